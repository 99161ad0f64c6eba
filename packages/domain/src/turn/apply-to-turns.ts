/**
 * The reducer's part for turns: what is due, what is under way, how far it came.
 *
 * @critical
 */
import { isOpenQuestion } from '../question/question.ts'
import type { EventOf, SessionEvent } from '../session/events.ts'
import type { Draft, Workbench } from '../session/workbench.ts'
import type { Run, RunId, Trigger, Turn, TurnId } from './turn.ts'
import { MAIN_THREAD } from './turn.ts'

export type TurnEvent = EventOf<
  | 'turn.started'
  | 'turn.cancel_requested'
  | 'turn.ended'
  | 'run.started'
  | 'run.completed'
  | 'tool.executing'
  | 'tool.completed'
>

export function applyToTurns(draft: Draft, bench: Workbench, event: TurnEvent): void {
  switch (event.type) {
    case 'turn.started':
      return start(draft, bench, event)
    case 'turn.cancel_requested':
      return updateTurn(draft, bench, event.turn_id, { cancel_requested: true })
    case 'turn.ended':
      return updateTurn(draft, bench, event.turn_id, {
        ended_at: event.at,
        outcome: event.outcome,
        history_to: draft.history.length,
      })
    case 'run.started':
      return startRun(draft, bench, event)
    case 'run.completed':
      return completeRun(draft, bench, event)
    case 'tool.executing':
      return updateRun(draft, bench, event.run_id, ({ tools }) => ({
        tools: [...tools, { id: event.tool_call_id, tool: event.tool, status: 'running', summary: '' }],
      }))
    case 'tool.completed':
      return updateRun(draft, bench, event.run_id, ({ tools }) => ({
        tools: tools.map((call) =>
          call.id === event.tool_call_id ? { ...call, status: event.status, summary: event.summary } : call,
        ),
      }))
  }
}

/** What people say, change and decide asks for a turn; what agents do is part of one. */
export function noteWhatIsDue(draft: Draft, bench: Workbench, event: SessionEvent): void {
  if (event.by.kind !== 'person') return
  const trigger = triggerOf(event, draft)
  if (trigger === null) return
  if (trigger.kind === 'edit' && draft.due.some((one) => one.kind === 'edit')) return
  draft.due = bench.append(draft.due, trigger)
}

function triggerOf(event: SessionEvent, draft: Draft): Trigger | null {
  if (event.type === 'message.recorded') {
    const { role, id, metadata } = event.message
    if (role !== 'user' || metadata.as === 'requirement') return null
    return { kind: 'message', message_id: id, thread_id: metadata.thread_id ?? MAIN_THREAD }
  }
  if (event.type === 'document.reviewed') {
    return { kind: 'review', version: event.version, decision: event.decision }
  }
  // The name stands in the document, when there is one.
  const renames =
    event.type === 'session.changed' && event.changes.project_name !== undefined && draft.versions.length > 0
  const settles = event.type === 'issue.dismissed' && mayAnswer(event, draft)
  const edits = renames || settles || EDITS.test(event.type)
  return edits ? { kind: 'edit' } : null
}

const EDITS = /^(?:requirement\..*|sentence\.accounted|source\.(?:withdrawn|restored))$/

/** A finding that may stay may be what a question that stands in the document is about. */
function mayAnswer(
  { requirement_id, related_id }: EventOf<'issue.dismissed'>,
  { questions }: Draft,
): boolean {
  return questions.some(
    (question) =>
      isOpenQuestion(question) &&
      (question.requirement_id === requirement_id || question.requirement_id === related_id),
  )
}

function start(
  draft: Draft,
  bench: Workbench,
  { turn_id, thread_id, trigger, at }: EventOf<'turn.started'>,
): void {
  draft.due = draft.due.filter((one) => !isSame(one, trigger))
  draft.turns = bench.append(draft.turns, {
    id: turn_id,
    thread_id,
    trigger,
    started_at: at,
    ended_at: null,
    outcome: null,
    iterations: 0,
    cancel_requested: false,
    runs: [],
    history_from: draft.history.length,
    history_to: null,
    questions: [],
  })
}

function isSame(one: Trigger, other: Trigger): boolean {
  if (one.kind === 'message' && other.kind === 'message') return one.message_id === other.message_id
  if (one.kind === 'review' && other.kind === 'review') {
    return one.version === other.version && one.decision === other.decision
  }
  return one.kind === other.kind
}

function startRun(draft: Draft, bench: Workbench, event: EventOf<'run.started'>): void {
  const { turn_id, run_id, agent, attempt, at } = event
  const turn = find(draft, turn_id)
  const again = agent === 'extraction' && turn.runs.some((run) => run.agent === 'validation')
  updateTurn(draft, bench, turn_id, {
    iterations: turn.iterations + (again && attempt === 1 ? 1 : 0),
    runs: [
      ...turn.runs,
      {
        id: run_id,
        agent,
        attempt,
        status: 'running',
        summary: '',
        verdict: null,
        confidence: null,
        error: null,
        started_at: at,
        ended_at: null,
        tools: [],
      },
    ],
  })
}

/** A failing agent costs confidence and is counted, never the session. */
function completeRun(draft: Draft, bench: Workbench, event: EventOf<'run.completed'>): void {
  const { run_id, status, summary, verdict, confidence, error, at } = event
  updateRun(draft, bench, run_id, () => ({ status, summary, verdict, confidence, error, ended_at: at }))
  if (confidence !== null) draft.confidence = confidence
  if (error !== null) {
    draft.error_count += 1
    draft.last_error = error
  }
}

/** The question is part of what the turn under way brought. */
export function noteQuestion(
  draft: Draft,
  bench: Workbench,
  { by, question_id }: EventOf<'question.asked'>,
): void {
  const turn = draft.turns.at(-1)
  if (by.kind !== 'agent' || turn === undefined || turn.outcome !== null) return
  updateTurn(draft, bench, turn.id, { questions: [...turn.questions, question_id] })
}

function updateRun(draft: Draft, bench: Workbench, id: RunId, change: (run: Run) => Partial<Run>): void {
  const turn = draft.turns.findLast(({ runs }) => runs.some((run) => run.id === id))
  if (turn === undefined) throw new Error(`the event names ${id}, which no turn has`)
  const runs = turn.runs.map((run) => (run.id === id ? { ...run, ...change(run) } : run))
  updateTurn(draft, bench, turn.id, { runs })
}

function updateTurn(draft: Draft, bench: Workbench, id: TurnId, changes: Partial<Turn>): void {
  const index = draft.turns.findLastIndex((turn) => turn.id === id)
  draft.turns = bench.replace(draft.turns, index, { ...find(draft, id), ...changes })
}

function find(draft: Draft, id: TurnId): Turn {
  const turn = draft.turns.findLast((one) => one.id === id)
  if (turn === undefined) throw new Error(`the event names ${id}, which this session does not have`)
  return turn
}
