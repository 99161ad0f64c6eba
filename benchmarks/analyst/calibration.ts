/**
 * From scores to rates: how often a sentence was a requirement at each score.
 *
 * Large documents would decide alone, so each counts at most so much; a higher score never gets a
 * lower rate. Whether it holds is judged on documents that the table has not seen.
 */
import { reliabilityOf, type Reliability } from './reliability.ts'
import { share } from './scores.ts'

export interface Observation {
  readonly document: string
  readonly score: number
  readonly yes: boolean
}

export interface Point {
  readonly upTo: number
  readonly rate: number
}

/** The scores at which a rate is given; between them it is linear. */
const KNOTS = [-5, -4, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]
/** Rows that one document counts for at most. */
const MOST_OF_A_DOCUMENT = 600
/** As if so many rows more had been seen, half of them requirements: a few rows prove little. */
const PRIOR = 2

export function calibrate(observations: readonly Observation[]): Point[] {
  const rows = new Map<string, number>()
  for (const { document } of observations) rows.set(document, (rows.get(document) ?? 0) + 1)
  const weighed = observations.map((one) => ({
    ...one,
    weight: Math.min(1, MOST_OF_A_DOCUMENT / (rows.get(one.document) ?? 1)),
  }))
  const observed = KNOTS.map((knot, index) => {
    let all = PRIOR
    let yes = PRIOR / 2
    for (const one of weighed) {
      const weight = one.weight * nearness(one.score, index)
      all += weight
      if (one.yes) yes += weight
    }
    return { upTo: knot, rate: share(yes, all), weight: all }
  })
  return throughTheMiddle(rising(observed))
}

/** One at the knot, falling to nothing at the knots beside it; beyond the outermost it stays one. */
function nearness(score: number, index: number): number {
  const knot = KNOTS[index] ?? 0
  const beside = KNOTS[score < knot ? index - 1 : index + 1]
  if (beside === undefined) return 1
  return Math.max(0, 1 - Math.abs(score - knot) / Math.abs(beside - knot))
}

/** Neighbours that fall are given their common rate, until nothing falls (pool adjacent violators). */
function rising(points: readonly (Point & { readonly weight: number })[]): Point[] {
  const pools: { rate: number; weight: number; knots: number[] }[] = []
  for (const { upTo, rate, weight } of points) {
    pools.push({ rate, weight, knots: [upTo] })
    for (;;) {
      const last = pools.at(-1)
      const before = pools.at(-2)
      if (last === undefined || before === undefined || before.rate < last.rate) break
      const sum = before.weight + last.weight
      pools.splice(-2, 2, {
        rate: share(before.rate * before.weight + last.rate * last.weight, sum),
        weight: sum,
        knots: [...before.knots, ...last.knots],
      })
    }
  }
  return pools.flatMap(({ rate, knots }) => knots.map((upTo) => ({ upTo, rate })))
}

/** At zero the answer turns, so there the rate is one half; an answer is never given against its own rate. */
function throughTheMiddle(points: readonly Point[]): Point[] {
  return points.map(({ upTo, rate }) => {
    if (upTo === 0) return { upTo, rate: 0.5 }
    return { upTo, rate: upTo < 0 ? Math.min(rate, 0.49) : Math.max(rate, 0.51) }
  })
}

export function rateAt(points: readonly Point[], score: number): number {
  let before = points[0]
  if (before === undefined || score <= before.upTo) return before?.rate ?? 0.5
  for (const point of points) {
    if (score <= point.upTo) {
      const part = share(score - before.upTo, point.upTo - before.upTo)
      return before.rate + (point.rate - before.rate) * part
    }
    before = point
  }
  return before.rate
}

/** How well tables made without a document tell the rates in it. */
export function leftOut(observations: readonly Observation[]): Reliability {
  const documents = [...new Set(observations.map((one) => one.document))]
  return reliabilityOf(
    documents.flatMap((document) => {
      const table = calibrate(observations.filter((one) => one.document !== document))
      return observations
        .filter((one) => one.document === document)
        .map(({ score, yes }) => ({ said: rateAt(table, score), yes }))
    }),
  )
}
