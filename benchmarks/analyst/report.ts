/** The figures as a table for a terminal, as a page, and the confusions of one task. */
import { show, type BenchmarkRecord } from './record.ts'
import type { Comparison } from './run-tasks.ts'
import { SPEED_METHOD, type SpeedReport } from './speed.ts'
import type { Case, Task } from './task.ts'

const HEADINGS = ['task', 'set', 'n', 'metric', 'floor measured', 'best published', 'ours'] as const

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

export function asPage(record: BenchmarkRecord, tasks: readonly Task[]): string {
  const versions = Object.entries(record.versions).map(([name, version]) => `${name} ${version}`)
  const tableRow = (row: readonly string[]) =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
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
    '## Method',
    '',
    ...bullets(tasks.map(({ name, method }) => `**${name}**: ${method}`)),
    '',
    ...speed,
  ].join('\n')
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

function cells({ task, set, n, metric, floor, published, ours }: Comparison): string[] {
  return [task, set, String(n), metric, show(floor), published, ours === null ? '-' : show(ours)]
}

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`)
