/** The answer to `request_state`: where a session stands, and from where its reader goes on. Pure. */
import type { Snapshot } from '@parley/application'
import { openIssues } from '@parley/domain'
import type { Json, StateHead, StateSync, TextInFlight } from '@parley/protocol'

export interface Standing {
  readonly session_id: string
  readonly snapshot: Snapshot
  /** The last event there was when following began. */
  readonly head: number
  readonly ui_state: Json
  readonly in_flight: readonly TextInFlight[]
}

/** `asked`: the last event that the reader has; null when it wants to know only where things stand. */
export function stateSync(asked: number | null, standing: Standing): Exclude<StateSync, { mode: 'live' }> {
  const { session_id, snapshot, head, ui_state, in_flight } = standing
  // A reader from the future has read another log, or a lost one: it cannot go on from there.
  const mode = asked === null || asked > head ? 'snapshot' : asked === 0 ? 'fresh' : 'resumed'
  const from_seq = mode === 'snapshot' ? head : (asked ?? head)
  return { session_id, mode, from_seq, to_seq: head, head: headOf(snapshot), ui_state, in_flight }
}

function headOf({ state, seq, updated_at }: Snapshot): StateHead {
  return {
    seq,
    project_name: state.project_name,
    status: state.status,
    approval_status: state.approval_status,
    message_count: state.messages.length,
    requirement_count: state.requirements.length,
    inferred_count: state.inferred_requirements.length,
    issue_count: openIssues(state).length,
    rd_version: state.versions.at(-1)?.version ?? 0,
    confidence: state.confidence,
    updated_at,
  }
}
