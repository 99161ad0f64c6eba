/**
 * One violation of every fence, and what must be said about it.
 *
 * A fence that silently checks nothing looks exactly like a clean repository;
 * fences.integration.test.ts plants these and sees each of them reported.
 */
export interface PlantedFault {
  /** Completes "refuses …". */
  readonly what: string
  readonly file: string
  readonly source: string
  readonly rule: string
  /** Part of the message, in words. */
  readonly says: string
}

const inTest = (body: string) =>
  `import { beforeEach, describe, expect, it, test, vi } from 'vitest'\n${body}\n`
const pure = (body: string) => `export const planted = () => {\n  ${body}\n}\n`

const directions: PlantedFault[] = [
  ['domain', 'analyst', 'domain may not import analyst'],
  ['analyst', 'application', 'analyst may not import application'],
  ['application', 'protocol', 'application may not import protocol'],
  ['protocol', 'application', 'protocol may not import application'],
  ['testing', 'analyst', 'testing may not import analyst'],
  ['domain', 'domain', 'domain imports itself by name'],
  ['application', 'testing', 'is for tests only'],
].map(([from, to, says = '']) => ({
  what: `an import of ${to} in ${from}`,
  file: `packages/${from}/src/toward-${to}.ts`,
  source: `import * as other from '@parley/${to}'\nexport const planted = other\n`,
  rule: 'house(direction)',
  says,
}))

const spellings: PlantedFault[] = [
  ['export from', `export * from '@parley/analyst'`],
  ['import()', `export const planted = () => import('@parley/analyst')`],
  ['a type import', `import type { Analysis } from '@parley/analyst'\nexport type Planted = Analysis`],
  ['an import type', `export type Planted = import('@parley/analyst').Analysis`],
].map(([how, source], index) => ({
  what: `a wrong direction written as ${how}`,
  file: `packages/domain/src/spelling-${index}.ts`,
  source: `${source}\n`,
  rule: 'house(direction)',
  says: 'domain may not import analyst',
}))

const furtherDirections: PlantedFault[] = [
  {
    what: 'the protocol in source of the command line, whose tests may have it',
    file: 'apps/cli/src/toward-protocol.ts',
    source: `export * from '@parley/protocol'\n`,
    rule: 'house(direction)',
    says: 'cli may not import protocol',
  },
  {
    what: 'the server at the top of a file of the command line',
    file: 'apps/cli/src/toward-server.ts',
    source: `export * from '@parley/server'\n`,
    rule: 'house(direction)',
    says: 'use await import()',
  },
  {
    what: 'an adapter named outside compose.ts',
    file: 'apps/server/src/listen.ts',
    source: `export * from '@parley/adapters'\n`,
    rule: 'house(direction)',
    says: 'only apps/server/src/compose.ts may name adapters',
  },
  {
    what: 'a wrong direction in a test',
    file: 'packages/domain/src/toward-analyst.test.ts',
    source: inTest(`import '@parley/analyst'`),
    rule: 'house(direction)',
    says: 'domain may not import analyst',
  },
  {
    what: 'a package that the table of directions does not know',
    file: 'packages/newcomer/src/index.ts',
    source: 'export const planted = 1\n',
    rule: 'house(direction)',
    says: 'packages/newcomer has no line in tools/lint/directions.ts',
  },
]

