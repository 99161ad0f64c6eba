/** What was measured last time, and what has become worse since. */
import { share } from './scores.ts'
import type { Believed, Comparison } from './run-tasks.ts'
import type { SpeedReport } from './speed.ts'

export interface BenchmarkRecord {
  /** The day of the measurement, as given. */
  readonly date: string
  readonly versions: Readonly<Record<string, string>>
  readonly comparisons: readonly Comparison[]
  readonly believed?: readonly Believed[]
  readonly speed: SpeedReport | null
}

/** A point is a hundredth: more than one is no accident of a single sentence in most sets. */
const ONE_POINT = 0.01
/** Figures are recorded with four digits; what is lost in rounding must not fail a check. */
const ROUNDING = 0.0001

/** Every figure that fell by more than a point, and every recorded one that is no longer measured, in words. */
export function fallsSince(recorded: BenchmarkRecord, now: readonly Comparison[]): string[] {
  const current = new Map(now.map((comparison) => [keyOf(comparison), comparison.ours]))
  return recorded.comparisons.flatMap((before) => {
    const key = keyOf(before)
    const ours = current.get(key) ?? null
    if (before.ours === null) return []
    if (ours === null) return [`${key} was ${show(before.ours)} and was not measured now`]
    if (before.ours - ours <= ONE_POINT + ROUNDING) return []
    return [`${key} fell from ${show(before.ours)} to ${show(ours)}`]
  })
}

export function rounded(comparisons: readonly Comparison[]): Comparison[] {
  return comparisons.map((one) => ({
    ...one,
    floor: toFourDigits(one.floor),
    ours: one.ours === null ? null : toFourDigits(one.ours),
    ...(one.interval && {
      interval: { low: toFourDigits(one.interval.low), high: toFourDigits(one.interval.high) },
    }),
    ...(one.spread && {
      spread: {
        groups: one.spread.groups,
        worst: toFourDigits(one.spread.worst),
        median: toFourDigits(one.spread.median),
        best: toFourDigits(one.spread.best),
      },
    }),
  }))
}

export function roundedBeliefs(believed: readonly Believed[]): Believed[] {
  return believed.map(({ task, set, reliability: { bins, error } }) => ({
    task,
    set,
    reliability: {
      bins: bins.map((bin) => ({
        ...bin,
        said: toFourDigits(bin.said),
        observed: toFourDigits(bin.observed),
      })),
      error: toFourDigits(error),
    },
  }))
}

export const show = (value: number): string => value.toFixed(3)

const keyOf = ({ task, set, metric }: Comparison) => `${task} · ${set} · ${metric}`
const toFourDigits = (value: number) => share(Math.round(value * 10_000), 10_000)
