import { join } from 'node:path'

import { needs, output } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { programsIn } from './recovery/cluster.ts'

const SCRIPT = join(import.meta.dirname, 'rehearse-recovery.ts')

describe('point-in-time recovery of PostgreSQL', () => {
  it('[S303] brings back everything acknowledged before the moment, and nothing after', async (context) => {
    await needs('postgres', context)
    if (programsIn(null) === null)
      return context.skip('needs the programs of PostgreSQL, and not only a server')
    const said = await output(process.execPath, [SCRIPT])
    const [, found, acknowledged] =
      /^(\d+) of (\d+) events acknowledged before the moment are there, byte for byte$/m.exec(said) ?? []
    expect(Number(acknowledged)).toBeGreaterThan(0)
    expect(found).toBe(acknowledged)
    expect(said).toContain('of what was sent after it nothing is there')
    expect(said).toContain('writing goes on where the moment was')
    expect(said.trim().split('\n').at(-1)).toBe('recovered to the moment: nothing acknowledged is missing')
  }, 120_000)

  it('says what is missing where there is no PostgreSQL', async () => {
    const nowhere = output(process.execPath, [SCRIPT, '--programs', import.meta.dirname])
    await expect(nowhere).rejects.toThrow('There is no PostgreSQL to rehearse with')
  })
})
