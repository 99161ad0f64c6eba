/**
 * How far a figure would move had other things of the same kind been labelled: drawn again and again
 * from what there is, with a fixed seed, so that the same cases give the same interval.
 */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Sets smaller than this are shown with their interval: a gain inside it is no gain. */
export const SMALL_SET = 300

const DRAWS = 1000
const SEED = 20_261_120

export function intervalOf<Thing>(
  things: readonly Thing[],
  measure: (drawn: readonly Thing[]) => number,
): Interval | null {
  if (things.length === 0) return null
  const random = seeded(SEED)
  const values: number[] = []
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const drawn = things.map(() => things[Math.floor(random() * things.length)] as Thing)
    values.push(measure(drawn))
  }
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.floor(share * (DRAWS - 1))] ?? 0
  return { low: at(0.025), high: at(0.975) }
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