const reaches: PlantedFault[] = [
  {
    what: 'an import past the public entry of a package',
    file: 'packages/analyst/src/past-the-entry.ts',
    source: `export * from '@parley/domain/src/ids.ts'\n`,
    rule: 'house(public-entry)',
    says: 'reaches past the public entry; import from @parley/domain',
  },
  {
    what: 'a relative import that leaves its package',
    file: 'packages/analyst/src/leaving.ts',
    source: `export * from '../../domain/src/ids.ts'\n`,
    rule: 'house(near-import)',
    says: 'leaves packages/analyst; import another package by its name',
  },
  {
    what: 'a tool that reaches into a package',
    file: 'tools/reaching.ts',
    source: `export * from '../packages/domain/src/ids.ts'\n`,
    rule: 'house(near-import)',
    says: 'leaves tools',
  },
  {
    what: 'a relative import that climbs three folders',
    file: 'packages/domain/src/a/b/c/climbing.ts',
    source: `export * from '../../../index.ts'\n`,
    rule: 'house(near-import)',
    says: 'climbs three folders or more',
  },
  {
    what: 'a package that is not declared as a dependency',
    file: 'packages/domain/src/undeclared.ts',
    source: `export * from 'zod'\n`,
    rule: 'house(declared-import)',
    says: 'zod is not a dependency in packages/domain/package.json',
  },
  {
    what: 'a cycle of imports',
    file: 'packages/domain/src/cycle-one.ts',
    source: `import { two } from './cycle-two.ts'\nexport const one = () => two\n`,
    rule: 'import(no-cycle)',
    says: 'cycle',
  },
]

const purity: PlantedFault[] = [
  ['node:fs', `return import('node:fs')`, 'reaches into the machine'],
  ['a builtin without its prefix', `return import('fs')`, 'reaches into the machine'],
  ['process', `return process.argv`, 'reaches into the machine'],
  ['globalThis', `return Reflect.get(globalThis, 'process')`, 'name what you need'],
  ['Date.now', `return Date.now()`, 'reads the clock'],
  ['new Date() without a time', `return new Date()`, 'reads the clock'],
  ['Date()', `return Date()`, 'reads the clock'],
  ['performance', `return performance.now()`, 'reads the clock'],
  ['Math.random', `return Math.random()`, 'is random'],
  [`Math['random']`, `return Math['random']()`, 'is random'],
  ['Math taken apart', `const { random } = Math\n  return random()`, 'hides what is used'],
  ['crypto', `return crypto.randomUUID()`, 'randomness'],
  ['fetch', `return fetch('https://example.org')`, 'talks to the network'],
  ['setTimeout', `setTimeout(planted, 1)`, 'waiting belongs to whoever calls'],
  ['queueMicrotask', `queueMicrotask(planted)`, 'waiting belongs to whoever calls'],
  ['console', `console.error('planted')`, 'return what is to be said'],
  ['localeCompare', `return 'a'.localeCompare('b')`, 'language settings'],
  ['import.meta', `return import.meta.url`, 'reaches into the machine'],
].map(([what, body = '', says = ''], index) => ({
  what: `${what} in a pure package`,
  file: `packages/${index % 2 === 0 ? 'domain' : 'analyst'}/src/impure-${index}.ts`,
  source: pure(body),
  rule: 'house(purity)',
  says,
}))

const inLog: PlantedFault = {
  what: 'the clock in the log, which is pure too',
  file: 'packages/log/src/clock.ts',
  source: pure('return Date.now()'),
  rule: 'house(purity)',
  says: 'Date.now in log, which is pure',
}

