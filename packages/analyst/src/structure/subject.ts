/** The subject of a clause, without what only leads to it. */
import type { Token } from '../language/tokens.ts'
import type { Range } from './clause.ts'
import { LEADING } from './main-range.ts'

/** The subject without connectives: "So the idea is that the team" keeps "the team". */
export function trimSubject(tokens: readonly Token[], first: number, until: number): Range | null {
  let last = until
  let start = first
  for (let index = last; index >= first; index -= 1) {
    const token = tokens[index]
    if (token === undefined) break
    const cut =
      (token.lower === 'that' &&
        index > first &&
        tokens[index - 1]?.pos !== 'NOUN' &&
        tokens[index - 1]?.pos !== 'PROPN') ||
      token.text === ';' ||
      token.text === ':' ||
      token.text === '—'
    if (cut && index < last) {
      start = index + 1
      break
    }
  }
  const comma = lastComma(tokens, start, last)
  if (comma !== null) start = comma + 1
  else start = behindFirstPhrase(tokens, start, last)
  while (start <= last && (LEADING.holds(tokens[start]) || tokens[start]?.pos === 'PUNCT')) start += 1
  let end = last
  while (end > start && tokens[end]?.pos === 'ADV') end -= 1
  last = end
  return start <= last ? { first: start, last } : null
}

/** "For each delivery the courier": without a comma, a determiner right behind a noun begins another phrase. */
function behindFirstPhrase(tokens: readonly Token[], first: number, last: number): number {
  const isPhrase = tokens
    .slice(first, last + 1)
    .every(({ pos, lower }) => pos !== 'PUNCT' && lower !== 'which')
  if (tokens[first]?.pos !== 'ADP' || !isPhrase) return first
  for (let index = last; index > first + 1; index -= 1) {
    const before = tokens[index - 1]?.pos
    if (tokens[index]?.pos === 'DET' && (before === 'NOUN' || before === 'PROPN')) return index
  }
  return first
}

/** A comma that ends an introduction ("To cut latency, the team"), not one inside a list or an apposition. */
function lastComma(tokens: readonly Token[], first: number, last: number): number | null {
  const commas: number[] = []
  for (let index = first; index <= last; index += 1) if (tokens[index]?.text === ',') commas.push(index)
  const only = commas.length === 1 ? commas[0] : undefined
  if (only === undefined || only === last)
    return commas.at(-1) === last
      ? null
      : commas.length > 1 && isIntroduction(tokens, first)
        ? (commas.at(-1) ?? null)
        : null
  const next = tokens[only + 1]
  const list = tokens.slice(only + 1, last + 1).some((token) => token.lower === 'and' || token.lower === 'or')
  if (list && !isIntroduction(tokens, first)) return null
  return next !== undefined &&
    (next.pos === 'DET' ||
      next.pos === 'PRON' ||
      next.pos === 'NOUN' ||
      next.pos === 'PROPN' ||
      next.pos === 'ADJ' ||
      next.pos === 'NUM' ||
      /ed$/.test(next.lower))
    ? only
    : null
}

export const isIntroduction = (tokens: readonly Token[], first: number): boolean => {
  const token = tokens[first]
  return (
    token !== undefined &&
    (token.pos === 'ADP' ||
      token.pos === 'PART' ||
      token.pos === 'SCONJ' ||
      token.pos === 'ADV' ||
      /ing$/.test(token.lower))
  )
}
