/**
 * Passives that a requirement is better off without.
 *
 * Which words are a passive is decided elsewhere; here those in conditions are left
 * alone, and those that describe a thing rather than ask for a deed ("is required").
 */
import { findPassives } from '../../structure/passive.ts'
import type { Reading } from '../rule.ts'
import { speaksOfTheDocument } from './document-talk.ts'
import { wordSet } from '../../word-set.ts'

export interface HiddenActor {
  readonly start: number
  readonly end: number
  /** Who acts is named after "by". */
  readonly named: boolean
}

const RELATIVES = wordSet('that which who whom whose what')
const STATES = wordSet(
  'required based located limited allowed intended expected authorized authorised registered compared',
)
/** "is logged in", "is signed on": a state, where "is logged" is a deed. */
const WITH_IN = wordSet('signed logged')
const NOW = wordSet('is are was were am been being')
/** Before "to be" these ask; elsewhere "the name to be displayed" tells which thing is meant. */
const ASKING = wordSet('able need needs has have had required want wants ought supposed expected going')

export function findHiddenActors(reading: Reading): HiddenActor[] {
  const { tokens } = reading
  return findPassives(tokens).flatMap(({ start, end }) => {
    const first = tokens.findIndex((token) => token.start === start)
    const last = tokens.findIndex((token) => token.end === end)
    const participle = tokens[last]?.lower ?? ''
    if (first < 0 || reading.story || reading.conditional(first) || STATES.has(participle)) return []
    if (WITH_IN.has(participle) && /^(?:in|on|out)$/.test(tokens[last + 1]?.lower ?? '')) return []
    if (!isDemanded(reading, first) || speaksOfTheDocument(reading) || isLookedAt(tokens, first, last))
      return []
    const named = tokens.slice(last + 1, last + 4).some(({ lower }) => lower === 'by')
    const before = tokens.slice(Math.max(0, first - 3), first)
    // Behind "that" or "which" it tells which thing is meant.
    if (tokens[first]?.lower === 'being' || before.some((token) => RELATIVES.holds(token))) return []
    return [{ start, end, named }]
  })
}

/** "can be divided into two areas", "is seen as": nobody acts. Behind "shall" somebody has to. */
const isLookedAt = (tokens: Reading['tokens'], first: number, last: number): boolean =>
  LOOKED_AT.holds(tokens[last]) && !DUTIES.holds(tokens[first - 1])

const LOOKED_AT = wordSet(
  'divided grouped classified categorised categorized distinguished regarded considered understood thought composed comprised focused concerned',
)
const DUTIES = wordSet('shall must should will')

/** Beside a verb of duty, "is kept" tells how things are; only "shall be kept" demands. */
function isDemanded({ tokens, duty }: Reading, first: number): boolean {
  if (NOW.holds(tokens[first])) return duty < 0 && tokens[first]?.lower !== 'been'
  return tokens[first - 1]?.lower !== 'to' || ASKING.holds(tokens[first - 2])
}
