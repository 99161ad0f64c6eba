/** The figures as a table for a terminal, as a page, and the confusions of one task. */
import { show, type BenchmarkRecord } from './record.ts'
import type { Reliability } from './reliability.ts'
import type { Believed, Comparison } from './run-tasks.ts'
import { SPEED_METHOD, type SpeedReport } from './speed.ts'
import type { Case, Task } from './task.ts'

const HEADINGS = [
  'task',
  'set',
  'n',
  'metric',
  'floor measured',
  'best published',
  'ours',
  '2.5-97.5 %',
  'worst / median / best',
] as const

export function asTable(comparisons: readonly Comparison[]): string {
  const rows = [HEADINGS, ...comparisons.map(cells)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function speedAsText({ speeds, peakMebibytes }: SpeedReport): string {
  const lines = speeds.map(
    ({ name, perProcessorSecond, perSecond }) =>
      `${name}: ${perProcessorSecond} sentences per second of processor time, ${perSecond} on the clock`,
  )
  return [...lines, `peak memory: ${peakMebibytes} MiB`].join('\n')
}

/** Bin by bin: what was said, how often it was so. */
export function reliabilityAsText({ bins }: Reliability): string {
  return bins
    .map(
      ({ from, to, n, said, observed }) =>
        `said ${from.toFixed(1)}-${to.toFixed(1)}: ${String(n).padStart(5)} times, mean ${show(said)}, so in ${show(observed)}`,
    )
    .join('\n')
}

/** One line for each task that says how sure it is. */
export function believedAsText(believed: readonly Believed[]): string {
  return believed
    .map(
      ({ task, set, reliability }) =>
        `${task}, ${set}: expected calibration error ${show(reliability.error)}`,
    )
    .join('\n')
}

/** `inTheWay` is kept by hand beside the page: why a figure is not what it should be. */
export function asPage(record: BenchmarkRecord, tasks: readonly Task[], inTheWay = ''): string {
  const versions = Object.entries(record.versions).map(([name, version]) => `${name} ${version}`)
  const speed = record.speed
    ? ['## Speed', '', SPEED_METHOD, '', ...bullets(speedAsText(record.speed).split('\n')), '']
    : []
  return [
    '# How well the built-in analyst reads',
    '',
    `Measured on ${record.date} with ${versions.join(', ')}. Do it again with`,
    '`PARLEY_BENCH_DATA=<folder of the labelled sets> npm run bench:analyst`.',
    '',
    'The floor is a handful of regular expressions, measured in the same run. Best published figures were often',
    'reached on other parts of a set, or by training on it, and are no promise. Our rules were written by people who had read a part',
    'of these sets, so expect a few points less on text that nobody has seen.',
    '',
    tableRow(HEADINGS),
    tableRow(HEADINGS.map(() => '---')),
    ...record.comparisons.map((comparison) => tableRow(cells(comparison))),
    '',
    'Sets of fewer than 300 things have an interval: the figure on 1000 draws from the same things, fixed seed; a gain',
    'inside it is no gain. Worst, median and best are the same figure document by document, or project by project;',
    'a label that does not occur in a document is left out of its mean.',
    '',
    ...reliabilitySection(record.believed ?? []),
    ...(inTheWay === '' ? [] : ['## What stands in the way', '', inTheWay.trim(), '']),
    '## Method',
    '',
    ...bullets(tasks.map(({ name, method }) => `**${name}**: ${method}`)),
    '',
    ...speed,
  ].join('\n')
}

function reliabilitySection(believed: readonly Believed[]): string[] {
  if (believed.length === 0) return []
  return [
    '## Can the confidence be believed?',
    '',
    'Of the sentences said to be requirements with so much confidence, how many were: bin by bin, and the expected',
    'calibration error, which is the mean distance between the two. Between .4 and .6 the analysis says `unsure`.',
    '',
    ...believed.flatMap(({ task, set, reliability: { bins, error } }) => [
      `**${task}, ${set}**: expected calibration error ${show(error)}`,
      '',
      tableRow(['said', 'n', 'mean said', 'observed']),
      tableRow(['---', '---', '---', '---']),
      ...bins.map(({ from, to, n, said, observed }) =>
        tableRow([`${from.toFixed(1)}-${to.toFixed(1)}`, String(n), show(said), show(observed)]),
      ),
      '',
    ]),
  ]
}

/** How often each gold answer met each of ours, the frequent ones first. */
export function asConfusion(cases: readonly Case[]): string {
  const counts = new Map<string, number>()
  for (const { gold, ours } of cases) {
    const pair = `${gold}  →  ${ours}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([pair, count]) => `${String(count).padStart(6)}  ${pair}`)
    .join('\n')
}

export function asErrors(cases: readonly Case[]): string {
  return cases
    .filter(({ gold, ours }) => gold !== ours)
    .map(({ gold, ours, text }) => `${gold}  →  ${ours}\n    ${text.replaceAll(/\s+/g, ' ')}`)
    .join('\n')
}

function cells(comparison: Comparison): string[] {
  const { task, set, n, metric, floor, published, ours, interval, spread } = comparison
  return [
    task,
    set,
    String(n),
    metric,
    show(floor),
    published,
    ours === null ? '-' : show(ours),
    interval ? `${show(interval.low)}-${show(interval.high)}` : '',
    spread ? `${[spread.worst, spread.median, spread.best].map(show).join(' / ')} of ${spread.groups}` : '',
  ]
}

const tableRow = (row: readonly string[]) =>
  `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`)