const tests: PlantedFault[] = [
  [
    'process.env',
    'test-environment',
    `it('x', () => expect(process.env['HOME']).toBe(1))`,
    'testEnvironment()',
  ],
  [
    'env taken out of process',
    'test-environment',
    `const { env } = process\nexpect(env)`,
    'testEnvironment()',
  ],
  [
    'env imported',
    'test-environment',
    `import { env } from 'node:process'\nexpect(env)`,
    'testEnvironment()',
  ],
  ['import.meta.env', 'test-environment', `expect(import.meta.env)`, 'testEnvironment()'],
  ['vi.mock', 'no-module-mocks', `vi.mock('./x.ts')`, 'vi.mock replaces what is tested'],
  ['vi.doMock', 'no-module-mocks', `vi.doMock('./x.ts')`, 'vi.doMock replaces what is tested'],
  ['vi.hoisted', 'no-module-mocks', `vi.hoisted(() => 1)`, 'vi.hoisted replaces what is tested'],
  [`vi['mock']`, 'no-module-mocks', `vi['mock']('./x.ts')`, 'vi.mock replaces what is tested'],
  [
    'vi under another name',
    'no-module-mocks',
    `import { vi as v } from 'vitest'\nv.mock('./x.ts')`,
    'v.mock replaces',
  ],
  [
    'mock taken out of vi',
    'no-module-mocks',
    `const { mock } = vi\nmock('./x.ts')`,
    'vi.mock replaces what is tested',
  ],
  ['vi.stubEnv', 'no-module-mocks', `vi.stubEnv('HOME', '/')`, 'vi.stubEnv replaces what is tested'],
  ['it.only', 'no-focus', `it.only('x', () => expect(1).toBe(1))`, 'only this test would run'],
  ['describe.only', 'no-focus', `describe.only('x', () => {})`, 'only this test would run'],
  [
    'test.concurrent.only.each',
    'no-focus',
    `test.concurrent.only.each([1])('x', () => {})`,
    'only this test would run',
  ],
  [
    '{ only: true }',
    'no-focus',
    `it('x', { only: true }, () => expect(1).toBe(1))`,
    'only this test would run',
  ],
  [
    'only under another name',
    'no-focus',
    `import { it as fact } from 'vitest'\nfact.only('x', () => {})`,
    'only this test',
  ],
  ['it.skip', 'no-silent-skip', `it.skip('x', () => expect(1).toBe(1))`, 'left out without a reason'],
  ['describe.skip', 'no-silent-skip', `describe.skip('x', () => {})`, 'left out without a reason'],
  ['it.todo', 'no-silent-skip', `it.todo('x')`, 'left out without a reason'],
  ['test.skipIf', 'no-silent-skip', `test.skipIf(true)('x', () => {})`, 'left out without a reason'],
  ['test.runIf', 'no-silent-skip', `test.runIf(false)('x', () => {})`, 'left out without a reason'],
  ['{ skip: true }', 'no-silent-skip', `it('x', { skip: true }, () => {})`, 'left out without a reason'],
  ['xit', 'no-silent-skip', `xit('x', () => {})`, 'left out without a reason'],
  [
    'context.skip() without words',
    'no-silent-skip',
    `it('x', (context) => context.skip())`,
    'left out without a reason',
  ],
  [
    'context.skip() with empty words',
    'no-silent-skip',
    `it('x', (it) => it.skip(' '))`,
    'left out without a reason',
  ],
  [
    'context.skip(condition) alone',
    'no-silent-skip',
    `it('x', (t) => t.skip(1 < 2))`,
    'left out without a reason',
  ],
  [
    'skip taken out of the context',
    'no-silent-skip',
    `it('x', ({ skip }) => skip())`,
    'left out without a reason',
  ],
  ['skip in a hook', 'no-silent-skip', `beforeEach((each) => each.skip())`, 'left out without a reason'],
].map(([what, rule, body = '', says = ''], index) => ({
  what: `${what} in a test`,
  file: `packages/application/src/planted-${index}.test.ts`,
  source: inTest(body),
  rule: `house(${rule})`,
  says,
}))

const swallowed: PlantedFault[] = [
  ['an empty catch', `try { work() } catch {}`],
  ['an empty catch that binds the failure', `try { work() } catch (error) {}`],
  ['a catch with only a comment inside', `try { work() } catch { /* never mind */ }`],
  ['a catch with only a semicolon inside', `try { work() } catch { ; }`],
  ['.catch(() => {})', `void Promise.resolve().then(work).catch(() => {})`],
  ['.catch(() => undefined)', `void Promise.resolve().then(work).catch(() => undefined)`],
].map(([what = '', body], index) => ({
  what,
  file: `packages/application/src/swallowed-${index}.ts`,
  source: `export const work = () => {\n  ${body}\n}\n`,
  rule: 'house(no-empty-catch)',
  says: 'a failure is swallowed',
}))

