/** What stands above a sentence: the ticket its criteria belong to, the heading that says what kind of thing it is. */
import { headingClass } from '../decide/features.ts'
import type { Sentence } from '../text/read-text.ts'

export const CRITERIA = /^\W*(?:acceptance criteria|definition of done|success criteria|acceptance tests?)\b/i

/** The headings above a sentence without "Acceptance criteria": what its criteria are criteria of. */
export const ticketOf = (sentence: Sentence): string =>
  sentence.headings.filter((heading) => !CRITERIA.test(heading)).join('\n')

/** The nearest heading that says what kind of thing stands under it. */
export function headingOver(sentence: Sentence): string | undefined {
  const above = sentence.lead === null ? sentence.headings : [...sentence.headings, sentence.lead]
  return above.findLast((text) => headingClass(text) !== 'other') ?? above.at(-1)
}
