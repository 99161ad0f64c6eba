import { describe, expect, it } from 'vitest'

import { ask } from './ask.ts'
import { output, startLeashed } from './programs.ts'
import { START_TRIES, startUntilReady } from './start-up.ts'

const isGone = (pid: string) => output('sh', ['-c', `kill -0 ${pid} 2>/dev/null && echo alive || echo gone`])

describe('starting a service', () => {
  it('[S157] gives up after five tries with what the service said last', async () => {
    let starts = 0
    const trying = startUntilReady({
      name: 'a broken server',
      start: () => {
        starts += 1
        return startLeashed('sh', ['-c', 'echo the disk is full; exit 1'])
      },
      isReady: async () => false,
    })
    await expect(trying).rejects.toThrow(
      'a broken server did not get ready in 5 tries; it said last: the disk is full',
    )
    expect(starts).toBe(START_TRIES)
  })

  it('[S157] goes on with the try that succeeds', async () => {
    const ports: number[] = []
    const { port, program } = await startUntilReady({
      name: 'a slow server',
      readyWithinMs: 1,
      start: (offered) => {
        ports.push(offered)
        return startLeashed('sleep', ['60'])
      },
      isReady: async () => ports.length === 3,
    })
    expect(port).toBe(ports[2])
    await program.stop()
    expect(program.isOver()).toBe(true)
  })

  it('ends the program when the process that started it is killed', async () => {
    const owner = `
      import { startLeashed } from ${JSON.stringify(import.meta.resolve('./programs.ts'))}
      const leashed = startLeashed('sh', ['-c', 'echo $$; exec sleep 60'])
      while (leashed.said() === '') await new Promise((done) => setTimeout(done, 5))
      process.stdout.write(leashed.said(), () => process.kill(process.pid, 'SIGKILL'))`
    const printed = await output('sh', [
      '-c',
      '"$0" --input-type=module -e "$1" || true',
      process.execPath,
      owner,
    ])
    const pid = printed.trim()
    expect(pid).toMatch(/^\d+$/)
    await expect.poll(() => isGone(pid), { timeout: 4_000 }).toBe('gone\n')
  })

  it('hears nothing where nobody listens', async () => {
    expect(await ask('127.0.0.1', 1, 'PING\r\n')).toBeNull()
  })
})
