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

/** What is found at each token, in order. A plain loop, for every rule goes this way: `flatMap` takes many times as long. */
export function atEach<Found>(
  tokens: readonly Token[],
  find: (token: Token, index: number) => readonly Found[],
): Found[] {
  const found: Found[] = []
  for (let index = 0; index < tokens.length; index += 1)
    for (const one of find(tokens[index] as Token, index)) found.push(one)
  return found
}
