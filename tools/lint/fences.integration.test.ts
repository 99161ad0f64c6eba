import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { growTree, type Finished, type PlantedTree } from '../testing/planted-tree.ts'
import { DIRECTIONS } from './directions.ts'
import { CLEAN_FILES, COMPANIONS, PLANTED_FAULTS } from './planted-faults.ts'

interface Diagnostic {
  readonly code: string
  readonly message: string
  readonly help?: string
  readonly filename: string
}

const REPOSITORY = resolve(import.meta.dirname, '../..')
const { scripts } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
/** What `npm run lint` runs, asked to answer in a form that can be read. */
const [command = '', ...options] = scripts['lint']?.split(' ') ?? []

async function lint(tree: PlantedTree): Promise<{ finished: Finished; diagnostics: readonly Diagnostic[] }> {
  const finished = await tree.run(command, [...options, '--format', 'json'])
  const { diagnostics } = JSON.parse(finished.output) as { diagnostics: Diagnostic[] }
  return { finished, diagnostics }
}

describe('the fences', () => {
  let tree: PlantedTree
  let reported: Awaited<ReturnType<typeof lint>>

  beforeAll(async () => {
    tree = await growTree()
    const planted = PLANTED_FAULTS.map(({ file, source }) => [file, source] as const)
    const all = [...planted, ...Object.entries(COMPANIONS), ...Object.entries(CLEAN_FILES)]
    await Promise.all(all.map(([file, source]) => tree.plant(file, source)))
    reported = await lint(tree)
  }, 60_000)
  afterAll(() => tree.remove())

  it.each(PLANTED_FAULTS)('refuse $what', ({ file, rule, says }) => {
    const here = reported.diagnostics.filter(({ filename }) => filename === file)
    const said = here.map(({ code, message, help }) => `${code}: ${message} ${help ?? ''}`)
    expect(said).toContainEqual(expect.stringMatching(new RegExp(`^${escape(rule)}.*${escape(says)}`, 's')))
  })

  it.each(Object.keys(CLEAN_FILES))('let %s pass', (file) => {
    expect(reported.diagnostics.filter(({ filename }) => filename === file)).toEqual([])
  })

  it('end lint with an exit code that stops', () => {
    expect(reported.finished.exitCode).toBe(1)
  })

  it('plant every fault in a file of its own', () => {
    const files = PLANTED_FAULTS.map(({ file }) => file)
    expect(new Set(files).size).toBe(files.length)
  })

  it('plant a fault for every rule of the house', async () => {
    const { default: plugin } = await import('./plugin.ts')
    const broken = new Set(PLANTED_FAULTS.map(({ rule }) => rule))
    const unbroken = Object.keys(plugin.rules).filter((name) => !broken.has(`house(${name})`))
    expect(unbroken).toEqual([])
  })
})

describe('the table of directions', () => {
  it('has a line for every package there is', async () => {
    const packages = await Promise.all(
      ['packages', 'apps'].map((folder) => readdir(join(REPOSITORY, folder))),
    )
    expect(Object.keys(DIRECTIONS)).toEqual(expect.arrayContaining(packages.flat()))
  })

  it('lets no two packages import each other, by any way round', () => {
    const reaches = (from: string, seen: readonly string[] = []): string[] =>
      (DIRECTIONS[from]?.uses ?? []).flatMap((next) =>
        seen.includes(next) ? [next] : [next, ...reaches(next, [...seen, next])],
      )
    const inCircles = Object.keys(DIRECTIONS).filter((name) => reaches(name).includes(name))
    expect(inCircles).toEqual([])
  })

  it('agrees with what each package.json declares', () => {
    for (const [name, direction] of Object.entries(DIRECTIONS)) {
      const file = ['packages', 'apps']
        .map((top) => join(REPOSITORY, top, name, 'package.json'))
        .find(existsSync)
      if (file === undefined) continue
      const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
        dependencies?: Record<string, string>
      }
      const ours = Object.keys(dependencies).flatMap((each) => /^@parley\/(.+)$/.exec(each)?.[1] ?? [])
      const { uses, lazily = [], onlyFrom } = direction
      expect([...uses, ...lazily, ...(onlyFrom?.uses ?? [])]).toEqual(expect.arrayContaining(ours))
    }
  })
})

describe('the type checker, in a pure package', () => {
  const impure = [
    'process.argv',
    `fetch('https://example.org')`,
    'setTimeout(() => 1, 1)',
    'console',
    'crypto',
  ]

  it('does not know the machine: process, fetch, timers and the like do not compile', async () => {
    const tree = await growTree()
    const planted = ['domain', 'analyst'].flatMap((name) =>
      impure.map((source, index) => ({ file: `packages/${name}/src/impure-${index}.ts`, source })),
    )
    await Promise.all(
      planted.map(({ file, source }) => tree.plant(file, `export const planted = ${source}\n`)),
    )
    const { exitCode, output } = await tree.run('tsc', ['-b', 'packages/domain', 'packages/analyst'])
    await tree.remove()

    expect(exitCode).not.toBe(0)
    const silent = planted.filter(({ file }) => !output.includes(file))
    expect(silent).toEqual([])
  })
})

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
