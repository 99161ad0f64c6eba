import { describe, expect, it } from 'vitest'

import { holds, runStep, STEPS } from './steps.ts'

describe('npm run check', () => {
  it('[S161] checks format, lint, types, fences, inventory and tests', () => {
    expect(STEPS.map(({ name }) => name)).toEqual(['format', 'lint', 'types', 'fences', 'inventory', 'tests'])
  })

  it('says ok and keeps quiet about a step that holds', async () => {
    const { ok, lines } = await runStep({ name: 'lint', command: ['sh', '-c', 'echo much to say'] })
    expect({ ok, lines }).toEqual({ ok: true, lines: [expect.stringMatching(/^lint {7}ok \(\d+\.\d s\)$/)] })
  })

  it('tells what was left out and how many tests ran', async () => {
    const [tests] = STEPS.filter(({ name }) => name === 'tests')
    const script =
      'echo noise; echo "left out: 1 test that needs redis (x)"; echo 3 passed, 0 failed, 1 skipped'
    const { lines } = await runStep({
      name: 'tests',
      command: ['sh', '-c', script],
      tells: tests?.tells ?? /never/,
    })
    expect(lines.slice(1)).toEqual([
      '  left out: 1 test that needs redis (x)',
      '  3 passed, 0 failed, 1 skipped',
    ])
  })

  it('shows everything that a failing step said', async () => {
    const { ok, lines } = await runStep({
      name: 'types',
      command: ['sh', '-c', 'echo one; echo two >&2; exit 2'],
    })
    expect(ok).toBe(false)
    expect(lines[0]).toMatch(/^types {6}failed/)
    expect(lines.slice(1).toSorted()).toEqual(['  one', '  two'])
  })

  it('fails a step whose command is not there', async () => {
    expect((await runStep({ name: 'lint', command: ['no-such-program'] })).ok).toBe(false)
  })

  it('holds when every step does, and never when there was none', () => {
    const [good, bad] = [
      { ok: true, lines: [] },
      { ok: false, lines: [] },
    ]
    expect([holds([good, good]), holds([good, bad]), holds([])]).toEqual([true, false, false])
  })
})
