/**
 * What somebody looks for: words that all have to be there, phrases in quotes, and
 * at the end the beginning of a word that is still being typed.
 */
import { foldText } from './fold-text.ts'

export const LONGEST_SEARCH = 200

export interface SearchTerm {
  /** Folded. */
  readonly text: string
  /** The word may go on behind it. */
  readonly isPrefix: boolean
}

export interface Search {
  /** At least one, each once. */
  readonly terms: readonly SearchTerm[]
  /** All of it as it was typed: a text that holds it is what was meant. */
  readonly phrase: SearchTerm
}

const PARTS = /"(?<quoted>[^"]*)(?<closing>"|$)|(?<word>[^\s"]+)/gu
const OPENING = /^[([{<'.,;:!?¿¡]+(?=.)/u
const ENDING = /(?<=.)[)\]}>'.,;:!?]+$/u

/** Null when there is nothing in it to look for. */
export function readSearch(typed: string): Search | null {
  const { text } = foldText(typed)
  const terms = new Map<string, SearchTerm>()
  const order: SearchTerm[] = []
  for (const { 0: part, index, groups = {} } of text.matchAll(PARTS)) {
    const isLast = index + part.length === text.length
    const { quoted, closing, word = '' } = groups
    const term =
      quoted === undefined ? wordIn(word, isLast) : { text: quoted.trim(), isPrefix: closing === '' }
    if (term.text === '') continue
    order.push(term)
    const before = terms.get(term.text)
    if (before?.isPrefix !== false) terms.set(term.text, term)
  }
  const last = order.at(-1)
  if (last === undefined) return null
  const phrase = {
    text: order.map((term) => term.text).join(' '),
    isPrefix: order.length > 1 && last.isPrefix,
  }
  return { terms: [...terms.values()], phrase }
}

function wordIn(word: string, isLast: boolean): SearchTerm {
  const opened = word.replace(OPENING, '')
  const text = opened.replace(ENDING, '')
  return { text, isPrefix: isLast && text.length === opened.length }
}
