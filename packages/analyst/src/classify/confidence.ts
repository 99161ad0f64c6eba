/** How sure a classification is, from how far its class leads the next one. */

/**
 * From a lead of at least so much, how often the decision is right: measured on the labelled requirements of
 * eight PROMISE projects and rounded down, because the cues were written beside them.
 */
const OBSERVED: readonly (readonly [lead: number, right: number])[] = [
  [4, 0.95],
  [2.5, 0.9],
  [1.5, 0.8],
  [0.8, 0.7],
  [0.3, 0.6],
  [0, 0.5],
]

export function confidenceOf(lead: number): number {
  return OBSERVED.find(([from]) => lead >= from)?.[1] ?? 0.5
}
