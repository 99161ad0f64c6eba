/**
 * One turn with the few around it, whose speakers are not known: the same reading as of a
 * whole conversation, as far as so small a window shows it.
 */
import { askingOf, isAcknowledgement } from './question.ts'
import { saysNothing, wishesIn } from './relevant-turns.ts'
import { sideByName, type Turn } from './sides.ts'

const MOST_LOOKED_BACK = 3
/** "What now?" among colleagues is about nothing yet. */
const FEWEST_WORDS = 5

/** Does it ask about the matter and get its answer, or answer what was asked just before? */
export function bearsAmong(turn: Turn, before: readonly string[], after: readonly string[]): boolean {
  const side = sideByName(turn.speaker)
  const asking = askingOf(turn.text)
  if (side !== 'answers' && asking !== null) {
    const [reply] = after
    const heard = reply === undefined ? side === 'asks' : !saysNothing(reply)
    return asking === 'matter' && heard && (side === 'asks' || turn.text.split(/\s+/).length >= FEWEST_WORDS)
  }
  if (side === 'asks' || saysNothing(turn.text)) return false
  for (const said of before.slice(-MOST_LOOKED_BACK).toReversed()) {
    const asked = askingOf(said)
    if (asked === 'matter') return true
    if (asked === 'open') return wishesIn(turn.text)
    if (asked === 'talk' || !isAcknowledgement(said)) return false
  }
  return false
}

/** From this rate on, what an interviewer states is more than the other's words said again. */
const FIRM = 0.9
/** An answer makes it likely, whatever its own words weigh. */
export const ANSWERED_RATE = 0.8

interface Likely {
  readonly yes: boolean
  readonly rate: number
}

/** What its own words say of a turn, and then what it asks or answers. */
export function heardAmong(
  verdict: Likely,
  turn: Turn,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): Likely {
  if ((before !== undefined || after !== undefined) && bearsAmong(turn, before ?? [], after ?? []))
    return { yes: true, rate: Math.max(verdict.rate, ANSWERED_RATE) }
  const repeats = verdict.yes && verdict.rate < FIRM && sideByName(turn.speaker) === 'asks'
  return repeats ? { yes: false, rate: 1 - ANSWERED_RATE } : verdict
}
