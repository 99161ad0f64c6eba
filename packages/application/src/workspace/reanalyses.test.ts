import { BUILT_IN } from '@parley/agents'
import { sessionId, type SessionEvent } from '@parley/domain'
import type { Log, StoredEvent } from '@parley/log'
import { describe, expect, it } from 'vitest'

import { openReanalyses } from './reanalyses.ts'

const opened = (id: string): SessionEvent => ({
  type: 'session.opened',
  at: '2026-03-02T09:00:00.000Z',
  by: { kind: 'person', id: 'usr_ana' },
  session_id: sessionId(id),
  project_name: id,
  user_id: 'usr_ana',
})

const stored = (id: string): StoredEvent => ({ stream: id, seq: 1, event: opened(id), cid: null, hash: '' })

/** Reads only once it is let; `broken` is a session that cannot be read. */
function aGate(broken = '') {
  const { promise, resolve } = Promise.withResolvers<void>()
  const asked: string[] = []
  const log: Pick<Log, 'read'> = {
    read: async (_tenant, stream) => {
      asked.push(stream)
      await promise
      if (stream === broken) throw new Error('it cannot be read')
      return [stored(stream)]
    },
  }
  const reanalyses = openReanalyses({
    log,
    sha256: () => '',
    agents: BUILT_IN,
    reading: undefined,
    pace: async () => undefined,
  })
  const ask = (id: string, seq = 1) => reanalyses.of('ten_1', sessionId(id), seq)
  return { ask, asked, open: resolve }
}

describe('reanalysing several sessions', () => {
  it('reads one at a time, answers as many as may wait, and tells the others that it is busy', async () => {
    const { ask, asked, open } = aGate()
    const answers = Array.from({ length: 12 }, (_, number) => ask(`ses_${number}`))
    expect(await Promise.all(answers.slice(8))).toEqual(['busy', 'busy', 'busy', 'busy'])
    expect(asked).toEqual(['ses_0'])
    open()
    const first = await Promise.all(answers.slice(0, 8))
    expect(first.map((one) => (one === 'busy' ? one : one.session_id))).toEqual(
      Array.from({ length: 8 }, (_, number) => `ses_${number}`),
    )
    expect(await ask('ses_8')).toMatchObject({ session_id: 'ses_8', as_of_seq: 1, proposals: [] })
  })

  it('whoever asks for the same meanwhile gets the same answer', async () => {
    const { ask, asked, open } = aGate()
    const answers = Array.from({ length: 20 }, () => ask('ses_1'))
    open()
    const [first, ...others] = await Promise.all(answers)
    for (const other of others) expect(other).toBe(first)
    expect(asked).toEqual(['ses_1'])
  })

  it('one that fails is told to whoever asked, and the next goes on', async () => {
    const { ask, open } = aGate('ses_bad')
    const [bad, good] = [ask('ses_bad'), ask('ses_good')]
    open()
    await expect(bad).rejects.toThrow('it cannot be read')
    expect(await good).toMatchObject({ session_id: 'ses_good' })
    await expect(ask('ses_bad')).rejects.toThrow('it cannot be read')
  })
})
