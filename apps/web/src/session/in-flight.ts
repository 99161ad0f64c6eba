/**
 * Text being written: pieces with their place, put together in order.
 *
 * A piece that overlaps what is there brings only what is new; one that leaves
 * a hole waits for the link to ask again, so no reader sees words out of order.
 */
import type { MessageId, SessionEvent } from '@parley/domain'

export interface InFlight {
  readonly message_id: MessageId
  readonly content: string
}

export interface Piece {
  readonly message_id: MessageId
  readonly offset: number
  readonly content: string
}

export function withPiece(
  texts: readonly InFlight[],
  { message_id, offset, content }: Piece,
): readonly InFlight[] {
  const known = texts.find((text) => text.message_id === message_id)
  if (known === undefined) return offset === 0 ? [...texts, { message_id, content }] : texts
  if (offset > known.content.length || offset + content.length <= known.content.length) return texts

  const whole = { message_id, content: known.content.slice(0, offset) + content }
  return texts.map((text) => (text === known ? whole : text))
}

/** The recorded message takes the place of its pieces; a turn that ended leaves none behind. */
export function withoutFinished(
  texts: readonly InFlight[],
  events: readonly SessionEvent[],
): readonly InFlight[] {
  if (texts.length === 0) return texts
  if (events.some((event) => event.type === 'turn.ended')) return []
  const recorded = new Set(
    events.flatMap((event) => (event.type === 'message.recorded' ? [event.message.id] : [])),
  )
  const left = texts.filter((text) => !recorded.has(text.message_id))
  return left.length === texts.length ? texts : left
}
