/** Spans and quotations of tokens, as findings need them. */
import type { Token } from '../../language/tokens.ts'
import type { Reading } from '../rule.ts'

/** The words from one token to another, in quotation marks. */
export const quote = ({ text }: Reading, from: Token, to: Token = from): string =>
  `“${text.slice(from.start, to.end)}”`

export const placeOf = (from: Token, to: Token = from): { start: number; end: number } => ({
  start: from.start,
  end: to.end,
})
