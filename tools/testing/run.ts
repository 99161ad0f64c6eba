/**
 * Running the tests: chooses what runs, runs it, and gives what came of each test.
 *
 * vitest runs in this process, so that a pattern can mean a path or a title,
 * and a file can be run alone, without starting it again.
 */
import { relative, sep } from 'node:path'

import {
  createVitest,
  DefaultReporter,
  type TestCase,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from 'vitest/node'

import { CATEGORIES, type TestOptions } from './options.ts'
import type { Outcome } from './summary.ts'

/** Runs what the options select; prints each file as it ends and every failure in full. */
export async function runTests(options: TestOptions): Promise<readonly Outcome[]> {
  useOnly(options.real)
  const seed = options.shuffle?.seed ?? Math.floor(Math.random() * 1e6)
  if (options.shuffle !== null)
    console.log(`in an order of chance; npm test -- --shuffle ${seed} brings it back`)

  const reporter = new DefaultReporter({ summary: false })
  const vitest = await createVitest({
    watch: false,
    project: [...(options.categories.length > 0 ? options.categories : CATEGORIES)],
    reporters: [reporter],
    coverage: { enabled: options.coverage },
    ...(options.shuffle === null ? {} : { sequence: { shuffle: { files: true, tests: true }, seed } }),
  })
  try {
    reporter.onInit(vitest)
    if (options.coverage) await vitest.createCoverageProvider()
    const specifications = await select(vitest, options.pattern)
    const groups = options.eachFileAlone ? specifications.map((each) => [each]) : [specifications]
    let strays = 0
    for (const group of groups) {
      if (group.length === 0) continue
      const { unhandledErrors } = await vitest.runTestSpecifications(group, options.pattern === null)
      strays += unhandledErrors.length
    }
    const outcomes = vitest.state.getTestModules().flatMap((module) => outcomesOf(module, options.pattern))
    return [...outcomes, ...Array.from({ length: strays }, failed)]
  } finally {
    await vitest.close()
  }
}

/** Which servers the tests may use, told to them by their environment. */
function useOnly(real: TestOptions['real']): void {
  if (real === null) return
  process.env['PARLEY_REAL'] = real.join(',')
  process.env['PARLEY_REQUIRE'] = [process.env['PARLEY_REQUIRE'], ...real].filter(Boolean).join(',')
}

/**
 * Files whose path holds the pattern run whole; in the others only the tests whose title holds it.
 * A pattern with a slash that some path holds is a path: then the others are not even loaded.
 */
async function select(vitest: Vitest, pattern: string | null): Promise<TestSpecification[]> {
  const all = await vitest.globTestSpecifications()
  if (pattern === null) return all
  const byPath = all.filter((each) => pathMatches(each.moduleId, pattern))
  if (pattern.includes('/') && byPath.length > 0) return byPath
  const inTitle = new RegExp(pattern.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'i')
  const byTitle = all
    .filter((each) => !byPath.includes(each))
    .map((each) => each.project.createSpecification(each.moduleId, { testNamePattern: inTitle }))
  return [...byPath, ...byTitle]
}

function outcomesOf(module: TestModule, pattern: string | null): Outcome[] {
  const wholeFile = pattern === null || pathMatches(module.moduleId, pattern)
  const outcomes: Outcome[] = []
  // What fails outside a test (loading the file, a hook around it) fails once.
  const outside = [module, ...module.children.allSuites()]
  for (const each of outside) if (each.errors().length > 0) outcomes.push(failed())
  for (const test of module.children.allTests()) {
    if (wholeFile || holds(test.fullName, pattern)) outcomes.push(outcomeOf(test))
  }
  return outcomes
}

function outcomeOf(test: TestCase): Outcome {
  const result = test.result()
  if (result.state === 'passed') return { state: 'passed' }
  if (result.state === 'skipped')
    return { state: 'skipped', ...(result.note === undefined ? {} : { reason: result.note }) }
  return failed()
}

const failed = (): Outcome => ({ state: 'failed' })

function pathMatches(file: string, pattern: string): boolean {
  return holds(relative(process.cwd(), file).split(sep).join('/'), pattern)
}

function holds(text: string, pattern: string): boolean {
  return text.toLowerCase().includes(pattern.toLowerCase())
}
