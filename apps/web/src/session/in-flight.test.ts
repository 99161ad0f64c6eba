/** Pieces of text come together in order, or not at all. */
import { messageId, type SessionEvent } from '@parley/domain'
import { describe, expect, it } from 'vitest'
import { withoutFinished, withPiece, type InFlight } from './in-flight.ts'

const message_id = messageId('msg_9')
const texts = (content: string): readonly InFlight[] => [{ message_id, content }]

describe('text being written', () => {
  it('begins with a piece at the start and goes on where it ended', () => {
    const begun = withPiece([], { message_id, offset: 0, content: 'Hello' })
    expect(withPiece(begun, { message_id, offset: 5, content: ' there' })).toEqual(texts('Hello there'))
  })

  it('drops a piece that was seen before', () => {
    const begun = texts('Hello there')
    expect(withPiece(begun, { message_id, offset: 0, content: 'Hello' })).toBe(begun)
  })

  it('takes only what is new of a piece that overlaps', () => {
    expect(withPiece(texts('Hello'), { message_id, offset: 3, content: 'lo there' })).toEqual(
      texts('Hello there'),
    )
  })

  it('shows nothing across a hole', () => {
    const begun = texts('Hello')
    expect(withPiece(begun, { message_id, offset: 9, content: 'world' })).toBe(begun)
    expect(withPiece([], { message_id, offset: 4, content: 'o' })).toEqual([])
  })

  it('gives way to the recorded message, and to the end of its turn', () => {
    const at = '2026-11-20T10:00:00.000Z'
    const by = { kind: 'agent', id: 'conversational' } as const
    const message = {
      id: message_id,
      role: 'assistant',
      content: 'Hello there',
      timestamp: at,
      metadata: {},
    } as const
    const recorded: SessionEvent = { type: 'message.recorded', at, by, message }
    expect(withoutFinished(texts('Hello'), [recorded])).toEqual([])
    expect(withoutFinished(texts('Hello'), [])).toEqual(texts('Hello'))
  })
})
