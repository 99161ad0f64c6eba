/**
 * The texts that one reader sees being written: what it has of each.
 *
 * For readers that know no offsets: no piece leaves twice or before its turn,
 * and every reply ends with exactly one final piece, also when its beginning was
 * missed. Pure.
 */
import type { Chunk } from '@parley/protocol'

interface Seen {
  /** In code units; of a text that was sent to its end: more than any has. */
  readonly length: number
  readonly pieces: number
}

export type Texts = ReadonlyMap<string, Seen>

/** Several replies at once are rare; older ones than these are not followed any more. */
const MOST_TEXTS = 50
const TO_ITS_END = Number.MAX_SAFE_INTEGER
const NOTHING: Seen = { length: 0, pieces: 0 }

/** The piece as it may be sent: null when it is not its turn, or nothing of it is new. */
export function pieceFor(texts: Texts, chunk: Chunk): readonly [Texts, Chunk | null] {
  const { length, pieces } = texts.get(chunk.message_id) ?? NOTHING
  const end = chunk.offset + chunk.content.length
  const isNew = end > length || (chunk.is_final && end === length)
  if (chunk.offset > length || !isNew) return [texts, null]
  const seen = { length: chunk.is_final ? TO_ITS_END : end, pieces: pieces + 1 }
  const content = chunk.content.slice(length - chunk.offset)
  return [remember(texts, chunk.message_id, seen), { ...chunk, index: pieces, offset: length, content }]
}

/** Everything that is missing of a finished reply, as one final piece; null when it was seen to its end. */
export function restOf(
  texts: Texts,
  { message_id, turn_id, content }: Pick<Chunk, 'message_id' | 'turn_id' | 'content'>,
): readonly [Texts, Chunk | null] {
  const { length, pieces } = texts.get(message_id) ?? NOTHING
  const others = without(texts, message_id)
  if (length === TO_ITS_END) return [others, null]
  const rest = content.slice(length)
  return [others, { message_id, turn_id, index: pieces, offset: length, content: rest, is_final: true }]
}

function remember(texts: Texts, message_id: string, seen: Seen): Texts {
  const others = [...without(texts, message_id)]
  return new Map([...others.slice(-(MOST_TEXTS - 1)), [message_id, seen]])
}

function without(texts: Texts, message_id: string): Texts {
  return new Map([...texts].filter(([id]) => id !== message_id))
}
