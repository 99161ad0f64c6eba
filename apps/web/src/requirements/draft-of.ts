/** Editing a requirement: a draft apart from it, and what the draft changes. */
import type { AcceptanceCriterion, DraftChanges, Priority, Requirement } from '@parley/domain'

export interface EditDraft {
  readonly based_on: number
  readonly title: string
  readonly statement: string
  readonly priority: Priority
  readonly acceptance_criteria: readonly AcceptanceCriterion[]
}

export function draftOf({
  revision,
  title,
  statement,
  priority,
  acceptance_criteria,
}: Requirement): EditDraft {
  return { based_on: revision, title, statement, priority, acceptance_criteria }
}

/** Only what now says something else; blank criteria were never meant. */
export function changesOf(requirement: Requirement, draft: EditDraft): DraftChanges {
  const criteria = draft.acceptance_criteria
    .map(({ text, origin }) => ({ text: text.trim(), origin }))
    .filter(({ text }) => text !== '')
  return {
    ...(draft.title.trim() === requirement.title ? {} : { title: draft.title.trim() }),
    ...(draft.statement.trim() === requirement.statement ? {} : { statement: draft.statement.trim() }),
    ...(draft.priority === requirement.priority ? {} : { priority: draft.priority, priority_label: null }),
    ...(sameCriteria(criteria, requirement.acceptance_criteria) ? {} : { acceptance_criteria: criteria }),
  }
}

/** Somebody else changed it since the draft was begun. */
export function isStale(requirement: Requirement, draft: EditDraft): boolean {
  return draft.based_on !== requirement.revision
}

function sameCriteria(one: readonly AcceptanceCriterion[], other: readonly AcceptanceCriterion[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ text, origin }, index) => other[index]?.text === text && other[index]?.origin === origin)
  )
}
