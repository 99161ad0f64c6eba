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
  draft.approved_version = decision === 'approved' ? version : approvedBefore(draft, version)
}

/** Whoever asks for changes to a version takes back what was said for it; an earlier one stays approved. */
function approvedBefore({ approved_version, reviews }: Draft, version: number): number | null {
  if (approved_version !== version) return approved_version
  const earlier = reviews.filter((review) => review.decision === 'approved' && review.version < version)
  return earlier.at(-1)?.version ?? null
}

/** What was approved was that version; what was written since waits for a decision of its own. */
export function reopenReview(draft: Draft): void {
  draft.approval_status = 'pending'
  if (draft.status === 'approved' || draft.status === 'reviewing') draft.status = 'active'
}
