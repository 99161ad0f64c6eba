import { setTimeout as wait } from 'node:timers/promises'

import { openMemoryLog } from '@parley/adapters/memory'
import { logContract, sha256 } from '@parley/log/contract'
import { describe, expect, it } from 'vitest'

import { logOnItsWay } from './log-on-its-way.ts'

const PLACE = { tenant: 'ten_1', stream: 'ses_1' }
const EVENT = { type: 'x', at: '2026-11-20T10:00:00.000Z', by: { kind: 'person', id: 'usr_1' } } as const

const log = logOnItsWay(wait(1).then(() => openMemoryLog({ sha256 })))

logContract('a log on its way', async () => ({ log }))

describe('a log that is still opening', () => {
  it('keeps what is asked of it until it is open, in order', async () => {
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof openMemoryLog>>()
    const late = logOnItsWay(promise)
    const heard: number[] = []
    late.onAppended(({ seq }) => heard.push(seq))
    const appends = [0, 1, 2].map((expected_seq) => late.append({ ...PLACE, expected_seq, events: [EVENT] }))
    resolve(openMemoryLog({ sha256 }))
    expect((await Promise.all(appends)).map(({ outcome }) => outcome)).toEqual(Array(3).fill('appended'))
    expect(heard).toEqual([1, 2, 3])
  })

  it('tells nothing to one that stopped listening before it was open', async () => {
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof openMemoryLog>>()
    const late = logOnItsWay(promise)
    const heard: number[] = []
    late.onAppended(({ seq }) => heard.push(seq))()
    resolve(openMemoryLog({ sha256 }))
    await late.append({ ...PLACE, expected_seq: 0, events: [EVENT] })
    expect(heard).toEqual([])
  })

  it('fails every question as the opening failed, and no listener minds', async () => {
    const late = logOnItsWay(Promise.reject(new Error('no disk')))
    late.onDue(() => undefined)()
    await expect(late.head('ten_1', 'ses_1')).rejects.toThrow('no disk')
    await expect(late.claim('w', 1_000)).rejects.toThrow('no disk')
    await expect(late.close()).rejects.toThrow('no disk')
  })
})
