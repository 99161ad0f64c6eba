/** What stands above a sentence: the ticket its criteria belong to, the heading that says what kind of thing it is. */
import { headingClass } from '../decide/heading-class.ts'
import { tidy } from '../write/phrase.ts'
import type { Sentence } from '../text/read-text.ts'

const CRITERIA = /^\W*(?:acceptance criteria|definition of done|success criteria|acceptance tests?)\b/i

/** The headings above a sentence without "Acceptance criteria": what its criteria are criteria of. */
export const ticketOf = (sentence: Sentence): string =>
  sentence.headings.filter((heading) => !CRITERIA.test(heading)).join('\n')

/** The nearest heading that says what kind of thing stands under it. */
export function headingOver(sentence: Sentence): string | undefined {
  const above = sentence.lead === null ? sentence.headings : [...sentence.headings, sentence.lead]
  return above.findLast((text) => headingClass(text) !== 'other') ?? above.at(-1)
}

/** An item under "Acceptance criteria", of the ticket that the requirement above stands in. */
export const isCriterionUnder = (sentence: Sentence, ticket: string): boolean =>
  sentence.kind === 'item' &&
  ticket !== '' &&
  ticketOf(sentence) === ticket &&
  [sentence.lead ?? '', sentence.headings.at(-1) ?? ''].some((text) => CRITERIA.test(text))

export const isUndecided = (text: string): boolean => /^\W*(?:tbd|todo|n\/a|\.\.\.|…)\W*$/i.test(text)

/** Without ticks and whom it is for. */
export const criterionIn = (text: string): string => tidy(text.replace(/[☑☐✓✔✅]|\[[ xX]\]|@[\w-]+\s/gu, ' '))
