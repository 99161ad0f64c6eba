import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

import { afterAll, describe, expect, it } from 'vitest'

import { watchHandles } from './open-handles.ts'

describe('open handles', () => {
  const watch = watchHandles()
  afterAll(() => watch.end())

  it('are named with the line that opened them, until they are closed', async () => {
    const timer = setInterval(() => undefined, 1e6)
    const server = createServer().listen(0)
    await once(server, 'listening')
    const open = await watch.stillOpen()
    clearInterval(timer)
    server.close()
    expect(open.toSorted()).toEqual([
      expect.stringMatching(/^a TCP server \(tools\/testing\/open-handles\.test\.ts:\d+\)$/),
      expect.stringMatching(/^a timer \(tools\/testing\/open-handles\.test\.ts:\d+\)$/),
    ])
    expect(await watch.stillOpen()).toEqual([])
  })

  it('are not what was told to let the process end', async () => {
    const timer = setInterval(() => undefined, 1e6).unref()
    expect(await watch.stillOpen()).toEqual([])
    clearInterval(timer)
  })

  it('are waited for a moment when they are about to close', async () => {
    execFile(process.execPath, ['--version'])
    expect(await watch.stillOpen()).toEqual([])
  })
})
