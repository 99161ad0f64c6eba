import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { growTree, type PlantedTree } from '../testing/planted-tree.ts'

/** A fault for each script, in a file that the script has to name. */
const FAULTS = {
  'format:check': { file: 'packages/domain/src/ugly.ts', source: 'export  const ugly  = [ 1,2 ];\n' },
  lint: { file: 'packages/domain/src/impure.ts', source: 'export const impure = () => Date.now()\n' },
  typecheck: { file: 'packages/domain/src/mistyped.ts', source: `export const mistyped: string = 1\n` },
  test: {
    file: 'packages/domain/src/failing.test.ts',
    source: `import { expect, it } from 'vitest'\n\nit('is wrong', () => {\n  expect(1).toBe(2)\n})\n`,
  },
  'test:coverage': {
    file: 'packages/domain/src/unreached.ts',
    source: `/**\n * Nobody tests this.\n * @critical\n */\nexport function unreached(): number {\n  return 1\n}\n`,
  },
}

const PASSING = `import { expect, it } from 'vitest'\n\nit('is right', () => {\n  expect(1).toBe(1)\n})\n`

describe('each script of package.json', () => {
  let clean: PlantedTree
  let faulty: PlantedTree
  beforeAll(async () => {
    ;[clean, faulty] = await Promise.all([growTree(), growTree()])
    await clean.plant('packages/domain/src/right.test.ts', PASSING)
    await clean.run('oxfmt', [])
    for (const { file, source } of Object.values(FAULTS)) await faulty.plant(file, source)
  })
  afterAll(() => Promise.all([clean.remove(), faulty.remove()]))

  it.concurrent.each(Object.entries(FAULTS))(
    '[S164] fails on its planted fault: %s',
    async (script, { file }) => {
      const { exitCode, output } = await faulty.run('npm', ['run', '--silent', script])
      expect(exitCode).not.toBe(0)
      expect(output).toContain(file)
    },
  )

  it.concurrent.each(['format:check', 'lint', 'test'])(
    'passes where there is no fault: %s',
    async (script) => {
      const { exitCode, output } = await clean.run('npm', ['run', '--silent', script])
      expect({ exitCode, output: exitCode === 0 ? '' : output }).toEqual({ exitCode: 0, output: '' })
    },
  )
})
