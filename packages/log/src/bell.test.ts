import { describe, expect, it } from 'vitest'

import { openBell } from './bell.ts'

const HEAD = { tenant: 'ten_1', stream: 'ses_1', seq: 1, hash: 'h' }

describe('the doorbell', () => {
  it('rings for everybody else when one listener throws, and tells that fault', () => {
    const faults: unknown[] = []
    const heard: string[] = []
    const bell = openBell((fault) => faults.push(fault))
    const poisoned = new Error('this one cannot go on')
    const fail = () => {
      throw poisoned
    }
    bell.onAppended(fail)
    bell.onAppended(({ stream, seq }) => heard.push(`${stream} ${seq}`))
    bell.onDue(fail)
    bell.onDue(() => heard.push('due'))
    bell.appended(HEAD, null)
    bell.due()
    bell.appended({ ...HEAD, seq: 2 }, null)
    expect(heard).toEqual(['ses_1 1', 'due', 'ses_1 2'])
    expect(faults).toEqual([poisoned, poisoned, poisoned])
  })

  it('rings for one who listens twice until both have left, and for nobody once it is closed', () => {
    const heard: number[] = []
    const bell = openBell(() => {})
    const listener = ({ seq }: { readonly seq: number }) => heard.push(seq)
    const leave = bell.onAppended(listener)
    bell.onAppended(listener)
    bell.appended(HEAD, null)
    leave()
    bell.appended({ ...HEAD, seq: 2 }, null)
    bell.close()
    bell.appended({ ...HEAD, seq: 3 }, null)
    expect(heard).toEqual([1, 1, 2])
  })
})
