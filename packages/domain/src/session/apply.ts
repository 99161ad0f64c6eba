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
import type { RequirementId } from '../ids.ts'
import { applyToRequirements } from './apply-to-requirements.ts'
import type { EventOf, SessionEvent } from './events.ts'
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
  return draft
}

function fold(draft: Draft, bench: Workbench, event: SessionEvent): void {
  switch (event.type) {
    case 'session.opened':
      return open(draft, event)
    case 'source.added':
      draft.sources = bench.append(draft.sources, event.source)
      return
    case 'message.recorded':
      draft.messages = bench.append(draft.messages, event.message)
      return
    case 'issues.found':
      draft.validation_issues = [...withoutIssuesOf(draft, event.requirement_id), ...event.issues]
      return
    case 'coverage.recorded':
      return recordSentences(draft, event)
    case 'question.asked':
      draft.questions = bench.append(draft.questions, {
        id: event.question_id,
        text: event.text,
        requirement_id: event.requirement_id,
        asked_at: event.at,
        answered_at: null,
        answered_in: null,
      })
      return
    case 'question.answered':
      return answer(draft, bench, event)
    case 'document.published':
      draft.versions = bench.append(draft.versions, {
        version: event.version,
        sections: event.sections,
        document_hash: event.document_hash,
        published_at: event.at,
        published_by: event.by,
      })
      return
    default:
      return applyToRequirements(draft, bench, event)
  }
}

function open(draft: Draft, event: EventOf<'session.opened'>): void {
  draft.session_id = event.session_id
  draft.project_name = event.project_name
  draft.user_id = event.user_id
  draft.opened_at = event.at
}

function withoutIssuesOf(draft: Draft, id: RequirementId): SessionState['validation_issues'] {
  return draft.validation_issues.filter((issue) => issue.requirement_id !== id)
}

function recordSentences(draft: Draft, event: EventOf<'coverage.recorded'>): void {
  const anew = new Set(event.message_ids)
  const kept = draft.coverage.filter((sentence) => !anew.has(sentence.message_id))
  draft.coverage = [...kept, ...event.sentences]
  const read = [...event.message_ids, ...event.sentences.map((sentence) => sentence.message_id)]
  draft.read_messages = [...new Set([...draft.read_messages, ...read])]
}

function answer(draft: Draft, bench: Workbench, event: EventOf<'question.answered'>): void {
  const index = draft.questions.findIndex((question) => question.id === event.question_id)
  const question = draft.questions[index]
  if (!question) throw new Error(`question.answered names ${event.question_id}, which was never asked`)
  draft.questions = bench.replace(draft.questions, index, {
    ...question,
    answered_at: event.at,
    answered_in: event.message_id,
  })
}
