/** Runs tasks with the floor and with the analyst, and lays their figures side by side. */
import { floor } from './floor.ts'
import type { Subject } from './subject.ts'
import { SetIsMissing, type Case, type LabelledSets, type Task } from './task.ts'

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
}

export interface RunReport {
  readonly comparisons: readonly Comparison[]
  /** Ours where there is an analyst, else the floor's; by task. */
  readonly cases: ReadonlyMap<string, readonly Case[]>
  /** Why a task was left out, in words. */
  readonly leftOut: readonly string[]
}

export function runTasks(tasks: readonly Task[], sets: LabelledSets, analyst: Subject | null): RunReport {
  const comparisons: Comparison[] = []
  const cases = new Map<string, readonly Case[]>()
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
        })),
      )
    } catch (problem) {
      if (!(problem instanceof SetIsMissing)) throw problem
      leftOut.push(`${task.name}: ${problem.message}`)
    }
  }
  return { comparisons, cases, leftOut }
}
