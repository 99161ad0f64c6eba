/**
 * Up to three answers that fit a question: which side of a contradiction holds,
 * or yes and no. Free text is always there; these only spare typing.
 */
import type { Question, RequirementId } from '@parley/domain'
import { words } from '../words/en.ts'

export function offeredAnswers(
  { text, requirement_id }: Pick<Question, 'text' | 'requirement_id'>,
  conflicts: ReadonlyMap<RequirementId, readonly RequirementId[]>,
): readonly string[] {
  const others = requirement_id === null ? [] : (conflicts.get(requirement_id) ?? [])
  if (requirement_id !== null && others.length > 0 && /\bholds?\b[^?]*\?\s*$/i.test(text))
    return [requirement_id, ...others].slice(0, 3).map(words.talk.holds)
  // What is quoted in the question is not what is asked.
  const asked = text.replaceAll(/“[^”]*”/g, '…')
  return /(?:^|[.!?:]\s+)(?:is|are|does|did|do|should|must|shall|can|may|will)\b[^?]*\?\s*$/i.test(asked) &&
    !/\bor\b/i.test(asked)
    ? [words.talk.yes, words.talk.no]
    : []
}
