/** The talk in the order in which it happened, in parts small enough to show. */
import { messageId, type Message } from '@parley/domain'
import { aMessage, aSession, aSource } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { indexOfPlace, LINES_PER_PART, talkItems } from './conversation-items.ts'

const clock = { now: new Date('2026-03-03T12:00:00Z'), timeZone: 'UTC' }
const nothing = { inFlight: [], outbox: [] }
const said = (number: number, content: string, overrides: Partial<Message> = {}): Message =>
  aMessage(content, { id: messageId(`msg_${number}`), ...overrides })

describe('the talk as a list', () => {
  it('opens each day once', () => {
    const state = aSession(
      said(1, 'one'),
      said(2, 'two'),
      said(3, 'three', { timestamp: '2026-03-03T08:00:00.000Z' }),
    )
    expect(talkItems(state, nothing, clock).map((item) => item.kind)).toEqual([
      'day',
      'message',
      'message',
      'day',
      'message',
    ])
  })

  it('names the source above its first message', () => {
    const source = aSource()
    const state = aSession(
      source,
      said(1, 'one', { metadata: { source_id: source.id } }),
      said(2, 'two', { metadata: { source_id: source.id } }),
    )
    expect(talkItems(state, nothing, clock).map((item) => item.kind)).toEqual([
      'day',
      'source',
      'message',
      'message',
    ])
  })

  it('shows a transcript in parts, and finds the part that holds a place', () => {
    const transcript = Array.from({ length: LINES_PER_PART * 2 + 1 }, (_, line) => `Line ${line}`).join('\n')
    const items = talkItems(aSession(said(1, transcript)), nothing, clock)
    expect(items.filter((item) => item.kind === 'message')).toHaveLength(3)
    expect(indexOfPlace(items, messageId('msg_1'), transcript.indexOf('Line 13'))).toBe(2)
    expect(indexOfPlace(items, messageId('msg_9'), 0)).toBe(-1)
  })

  it('puts what is being written and what waits to go out last', () => {
    const outgoing = {
      cid: 'c1',
      text: 'later',
      written_at: '',
      status: 'kept',
      message_id: null,
      problem: null,
    } as const
    const inFlight = [{ message_id: messageId('msg_2'), content: 'I' }]
    const kinds = talkItems(aSession(said(1, 'one')), { inFlight, outbox: [outgoing] }, clock).map(
      (item) => item.kind,
    )
    expect(kinds.slice(-2)).toEqual(['in_flight', 'outgoing'])
  })
})
