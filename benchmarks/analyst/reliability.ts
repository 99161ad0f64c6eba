/** Whether confidence can be believed: of the things said to be so with 80 %, were 80 % so? */
import { share } from './scores.ts'

/** What was said of one thing, from 0 (surely not) to 1 (surely), and whether it was so. */
export interface Belief {
  readonly said: number
  readonly yes: boolean
}

export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly n: number
  /** The mean of what was said. */
  readonly said: number
  /** How often it was so. */
  readonly observed: number
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[]
  /** Expected calibration error: the mean distance of said and observed, bins weighed by their size. */
  readonly error: number
}

const BINS = 10

export function reliabilityOf(beliefs: readonly Belief[]): Reliability {
  const bins: ReliabilityBin[] = []
  for (let index = 0; index < BINS; index += 1) {
    const inside = beliefs.filter(({ said }) => Math.min(BINS - 1, Math.floor(said * BINS)) === index)
    if (inside.length === 0) continue
    bins.push({
      from: index / BINS,
      to: (index + 1) / BINS,
      n: inside.length,
      said: share(
        inside.reduce((sum, { said }) => sum + said, 0),
        inside.length,
      ),
      observed: share(inside.filter(({ yes }) => yes).length, inside.length),
    })
  }
  const error = share(
    bins.reduce((sum, bin) => sum + bin.n * Math.abs(bin.said - bin.observed), 0),
    beliefs.length,
  )
  return { bins, error }
}
