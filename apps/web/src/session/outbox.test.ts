/** Messages go out one after the other, and stay until they are kept. */
import { describe, expect, it } from 'vitest'
import { nextToSend, stillHere, without, withStatus, type Outgoing } from './outbox.ts'

const outgoing = (cid: string, status: Outgoing['status'] = 'kept'): Outgoing => ({
  cid,
  text: 'And a copy to the owner.',
  written_at: '2026-11-20T10:07:00.000Z',
  status,
  message_id: null,
  problem: null,
})

describe('the outbox', () => {
  it('sends the oldest first', () => {
    expect(nextToSend([outgoing('a'), outgoing('b')])?.cid).toBe('a')
  })

  it('sends nothing while one is on its way', () => {
    expect(nextToSend([outgoing('a', 'sending'), outgoing('b')])).toBeNull()
  })

  it('does not send by itself what was refused', () => {
    expect(nextToSend([outgoing('a', 'not_sent')])).toBeNull()
  })

  it('counts what would be lost if this page were closed', () => {
    expect(stillHere([outgoing('a', 'sent'), outgoing('b'), outgoing('c', 'not_sent')])).toBe(2)
  })

  it('changes and removes one without touching the others', () => {
    const outbox = [outgoing('a'), outgoing('b')]
    expect(withStatus(outbox, 'b', 'sending').map(({ status }) => status)).toEqual(['kept', 'sending'])
    expect(without(outbox, 'a').map(({ cid }) => cid)).toEqual(['b'])
  })
})
