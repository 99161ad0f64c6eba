/** Tells a sentence about the document from one about the product: nobody has to build what it says. */
import { wordSet } from '../../word-set.ts'
import type { Reading } from '../rule.ts'

const TOLD = wordSet(
  'described given defined listed specified shown summarised summarized detailed contained provided depicted discussed explained found',
)
const PARTS_OF_A_DOCUMENT = wordSet(
  'section sections chapter chapters annex appendix figure figures clause paragraph page pages',
)

const REQUIREMENTS = wordSet('requirement requirements')
const THIS = wordSet('this')

/** "The details are given in section 13", "The requirements depend on the country." */
export function speaksOfTheDocument(reading: Reading): boolean {
  if (reading.duty >= 0) return false
  return REQUIREMENTS.holdsAny(reading.tokens) || namesADocument(reading.tokens)
}

/** The sentence around the token at `index` does, and speaks of no requirement that it may yet hold. */
export function tellsOfTheDocument({ tokens, duty }: Reading, index: number): boolean {
  if (duty >= 0) return false
  const from = tokens.findLastIndex(({ text }, at) => at < index && text === '.') + 1
  const end = tokens.findIndex(({ text }, at) => at > index && text === '.')
  return namesADocument(tokens.slice(from, end < 0 ? tokens.length : end))
}

function namesADocument(tokens: Reading['tokens']): boolean {
  if (THIS.holdsAny(tokens) && tokens.some((token, index) => THIS.holds(token) && isDocument(tokens, index)))
    return true
  const told = TOLD.holdsAny(tokens) ? tokens.findIndex((token) => TOLD.holds(token)) : -1
  if (told <= 0) return false
  const opens =
    tokens[0]?.lower === 'in' && tokens.slice(1, 4).some((token) => PARTS_OF_A_DOCUMENT.holds(token))
  return opens || tokens.slice(told + 1, told + 6).some((token) => PARTS_OF_A_DOCUMENT.holds(token))
}

/** "this document", "this SRS document". */
const isDocument = (tokens: Reading['tokens'], index: number): boolean =>
  tokens.slice(index + 1, index + 3).some((token) => DOCUMENTS.holds(token))

const DOCUMENTS = wordSet('document specification deliverable srs manual')