const manners: PlantedFault[] = [
  {
    what: 'a default export in a package',
    file: 'packages/application/src/by-default.ts',
    source: 'export default 1\n',
    rule: 'import(no-default-export)',
    says: 'named export',
  },
  {
    what: 'console.log in a package',
    file: 'packages/application/src/printing.ts',
    source: `console.log('planted')\n`,
    rule: 'eslint(no-console)',
    says: 'console',
  },
  {
    what: 'a promise that nobody waits for, which only types can tell',
    file: 'packages/application/src/floating.ts',
    source: `const work = async () => 1\nexport const planted = () => {\n  work()\n}\n`,
    rule: 'typescript(no-floating-promises)',
    says: 'Promises must be awaited',
  },
  {
    what: 'any',
    file: 'packages/application/src/anything.ts',
    source: 'export const planted = (given: any) => String(given)\n',
    rule: 'typescript(no-explicit-any)',
    says: 'any',
  },
  {
    what: 'a comment that silences the type checker',
    file: 'packages/application/src/silenced.ts',
    source: `// @ts-ignore\nexport const planted: string = 1\n`,
    rule: 'typescript(ban-ts-comment)',
    says: '@ts-ignore',
  },
]

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  ...directions,
  ...spellings,
  ...furtherDirections,
  ...reaches,
  ...purity,
  inLog,
  ...tests,
  ...swallowed,
  ...manners,
]

/** What stands beside the faults so that they can be what they are. */
export const COMPANIONS: Readonly<Record<string, string>> = {
  'packages/domain/src/cycle-two.ts': `import { one } from './cycle-one.ts'\nexport const two = () => one\n`,
  'packages/domain/src/ids.ts': 'export const id = 1\n',
  'packages/analyst/src/analysis.ts': 'export interface Analysis {\n  readonly id: string\n}\n',
  'packages/analyst/src/index.ts': `export type { Analysis } from './analysis.ts'\n`,
  'packages/log/package.json': `{ "name": "@parley/log", "exports": { ".": "./src/index.ts" } }\n`,
  'packages/newcomer/package.json': `{ "name": "@parley/newcomer" }\n`,
  'apps/server/package.json': `{ "name": "@parley/server" }\n`,
}

/** Near misses: each looks like a violation and is none. */
export const CLEAN_FILES: Readonly<Record<string, string>> = {
  'packages/application/src/clean.ts': `import * as analyst from '@parley/analyst'
import * as domain from '@parley/domain'

export { analyst, domain }

export function tried(work: () => number): number {
  try {
    return work()
  } catch {
    return 0
  }
}
`,
  'packages/domain/src/clean.ts': `interface Quality {
  readonly performance: number
  readonly process: string
}

/** Words that are no machine: a field, a parameter, a name in a list. */
export function clean(process: Quality, instant: string): string {
  const performance = process.performance + Math.round(1.2)
  const { process: name } = process
  const words = ['fetch', 'console', 'crypto']
  return [name, performance, new Date(instant).toISOString(), ...words].join(' ')
}
`,
  'packages/domain/src/deep/clean.test.ts': `import { SERVICES, needs } from '@parley/testing'
import { expect, it } from 'vitest'

import { clean } from '../clean.ts'

it('measures with the clock, which a test may read', async (context) => {
  if (Date.now() === 0) context.skip('the clock stands still')
  await needs('redis', context)
  expect(clean({ performance: SERVICES.length, process: 'a' }, '2026-01-01')).toContain('a')
})
`,
  'apps/cli/src/clean.test.ts': `import * as protocol from '@parley/protocol'
import { expect, it } from 'vitest'

it('reads the published schema', () => {
  expect(protocol).toBeTypeOf('object')
})
`,
  'apps/cli/src/lazily.ts': `/** Commands that need a store load the server, and only then. */
export const open = () => import('@parley/server')
`,
  'apps/server/src/compose.ts': `export * from '@parley/adapters'
`,
}
