/**
 * A decision made in the open: a table of cues, each with its weight and its reason in words.
 *
 * The same table explains ("because it says *shall* of the system"), gives the
 * confidence, and is the documentation. Weights add up; above zero means yes.
 */
import { rememberLast } from '../remember.ts'
import type { Features } from './features.ts'

export interface Cue {
  readonly id: string
  /** Fires when all of these features are there; a leading `!` wants it absent. */
  readonly when: readonly string[]
  /** In favour when positive. About one unit triples the odds. */
  readonly weight: number
  /** In words for a person, completing "because …". */
  readonly reason: string
}

export interface CueTable {
  readonly name: string
  readonly bias: number
  readonly cues: readonly Cue[]
  /** Observed share of yes by score, ascending: below `upTo` the share is `rate`. */
  readonly calibration: readonly { readonly upTo: number; readonly rate: number }[]
}

export interface Verdict {
  readonly yes: boolean
  readonly score: number
  /** 0 to 1: the share of yes that was observed at this score. */
  readonly rate: number
  readonly fired: readonly Cue[]
}

export function decide(features: Features, table: CueTable): Verdict {
  let score = table.bias
  const fired: Cue[] = []
  const { numbers, conditions } = readTable(table)
  const shown = new Uint8Array(numbers.size)
  for (const feature of features) {
    const number = numbers.get(feature)
    if (number !== undefined) shown[number] = 1
  }
  for (const { cue, present, absent } of conditions) {
    if (!showsAll(shown, present) || showsAny(shown, absent)) continue
    score += cue.weight
    fired.push(cue)
  }
  return { yes: score > 0, score, rate: rateAt(table, score), fired }
}

/** A cue with the numbers of the features that it wants, and of those that it does not. */
interface Conditions {
  readonly cue: Cue
  readonly present: readonly number[]
  readonly absent: readonly number[]
}

/** A table with a number for each feature that it asks for: a cue is then a few looks at a list. */
interface ReadTable {
  readonly numbers: ReadonlyMap<string, number>
  readonly conditions: readonly Conditions[]
}

/** Each table is read once. */
const readTable = rememberLast((table: CueTable): ReadTable => {
  const numbers = new Map<string, number>()
  const numberOf = (feature: string): number => {
    const number = numbers.get(feature) ?? numbers.size
    numbers.set(feature, number)
    return number
  }
  const conditions = table.cues.map((cue) => ({
    cue,
    present: cue.when.filter((feature) => !feature.startsWith('!')).map(numberOf),
    absent: cue.when
      .filter((feature) => feature.startsWith('!'))
      .map((feature) => numberOf(feature.slice(1))),
  }))
  return { numbers, conditions }
}, 8)

function showsAll(shown: Uint8Array, wanted: readonly number[]): boolean {
  for (const number of wanted) if (shown[number] !== 1) return false
  return true
}

function showsAny(shown: Uint8Array, unwanted: readonly number[]): boolean {
  for (const number of unwanted) if (shown[number] === 1) return true
  return false
}

/** Linear between the middles of the bins, so that a little more evidence is never a leap. */
function rateAt(table: CueTable, score: number): number {
  const points = table.calibration
  let before = points[0]
  if (before === undefined) return 1 / (1 + Math.exp(-score))
  if (score <= before.upTo) return before.rate
  for (const point of points) {
    if (score <= point.upTo) {
      const span = point.upTo - before.upTo
      const share = span === 0 ? 1 : (score - before.upTo) / span
      return before.rate + (point.rate - before.rate) * share
    }
    before = point
  }
  return before.rate
}

/** From this rate on a "no" is doubtful, and a "yes" below its mirror image: where the next question comes from. */
export const UNSURE_FROM = 0.4

/** Whether a rate is so near the middle that a careful reader would ask. */
export const isUnsure = (rate: number): boolean => rate >= UNSURE_FROM && rate <= 1 - UNSURE_FROM

/** The strongest reasons for what was decided, strongest first. */
export function reasonsOf(verdict: Verdict, most = 3): string[] {
  return verdict.fired
    .filter((cue) => cue.weight > 0 === verdict.yes)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map((cue) => cue.reason)
}
