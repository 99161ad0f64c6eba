/**
 * `npm run bench:analyst`: how well and how fast the built-in analyst reads.
 *
 * Accuracy needs the labelled sets, where PARLEY_BENCH_DATA points; speed needs nothing.
 * Results go to stdout, everything else to stderr.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { labelledSetsIn } from './analyst/labelled-sets.ts'
import { fallsSince, rounded, roundedBeliefs, type BenchmarkRecord } from './analyst/record.ts'
import { asConfusion, asErrors, asPage, asTable, believedAsText, speedAsText } from './analyst/report.ts'
import { runTasks, type RunReport } from './analyst/run-tasks.ts'
import { measureSpeed } from './analyst/speed.ts'
import { builtInAnalyst } from './analyst/subject.ts'
import { TASKS } from './analyst/tasks/index.ts'
import { versionsInUse } from './analyst/versions.ts'

const HELP = `npm run bench:analyst -- [options]
  --task NAME        only this task (${TASKS.map((task) => task.name).join(', ')}, speed)
  --json             the record as JSON instead of the table
  --confusion NAME   how often each labelled answer met each of ours, for one task
  --errors NAME      what was judged wrongly in one task
  --write --date D   write benchmarks/analyst.md and benchmarks/analyst.json, measured on day D
  --check            exit 1 when a figure fell by more than a point since what is recorded
PARLEY_BENCH_DATA names the folder of the labelled sets; without it only speed is measured.`

const PAGE = new URL('analyst.md', import.meta.url)
const RECORD = new URL('analyst.json', import.meta.url)
const IN_THE_WAY = new URL('analyst/in-the-way.md', import.meta.url)
const NOTHING: RunReport = { comparisons: [], cases: new Map(), believed: [], leftOut: [] }

const { values: options } = parseArgs({
  options: {
    task: { type: 'string' },
    confusion: { type: 'string' },
    errors: { type: 'string' },
    date: { type: 'string' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

process.exitCode = main()

function main(): number {
  if (options.help) return say(HELP)
  const only = options.confusion ?? options.errors ?? options.task
  const tasks = TASKS.filter((task) => only === undefined || task.name === only)
  if (tasks.length === 0 && only !== 'speed') return note(`There is no task ${only}.\n${HELP}`, 2)
  if (options.write && options.date === undefined)
    return note('--write needs --date, the day of the measurement.', 2)
  if (options.write && only !== undefined) return note('--write records every task; leave out --task.', 2)

  const folder = process.env['PARLEY_BENCH_DATA']
  if (!folder) note('PARLEY_BENCH_DATA is unset: no labelled sets, so only speed is measured.')
  if (!folder && (options.check || options.write))
    return note('There is nothing to compare or record without them.', 2)
  const speedIsWanted = only === 'speed' || (only === undefined && !options.check)
  // First, so that the peak of memory is that of reading and not of the labelled sets.
  const speed = speedIsWanted ? measureSpeed(builtInAnalyst) : null
  const report = folder ? runTasks(tasks, labelledSetsIn(folder), builtInAnalyst) : NOTHING
  for (const reason of report.leftOut) note(`Left out: ${reason}.`)
  if (options.confusion !== undefined) return say(asConfusion(report.cases.get(options.confusion) ?? []))
  if (options.errors !== undefined) return say(asErrors(report.cases.get(options.errors) ?? []))

  const comparisons = rounded(report.comparisons)
  const record: BenchmarkRecord = {
    date: options.date ?? 'unknown',
    versions: versionsInUse(),
    comparisons,
    believed: roundedBeliefs(report.believed),
    speed,
  }
  if (options.json) say(JSON.stringify(record, null, 2))
  else {
    if (comparisons.length > 0) say(asTable(comparisons))
    if (report.believed.length > 0) say(`\n${believedAsText(report.believed)}`)
    if (speed) say(`${comparisons.length > 0 ? '\n' : ''}${speedAsText(speed)}`)
  }
  if (options.write) write(record)
  return options.check ? check(record, only) : 0
}

function write(record: BenchmarkRecord): void {
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`)
  writeFileSync(PAGE, asPage(record, TASKS, readFileSync(IN_THE_WAY, 'utf8')))
  note('Written: benchmarks/analyst.md, benchmarks/analyst.json.')
}

function check(now: BenchmarkRecord, only: string | undefined): number {
  if (!existsSync(RECORD))
    return note('There is no benchmarks/analyst.json to check against; make it with --write.', 1)
  const recorded = JSON.parse(readFileSync(RECORD, 'utf8')) as BenchmarkRecord
  const asked = recorded.comparisons.filter(({ task }) => only === undefined || task === only)
  const falls = fallsSince({ ...recorded, comparisons: asked }, now.comparisons)
  for (const fall of falls) note(`Worse: ${fall}.`)
  return falls.length === 0 ? note('No figure fell by more than a point.', 0) : 1
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function note(text: string, exitCode = 0): number {
  process.stderr.write(`${text}\n`)
  return exitCode
}
