import { describe, expect, it } from 'vitest'

import { testEnvironment } from '../environment.ts'
import { openDesk } from './needs.ts'
import { alreadyThere, type Running, type ServiceSource } from './service.ts'

type Redis = Running<'redis'>

const absent = { hint: 'install it', find: async () => null }
const address = { url: 'redis://127.0.0.1:1', host: '127.0.0.1', port: 1 }

function aDesk(redis: ServiceSource<'redis'> = absent, variables: Record<string, string> = {}) {
  const sources = { chromium: absent, model: absent, postgres: absent, redis, terminal: absent }
  return openDesk(sources, () => testEnvironment(variables))
}

/** A context that remembers the reason instead of leaving the test. */
function aContext() {
  const reasons: string[] = []
  const skip = (reason: string): never => {
    reasons.push(reason)
    throw new Error('left out')
  }
  return { reasons, skip }
}

describe('needing a service', () => {
  it('gives the address of a service that is found', async () => {
    const desk = aDesk({ hint: 'install it', find: async () => alreadyThere<'redis'>(address) })
    expect(await desk.needs('redis', aContext())).toBe(address)
  })

  it('leaves the test out with what would help when it is absent', async () => {
    const context = aContext()
    await expect(aDesk().needs('redis', context)).rejects.toThrow('left out')
    expect(context.reasons).toEqual(['needs redis (install it)'])
  })

  it.each(['all', 'redis', 'postgres, redis'])(
    '[S162] fails when it is absent and PARLEY_REQUIRE is "%s"',
    async (list) => {
      const context = aContext()
      const desk = aDesk(absent, { PARLEY_REQUIRE: list })
      await expect(desk.needs('redis', context)).rejects.toThrow(
        'redis is required here and was not found: install it.',
      )
      expect(context.reasons).toEqual([])
    },
  )

  it('[S413] leaves out a server that --real does not name, even where it is found', async () => {
    const context = aContext()
    const desk = aDesk(
      { hint: 'install it', find: async () => alreadyThere<'redis'>(address) },
      { PARLEY_REAL: 'postgres' },
    )
    await expect(desk.needs('redis', context)).rejects.toThrow('left out')
    expect(context.reasons).toEqual(['needs redis (not named by --real)'])
  })

  it('fails, and leaves nothing out, when a server that was named does not answer', async () => {
    const find = () => Promise.reject(new Error('nobody answers'))
    await expect(aDesk({ hint: 'install it', find }).needs('redis', aContext())).rejects.toThrow(
      'nobody answers',
    )
  })

  it('starts a service once and stops it once', async () => {
    const story: string[] = []
    const stop = async () => void story.push('stopped')
    const find = async (): Promise<Redis> => {
      story.push('started')
      return { address, stop }
    }
    const desk = aDesk({ hint: 'install it', find })
    await Promise.all([desk.needs('redis', aContext()), desk.needs('redis', aContext())])
    await desk.stopServices()
    await desk.stopServices()
    expect(story).toEqual(['started', 'stopped'])
  })
})
