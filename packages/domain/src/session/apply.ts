/**
 * The one reducer: events in, state out.
 *
 * Every server and every browser folds the same events with this function and
 * gets the same state. It never judges: what may happen was decided before the
 * event was written. An event that does not fit the state means that the log is
 * not ours or not whole, and that is said loudly.
 *
 * @critical
 */
import { spliced } from '../document/splices.ts'
import { applyToTurns, noteWhatIsDue } from '../turn/apply-to-turns.ts'
import { applyToQuestions } from './apply-to-questions.ts'
import { applyToRequirements } from './apply-to-requirements.ts'
import { applyToSources } from './apply-to-sources.ts'
import { applyChange, applyReview, reopenReview } from './apply-to-settings.ts'
import type { EventOf, SessionEvent } from './events.ts'
import { wasRead, withRead } from './read-messages.ts'
import type { SessionState } from './state.ts'
import { openWorkbench, type Draft, type Workbench } from './workbench.ts'

export function apply(state: SessionState, event: SessionEvent): SessionState {
  return replay(state, [event])
}

/** The same as applying one after the other, at the cost of one copy for all. */
export function replay(state: SessionState, events: Iterable<SessionEvent>): SessionState {
  const draft: Draft = { ...state }
  const bench = openWorkbench()
  for (const event of events) fold(draft, bench, event)
  draft.validation_issues = bench.issues.settle(draft.validation_issues)
  return draft
}

function fold(draft: Draft, bench: Workbench, event: SessionEvent): void {
  change(draft, bench, event)
  noteWhatIsDue(draft, bench, event)
}

function change(draft: Draft, bench: Workbench, event: SessionEvent): void {
  switch (event.type) {
    case 'session.opened':
      return open(draft, event)
    case 'session.changed':
      return applyChange(draft, event)
    case 'session.deleted':
      draft.deleted = true
      return
    case 'source.added':
      draft.sources = bench.append(draft.sources, event.source)
      return
    case 'source.withdrawn':
    case 'source.restored':
      return applyToSources(draft, bench, event)
    case 'message.recorded':
      draft.messages = bench.append(draft.messages, event.message)
      return
    case 'issues.found':
      return bench.issues.report(event.requirement_id, event.issues)
    case 'coverage.recorded':
      return recordSentences(draft, bench, event)
    case 'sentence.accounted':
      return accountFor(draft, bench, event)
    case 'issue.dismissed':
      draft.dismissals = bench.append(draft.dismissals, {
        requirement_id: event.requirement_id,
        rule: event.rule,
        words: event.words,
        related_id: event.related_id,
        reason: event.reason,
        by: event.by,
        at: event.at,
      })
      return
    case 'question.asked':
    case 'question.answered':
    case 'question.withdrawn':
      return applyToQuestions(draft, bench, event)
    case 'document.published':
      reopenReview(draft)
      draft.versions = bench.append(draft.versions, {
        version: event.version,
        changes: event.changes,
        document_hash: event.document_hash,
        published_at: event.at,
        published_by: event.by,
      })
      draft.published_sections = spliced(draft.published_sections, event.changes)
      return
    case 'document.reviewed':
      return applyReview(draft, bench, event)
    case 'turn.started':
    case 'turn.cancel_requested':
    case 'turn.ended':
    case 'run.started':
    case 'run.completed':
    case 'tool.executing':
    case 'tool.completed':
      return applyToTurns(draft, bench, event)
    case 'requirements.extracted':
      return
    default:
      return applyToRequirements(draft, bench, event)
  }
}

function open(draft: Draft, event: EventOf<'session.opened'>): void {
  draft.session_id = event.session_id
  draft.project_name = event.project_name
  draft.user_id = event.user_id
  draft.persona_type = event.persona_type ?? null
  draft.opened_at = event.at
}

/** Coverage is only ever of messages that were read: a first reading has nothing to replace. */
function recordSentences(draft: Draft, bench: Workbench, event: EventOf<'coverage.recorded'>): void {
  const read = new Set([...event.message_ids, ...event.sentences.map(({ message_id }) => message_id)])
  const again = new Set(event.message_ids.filter((id) => wasRead(draft.read_messages, id)))
  if (again.size > 0) draft.coverage = draft.coverage.filter(({ message_id }) => !again.has(message_id))

  for (const id of read)
    if (!wasRead(draft.read_messages, id)) draft.read_messages = withRead(bench, draft.read_messages, id)
  for (const sentence of event.sentences) draft.coverage = bench.append(draft.coverage, sentence)
}

function accountFor(draft: Draft, bench: Workbench, { sentence }: EventOf<'sentence.accounted'>): void {
  const { message_id, start, end } = sentence
  const index = draft.coverage.findIndex(
    (one) => one.message_id === message_id && one.start === start && one.end === end,
  )
  if (index === -1)
    throw new Error(`sentence.accounted names a sentence of ${message_id} that was never read`)
  draft.coverage = bench.replace(draft.coverage, index, sentence)
}
