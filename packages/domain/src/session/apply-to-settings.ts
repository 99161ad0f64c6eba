/**
 * The reducer's part for the session itself: its settings, and how its document
 * stands with people.
 *
 * @critical
 */
import type { EventOf } from './events.ts'
import type { Draft, Workbench } from './workbench.ts'

export function applyChange(draft: Draft, { version, changes }: EventOf<'session.changed'>): void {
  draft.version = version
  draft.project_name = changes.project_name ?? draft.project_name
  draft.persona_type = changes.persona_type === undefined ? draft.persona_type : changes.persona_type
  draft.status = changes.status ?? draft.status
}

export function applyReview(draft: Draft, bench: Workbench, event: EventOf<'document.reviewed'>): void {
  const { version, document_hash, decision, feedback, by, at } = event
  draft.reviews = bench.append(draft.reviews, { version, document_hash, decision, feedback, by, at })
  draft.approval_status = decision
  draft.review_feedback = feedback
  draft.status = decision === 'approved' ? 'approved' : 'active'
  if (decision === 'approved') draft.approved_version = version
}

/** What was approved was that version; what was written since waits for a decision of its own. */
export function reopenReview(draft: Draft): void {
  draft.approval_status = 'pending'
  if (draft.status === 'approved' || draft.status === 'reviewing') draft.status = 'active'
}
