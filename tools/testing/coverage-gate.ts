/**
 * The coverage gate: how much of the source the tests reach, and what must be reached whole.
 *
 * 90 % of all lines; every line of a file whose header says `@critical`; a
 * property test for each core module; and the share of user flows that the
 * inventory reports. Judged on what vitest measured, files without a test included.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

import { coreModules, type CoreModules } from './core-modules.ts'

export const LINES_WANTED = 90

interface Counted {
  readonly total: number
  readonly covered: number
}
interface FileCoverage {
  readonly lines: Counted
  readonly functions: Counted
}

export interface Measured {
  /** Path from the root → what was reached of it. */
  readonly files: ReadonlyMap<string, FileCoverage>
  readonly critical: readonly string[]
  readonly core: CoreModules
  /** What the inventory says of user flows; null while there is no inventory. */
  readonly flows: { readonly ok: boolean; readonly said: string } | null
}

export interface Check {
  readonly what: string
  readonly is: string
  readonly wanted: string
  readonly ok: boolean
  /** What to mend, a line each. */
  readonly details: readonly string[]
}

/** Prints the table and says whether everything holds. */
export async function holdGate(root: string): Promise<boolean> {
  const checks = judge(await measure(root))
  for (const line of tableOf(checks)) console.log(line)
  return checks.every((check) => check.ok)
}

export function judge({ files, critical, core, flows }: Measured): Check[] {
  const all = [...files.values()].map((file) => file.lines)
  const overall = share({ total: sum(all, 'total'), covered: sum(all, 'covered') })
  const enough = all.length > 0 && overall >= LINES_WANTED
  const incomplete = critical.filter((file) => share(files.get(file)?.lines) < 100)
  const checks: Check[] = [
    {
      what: 'lines reached',
      is: percent(overall),
      wanted: percent(LINES_WANTED),
      ok: enough,
      details: enough ? [] : leastReached(files),
    },
    {
      what: 'critical files reached whole',
      is: `${critical.length - incomplete.length} of ${critical.length}`,
      wanted: 'all',
      ok: incomplete.length === 0,
      details: incomplete.map((file) => `${percent(share(files.get(file)?.lines))} ${file}`),
    },
    {
      what: 'core modules with a property test',
      is: `${core.tested.length} of ${core.tested.length + core.missing.length}`,
      wanted: 'all',
      ok: core.missing.length === 0 && core.needlessExcuses.length === 0,
      details: [
        ...core.missing.map((folder) => `no property test in ${folder}`),
        ...core.needlessExcuses.map((folder) => `the excuse for ${folder} is no longer needed`),
      ],
    },
  ]
  if (flows !== null) {
    const [first = '', ...rest] = flows.said.trim().split('\n')
    checks.push({
      what: 'user flows in a browser',
      is: first,
      wanted: '',
      ok: flows.ok,
      details: flows.ok ? [] : rest,
    })
  }
  return checks
}

export function tableOf(checks: readonly Check[]): string[] {
  const rows = checks.map(({ what, is, wanted, ok }) => [what, is, wanted, ok ? 'ok' : 'FAILED'])
  rows.unshift(['coverage', 'is', 'wanted', ''])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.flatMap((row, index) => {
    const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
    return [line.trimEnd(), ...(checks[index - 1]?.details ?? []).map((detail) => `    ${detail}`)]
  })
}

async function measure(root: string): Promise<Measured> {
  const inRepository = (file: string) => relative(root, file).split(sep).join('/')
  const summary = JSON.parse(await readFile(join(root, 'coverage/coverage-summary.json'), 'utf8')) as Record<
    string,
    FileCoverage
  >
  const entries = Object.entries(summary).filter(([file]) => file !== 'total')
  const files = new Map(entries.map(([file, coverage]) => [inRepository(file), coverage]))
  const functions = new Map([...files].map(([file, coverage]) => [file, coverage.functions.total]))
  const tests: string[] = []
  for await (const file of glob('packages/*/src/**/*.test.ts', { cwd: root }))
    tests.push(file.split(sep).join('/'))
  return {
    files,
    critical: await criticalFiles(root),
    core: coreModules(functions, tests),
    flows: await userFlows(root),
  }
}

/** Files that say `@critical` in the comment they begin with. */
async function criticalFiles(root: string): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob(['packages/*/src/**/*.ts', 'apps/*/src/**/*.ts'], { cwd: root })) {
    if (file.endsWith('.test.ts')) continue
    if (isCritical(await readFile(join(root, file), 'utf8'))) found.push(file.split(sep).join('/'))
  }
  return found.sort()
}

export function isCritical(source: string): boolean {
  const header = /^(?:#!.*\n)?\s*\/\*\*?([\s\S]*?)\*\//.exec(source)?.[1] ?? ''
  return /@critical\b/.test(header)
}

function userFlows(root: string): Promise<Measured['flows']> {
  if (!existsSync(join(root, 'tools/inventory.ts'))) return Promise.resolve(null)
  return new Promise((done) => {
    execFile(process.execPath, ['tools/inventory.ts', '--flows'], { cwd: root }, (error, stdout, stderr) => {
      done({ ok: error === null, said: stdout + stderr })
    })
  })
}

/** The ten files with the most lines that no test reaches. */
function leastReached(files: ReadonlyMap<string, FileCoverage>): string[] {
  return [...files]
    .map(([file, { lines }]) => ({ file, lines, missed: lines.total - lines.covered }))
    .filter(({ missed }) => missed > 0)
    .sort((left, right) => right.missed - left.missed)
    .slice(0, 10)
    .map(({ file, lines, missed }) => `${percent(share(lines))} ${file} (${missed} lines)`)
}

/** A file that was never measured was not reached; one without lines has nothing to reach. */
function share(counted: Counted | undefined): number {
  if (counted === undefined) return 0
  return counted.total === 0 ? 100 : (counted.covered / counted.total) * 100
}

function sum(all: readonly Counted[], of: keyof Counted): number {
  return all.reduce((total, each) => total + each[of], 0)
}

/** Rounded down: 89.99 is not 90. */
function percent(value: number): string {
  return `${Math.floor(value * 10) / 10} %`
}
