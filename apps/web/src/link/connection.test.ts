/** A short break is no absence, a long one counts from when it began, and an end says why. */
import type { Status } from '@parley/client'
import { describe, expect, it } from 'vitest'
import { connectionAfter, type Connection } from './connection.ts'

function through(...statuses: readonly Status[]): Connection {
  return statuses.reduce<Connection>(
    (before, status, index) => connectionAfter(before, status, `10:0${index}`) ?? before,
    { status: 'connecting', since: '09:00' },
  )
}
const live: Status = { status: 'live' }
const trying = (attempt: number): Status => ({ status: 'reconnecting', attempt })

describe('the connection', () => {
  it('is reconnecting for a few tries, and then offline since it was lost', () => {
    expect(through(live, trying(1))).toEqual({ status: 'reconnecting', since: '10:01' })
    expect(through(live, trying(1), trying(2), trying(3), trying(4))).toEqual({
      status: 'offline',
      since: '10:01',
    })
  })

  it('is live again since it came back', () => {
    expect(through(live, trying(9), live)).toEqual({ status: 'live', since: '10:02' })
  })

  it.each([
    ['signed_out', 'signed_out'],
    ['forbidden', 'gone'],
    ['not_found', 'gone'],
    ['too_many_connections', 'crowded'],
    ['version', 'outdated'],
  ] as const)('that ended as %s is %s', (reason, status) => {
    expect(through(live, { status: 'ended', reason }).status).toBe(status)
  })

  it('that we closed ourselves tells nothing', () => {
    const before: Connection = { status: 'live', since: '10:00' }
    expect(connectionAfter(before, { status: 'ended', reason: 'closed' }, '10:01')).toBeNull()
  })
})
