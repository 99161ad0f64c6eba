/** Runs tasks with the floor and with the analyst, and lays their figures side by side. */
import { intervalOf, SMALL_SET, type Interval } from './bootstrap.ts'
import { floor } from './floor.ts'
import { reliabilityOf, type Reliability } from './reliability.ts'
import { spreadOf, type Spread } from './spread.ts'
import type { Subject } from './subject.ts'
import {
  SetIsMissing,
  type Case,
  type Figure,
  type LabelledSets,
  type Task,
  type TaskResult,
} from './task.ts'

/** One line of the table. */
export interface Comparison {
  readonly task: string
  readonly set: string
  readonly n: number
  readonly metric: string
  readonly floor: number
  readonly published: string
  /** Null while there is no analyst to measure. */
  readonly ours: number | null
  /** Of ours, where the set is small. */
  readonly interval?: Interval
  /** Of ours, where the set has several documents or projects. */
  readonly spread?: Spread
}

/** Whether the confidence of a yes or no can be believed. */
export interface Believed {
  readonly task: string
  readonly set: string
  readonly reliability: Reliability
}

export interface RunReport {
  readonly comparisons: readonly Comparison[]
  /** Ours where there is an analyst, else the floor's; by task. */
  readonly cases: ReadonlyMap<string, readonly Case[]>
  readonly believed: readonly Believed[]
  /** Why a task was left out, in words. */
  readonly leftOut: readonly string[]
}

export function runTasks(tasks: readonly Task[], sets: LabelledSets, analyst: Subject | null): RunReport {
  const comparisons: Comparison[] = []
  const cases = new Map<string, readonly Case[]>()
  const believed: Believed[] = []
  const leftOut: string[] = []
  for (const task of tasks) {
    try {
      const atFloor = task.run(sets, floor)
      const ours = analyst ? task.run(sets, analyst) : null
      cases.set(task.name, (ours ?? atFloor).cases)
      comparisons.push(
        ...atFloor.figures.map(({ set, n, metric, value, published }, index) => ({
          task: task.name,
          set,
          n,
          metric,
          floor: value,
          published,
          ours: ours?.figures[index]?.value ?? null,
          ...aroundThe(ours?.figures[index], ours?.cases ?? []),
        })),
      )
      if (ours) believed.push(...beliefsIn(task.name, ours))
    } catch (problem) {
      if (!(problem instanceof SetIsMissing)) throw problem
      leftOut.push(`${task.name}: ${problem.message}`)
    }
  }
  return { comparisons, cases, believed, leftOut }
}

/** What surrounds a figure: its interval where few things were judged, its spread over documents. */
function aroundThe(
  figure: Figure | undefined,
  all: readonly Case[],
): Pick<Comparison, 'interval' | 'spread'> {
  if (figure?.measure === undefined) return {}
  const cases = figure.cases ?? all
  const interval = figure.n < SMALL_SET ? intervalOf(cases, figure.measure) : null
  const spread = spreadOf(cases, figure.measure)
  return { ...(interval === null ? {} : { interval }), ...(spread === null ? {} : { spread }) }
}

function beliefsIn(task: string, { figures, cases }: TaskResult): Believed[] {
  const seen = new Set<readonly Case[]>()
  return figures.flatMap((figure) => {
    const own = figure.cases ?? cases
    const beliefs = own.flatMap((one) => (one.belief === undefined ? [] : [one.belief]))
    if (beliefs.length === 0 || seen.has(own)) return []
    seen.add(own)
    return [{ task, set: figure.set, reliability: reliabilityOf(beliefs) }]
  })
}
