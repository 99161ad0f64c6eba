/**
 * Which lines of the audit an event stands for: who did what to what.
 *
 * A line is for what somebody did to something that lasts. The bookkeeping of the
 * program (turns, runs, tools, findings, coverage) is in the log and leaves none. A new
 * kind of event does not compile before it is decided here what it leaves.
 */
import type { EventOf, RequirementId, SessionEvent, SessionEventType } from '@parley/domain'

/** The words of an audit: past tense, as in the field. */
export type AuditAction =
  | 'accepted'
  | 'accounted'
  | 'answered'
  | 'approved'
  | 'asked'
  | 'cancelled'
  | 'changed'
  | 'changes_requested'
  | 'created'
  | 'deleted'
  | 'dismissed'
  | 'exported'
  | 'imported'
  | 'links_confirmed'
  | 'merged'
  | 'published'
  | 'refined'
  | 'rejected'
  | 'restored'
  | 'retired'
  | 'revised'
  | 'split'
  | 'superseded'
  | 'withdrawn'

export type AuditEntity =
  | 'issue'
  | 'message'
  | 'question'
  | 'requirement'
  | 'sentence'
  | 'session'
  | 'source'
  | 'turn'
  | 'version'

export interface Audited {
  readonly action: AuditAction
  readonly entity_type: AuditEntity
  readonly entity_id: string
}

/** In an order of their own: that order numbers the parts of an event. */
export function auditOf(event: SessionEvent, session_id: string): readonly Audited[] {
  const read = READ[event.type] as (event: SessionEvent, session_id: string) => readonly Audited[]
  return read(event, session_id)
}

type Reading = {
  readonly [Type in SessionEventType]: (event: EventOf<Type>, session_id: string) => readonly Audited[]
}

const nothing = (): readonly Audited[] => []

const one = (action: AuditAction, entity_type: AuditEntity, entity_id: string): readonly Audited[] => [
  { action, entity_type, entity_id },
]

const requirement = (action: AuditAction, ...ids: readonly RequirementId[]): readonly Audited[] =>
  ids.map((entity_id) => ({ action, entity_type: 'requirement', entity_id }))

const READ: Reading = {
  'session.opened': (_, session_id) => one('created', 'session', session_id),
  'session.changed': (_, session_id) => one('changed', 'session', session_id),
  'session.deleted': (_, session_id) => one('deleted', 'session', session_id),
  'source.added': ({ source }) => one('imported', 'source', source.id),
  'source.withdrawn': ({ source_id }) => one('withdrawn', 'source', source_id),
  'source.restored': ({ source_id }) => one('restored', 'source', source_id),
  'message.recorded': ({ message }) => one('created', 'message', message.id),

  'requirement.proposed': (event) => requirement('created', event.requirement.id),
  'requirement.revised': ({ requirement_id }) => requirement('revised', requirement_id),
  'requirement.refined': ({ requirement_id }) => requirement('refined', requirement_id),
  'requirement.split': ({ requirement_id, into }) => [
    ...requirement('split', requirement_id),
    ...requirement('created', ...into.map(({ id }) => id)),
  ],
  'requirement.merged': ({ requirement_ids, into }) => [
    ...requirement('merged', ...requirement_ids),
    ...requirement('created', into.id),
  ],
  'requirement.superseded': ({ requirement_id }) => requirement('superseded', requirement_id),
  'requirement.accepted': ({ requirement_id }) => requirement('accepted', requirement_id),
  'requirement.rejected': ({ requirement_id }) => requirement('rejected', requirement_id),
  'requirement.restored': ({ requirement_id }) => requirement('restored', requirement_id),
  'requirement.retired': ({ requirement_id }) => requirement('retired', requirement_id),
  'requirement.links_confirmed': ({ requirement_id }) => requirement('links_confirmed', requirement_id),

  'sentence.accounted': ({ sentence: { message_id, start, end } }) =>
    one('accounted', 'sentence', `${message_id} ${start}-${end}`),
  'issue.dismissed': ({ requirement_id, rule }) => one('dismissed', 'issue', `${requirement_id} ${rule}`),
  'question.asked': ({ question_id }) => one('asked', 'question', question_id),
  'question.answered': ({ question_id }) => one('answered', 'question', question_id),
  'question.withdrawn': ({ question_id }) => one('withdrawn', 'question', question_id),
  'document.published': ({ version }) => one('published', 'version', String(version)),
  'document.reviewed': ({ version, decision }) => one(decision, 'version', String(version)),
  'turn.cancel_requested': ({ turn_id }) => one('cancelled', 'turn', turn_id),

  'issues.found': nothing,
  'coverage.recorded': nothing,
  'turn.started': nothing,
  'turn.ended': nothing,
  'run.started': nothing,
  'run.completed': nothing,
  'tool.executing': nothing,
  'tool.completed': nothing,
  'requirements.extracted': nothing,
}
