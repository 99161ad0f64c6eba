import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeEach, describe, expect, it } from 'vitest'

const golden = fileURLToPath(new URL('../../golden/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'parley-golden-'))
const output = join(folder, 'login_output.json')
const wrong = {
  about: 'Written wrong.',
  requirements: [{ title: 'Nothing like it', type: 'data', actor: null }],
}

const rewrite = (names: readonly string[], env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, [join(golden, 'rewrite.ts'), ...names, '--in', folder], {
    env: { ...env },
    encoding: 'utf8',
  })

beforeEach(() => {
  copyFileSync(join(golden, 'login_input.txt'), join(folder, 'login_input.txt'))
  writeFileSync(output, JSON.stringify(wrong))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('rewriting golden outputs', () => {
  it('[S168] is refused in CI, and leaves the file as it is', () => {
    const { status, stderr } = rewrite(['login'], { CI: 'true' })
    expect(status).toBe(1)
    expect(stderr).toContain('In CI golden outputs are compared and never rewritten.')
    expect(JSON.parse(readFileSync(output, 'utf8'))).toEqual(wrong)
  })

  it('writes by hand what is heard today, for the pairs that are named', () => {
    expect(rewrite(['login'], {}).status).toBe(0)
    const anew = JSON.parse(readFileSync(output, 'utf8')) as typeof wrong
    expect(anew.about).toBe(wrong.about)
    expect(anew.requirements[0]).toMatchObject({ type: 'functional', actor: 'User' })
  })

  it('asks for names, and knows only those that have an input', () => {
    expect(rewrite([], {}).status).toBe(1)
    expect(rewrite(['nobody'], {}).stderr).toContain('There is no input of the name nobody')
    expect(JSON.parse(readFileSync(output, 'utf8'))).toEqual(wrong)
  })
})
