/** The state of a session as it is read back: twenty fields, at any time. */
import {
  withWords,
  type ApprovalStatus,
  type Evidence,
  type Message,
  type PublishedVersion,
  type Requirement,
  type SessionId,
  type SessionState,
  type SessionStatus,
  type ValidationIssue,
} from '@parley/domain'

import type { Snapshot } from './workspace.ts'

export type RequirementRead = Omit<Requirement, 'evidence'> & { readonly evidence: readonly Evidence[] }

export interface StateView {
  readonly session_id: SessionId
  readonly project_name: string
  readonly user_id: string
  readonly status: SessionStatus
  readonly messages: readonly Message[]
  readonly requirements: readonly RequirementRead[]
  readonly inferred_requirements: readonly RequirementRead[]
  readonly validation_issues: readonly ValidationIssue[]
  readonly confidence: number
  /** The latest version: its number, hash and time; null before the first. */
  readonly rd_draft: Pick<PublishedVersion, 'version' | 'document_hash' | 'published_at'> | null
  readonly rd_version: number
  readonly approval_status: ApprovalStatus
  readonly review_feedback: string | null
  /** The agent that worked last; null before the first turn. */
  readonly last_agent: string | null
  /** How many turns there were, the one under way included. */
  readonly current_turn: number
  /** How often the latest turn led back to extraction. */
  readonly iterations: number
  readonly error_count: number
  readonly last_error: string | null
  /** The seq of the last step. */
  readonly checkpoint_id: string
  readonly parent_checkpoint_id: string | null
}

export function stateView({ state, seq }: Snapshot): StateView {
  const latest = state.versions.at(-1)
  const turn = state.turns.at(-1)
  return {
    session_id: state.session_id,
    project_name: state.project_name,
    user_id: state.user_id,
    status: state.status,
    messages: state.messages,
    requirements: state.requirements.map((one) => requirementRead(state, one)),
    inferred_requirements: state.inferred_requirements.map((one) => requirementRead(state, one)),
    validation_issues: state.validation_issues,
    confidence: state.confidence,
    rd_draft:
      latest === undefined
        ? null
        : {
            version: latest.version,
            document_hash: latest.document_hash,
            published_at: latest.published_at,
          },
    rd_version: latest?.version ?? 0,
    approval_status: state.approval_status,
    review_feedback: state.review_feedback,
    last_agent: turn?.runs.at(-1)?.agent ?? null,
    current_turn: state.turns.length,
    iterations: turn?.iterations ?? 0,
    error_count: state.error_count,
    last_error: state.last_error,
    checkpoint_id: String(seq),
    parent_checkpoint_id: seq > 1 ? String(seq - 1) : null,
  }
}

/** A requirement with its quotes filled in. */
export function requirementRead(state: SessionState, requirement: Requirement): RequirementRead {
  return withWords(state, requirement)
}
