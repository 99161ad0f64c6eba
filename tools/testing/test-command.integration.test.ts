import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { growTree, type PlantedTree } from './planted-tree.ts'

/** A test file with one fact. */
const fact = (title: string, body = 'expect(1).toBe(1)') =>
  `import { expect, it } from 'vitest'\nit(${JSON.stringify(title)}, async (context) => { context; ${body} })\n`

const needing = (service: string) =>
  `import { needs } from '@parley/testing'\nimport { expect, it } from 'vitest'\n` +
  `it('asks ${service}', async (context) => { expect(await needs('${service}', context)).toBeDefined() })\n`

/** Without these, no service is found on any machine. */
const NOTHING_AROUND = { PARLEY_REAL: '' }

describe('npm test', () => {
  let tree: PlantedTree
  beforeAll(async () => {
    tree = await growTree()
    await tree.plant('packages/domain/src/apple.test.ts', fact('is a fruit'))
    await tree.plant('packages/domain/src/pear.test.ts', fact('[S001] grows on a tree'))
    await tree.plant('packages/domain/src/harvest.integration.test.ts', needing('redis'))
    await tree.plant(
      'packages/domain/src/broken/rotten.browser.test.ts',
      fact('keeps for ever', 'expect(1).toBe(2)'),
    )
    await tree.plant(
      'packages/domain/src/broken/silent.browser.test.ts',
      `throw new Error('it does not load')\n`,
    )
    await tree.plant(
      'packages/domain/src/leaky/leaky.integration.test.ts',
      fact(
        'forgets to close',
        `const net = await import('node:net'); net.createServer().listen(0); setInterval(() => 1, 1e6)`,
      ),
    )
  })
  afterAll(() => tree.remove())

  async function test(...words: string[]) {
    const { exitCode, output, stdout } = await tree.run(
      process.execPath,
      ['tools/test.ts', ...words],
      NOTHING_AROUND,
    )
    const lines = stdout.trim().split('\n')
    return { exitCode, output, last: lines.at(-1), beforeLast: lines.at(-2) }
  }

  it.concurrent('[S243] runs the category that is asked for, and ends with the count alone on the last line', async () => {
    const { exitCode, last } = await test('--category', 'unit', '--pattern', 'domain/src/apple')
    expect({ exitCode, last }).toEqual({ exitCode: 0, last: '1 passed, 0 failed, 0 skipped' })
  })

  it.concurrent('[S243] finds a pattern in a path or in a title, as plain text', async () => {
    const { exitCode, last } = await test('--category', 'unit,integration', '--pattern', '[s001] GROWS')
    expect({ exitCode, last }).toEqual({ exitCode: 0, last: '1 passed, 0 failed, 0 skipped' })
  }, 20_000)

  it.concurrent('says in one line what was left out and why', async () => {
    const { exitCode, last, beforeLast } = await test('--category=integration', '--pattern', 'harvest')
    expect({ exitCode, last }).toEqual({ exitCode: 0, last: '0 passed, 0 failed, 1 skipped' })
    expect(beforeLast).toBe('left out: 1 test that needs redis (not named by --real)')
  })

  it.concurrent('fails when a test fails or a file does not load, and counts each once', async () => {
    const { exitCode, output, last } = await test('--pattern', 'src/broken/')
    expect({ exitCode, last }).toEqual({ exitCode: 1, last: '0 passed, 2 failed, 0 skipped' })
    expect(output).toContain('it does not load')
  })

  it.concurrent('fails a file that leaves something open, and names what', async () => {
    const { exitCode, output, last } = await test('--category', 'integration', '--pattern', 'src/leaky/')
    expect({ exitCode, last }).toEqual({ exitCode: 1, last: '1 passed, 1 failed, 0 skipped' })
    expect(output).toMatch(
      /this file left open: a TCP server \(.*leaky.integration.test.ts:2\), a timer \(.*leaky.integration.test.ts:2\)/,
    )
  })

  it.concurrent('fails when nothing matches, and says so', async () => {
    const { exitCode, output, last } = await test('--category', 'unit', '--pattern', 'no such thing')
    expect({ exitCode, last }).toEqual({ exitCode: 1, last: '0 passed, 0 failed, 0 skipped' })
    expect(output).toContain('no test matches what was asked for')
  })

  it.concurrent('runs in an order of chance that its seed brings back, and file by file', async () => {
    const { exitCode, output, last } = await test(
      '--shuffle',
      '7',
      '--each-file-alone',
      '--pattern',
      'domain/src/',
    )
    expect(exitCode).toBe(1)
    expect(last).toBe('3 passed, 3 failed, 1 skipped')
    expect(output).toContain('npm test -- --shuffle 7 brings it back')
    expect(output.match(/Test Files/g)?.length).toBeGreaterThan(4)
  })

  it.concurrent('stops at an unknown option with exit code 2', async () => {
    const { exitCode, output } = await test('--colour')
    expect({ exitCode, output }).toEqual({
      exitCode: 2,
      output: 'unknown option --colour; npm test -- --help lists them\n',
    })
  })
})
