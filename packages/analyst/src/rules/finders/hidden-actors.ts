/**
 * Passives that a requirement is better off without.
 *
 * Which words are a passive is decided elsewhere; here those in conditions are left
 * alone, and those that describe a thing rather than ask for a deed ("is required").
 */
import { findPassives } from '../../structure/passive.ts'
import type { Reading } from '../rule.ts'
import { wordSet } from '../../word-set.ts'

export interface HiddenActor {
  readonly start: number
  readonly end: number
  /** Who acts is named after "by". */
  readonly named: boolean
  /** In a relative clause, where it describes a thing. */
  readonly aside: boolean
}

const RELATIVES = wordSet('that which who whom what')
const STATES = wordSet(
  'required based located limited allowed intended expected authorized authorised registered signed logged',
)

export function findHiddenActors(reading: Reading): HiddenActor[] {
  const { tokens } = reading
  return findPassives(tokens).flatMap(({ start, end }) => {
    const first = tokens.findIndex((token) => token.start === start)
    const last = tokens.findIndex((token) => token.end === end)
    if (first < 0 || reading.conditional(first) || STATES.has(tokens[last]?.lower ?? '')) return []
    const named = tokens.slice(last + 1, last + 4).some(({ lower }) => lower === 'by')
    const before = tokens.slice(Math.max(0, first - 3), first)
    const aside = tokens[first]?.lower === 'being' || before.some(({ lower }) => RELATIVES.has(lower))
    return [{ start, end, named, aside }]
  })
}
