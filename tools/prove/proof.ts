/** What a proof is: a claim, tried by chance from a seed, that holds or names what breaks it. */

export interface ProofOptions {
  /** The long form: hours where the short one takes minutes. */
  readonly full: boolean
  /** From which every choice of the proof follows. */
  readonly seed: number
  readonly note: (line: string) => void
}

export interface Proof {
  readonly name: string
  readonly claim: string
  /** Gives the figures of what was tried; throws `Refuted` when the claim does not hold. */
  readonly run: (options: ProofOptions) => Promise<string>
}

/** The claim does not hold: what was seen, and the seed that shows it again. */
export class Refuted extends Error {
  override readonly name = 'Refuted'
}

export function refuteUnless(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Refuted(what)
}

export interface Chance {
  /** A whole number from 0 and below `end`. */
  readonly below: (end: number) => number
  readonly oneOf: <Item>(items: readonly Item[]) => Item
}

/** The same numbers for the same seed, on every machine (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return { below, oneOf: (items) => items[below(items.length)] as (typeof items)[number] }
}

/** Runs `work` for each of `count` numbers, so many at once. */
export async function manyAtOnce(
  count: number,
  atOnce: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const one = async () => {
    while (next < count) {
      const index = next
      next += 1
      await work(index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, one))
}
