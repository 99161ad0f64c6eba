/**
 * Where the tests are: the same folders and names that `vitest.config.ts` runs.
 *
 * Every test file is read once and in the order of its path, so the same tree
 * always gives the same report. A file that cannot be parsed becomes a problem.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTestTitles, type TestTitle } from './test-titles.ts'

export const categories = ['unit', 'integration', 'browser'] as const
export type Category = (typeof categories)[number]

export interface TestFile {
  /** From the root of the repository, with forward slashes. */
  readonly file: string
  readonly category: Category
  readonly titles: readonly TestTitle[]
}

export interface TestTree {
  readonly files: readonly TestFile[]
  readonly problems: readonly string[]
}

export function readTestTree(root: string): TestTree {
  const files: TestFile[] = []
  const problems: string[] = []
  for (const file of testFilesUnder(root)) {
    try {
      const titles = readTestTitles(readFileSync(join(root, file), 'utf8'))
      files.push({ file, category: categoryOf(file), titles })
    } catch (failure) {
      const reason = failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure)
      problems.push(`${file}: cannot be parsed (${reason.trim()})`)
    }
  }
  return { files, problems }
}

/** The file name alone tells: `.integration.test.ts`, `.browser.test.ts`, else unit. */
export function categoryOf(file: string): Category {
  if (file.endsWith('.integration.test.ts')) return 'integration'
  if (file.endsWith('.browser.test.ts')) return 'browser'
  return 'unit'
}

function testFilesUnder(root: string): readonly string[] {
  const sources = ['packages', 'apps'].flatMap((parent) =>
    foldersIn(join(root, parent)).map((name) => `${parent}/${name}/src`),
  )
  return [...sources, 'tools', 'benchmarks'].flatMap((folder) => testFilesIn(root, folder)).toSorted()
}

function testFilesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : testFilesIn(root, path)
    return entry.name.endsWith('.test.ts') ? [path] : []
  })
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}
