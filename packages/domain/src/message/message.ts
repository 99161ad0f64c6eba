/**
 * What people said, and where it came from. Everything else points here.
 *
 * Offsets are UTF-16 code units into `content` after a leading BOM was removed;
 * line ends are kept as they came.
 */
import type { MessageId, SourceId } from '../ids.ts'

export interface Message {
  readonly id: MessageId
  readonly role: 'user' | 'assistant'
  readonly content: string
  /** RFC 3339, UTC. */
  readonly timestamp: string
  readonly metadata: {
    readonly source_id?: SourceId
    readonly speaker?: string
  }
}

/** A meeting, a thread, a file: where messages come from. */
export interface Source {
  readonly id: SourceId
  readonly name: string
  readonly kind: 'meeting' | 'thread' | 'file' | 'chat'
  /** RFC 3339 date or instant, when it is known. */
  readonly held_at: string | null
  readonly participants: readonly string[]
}

/** A place in a message: code units, `start` included, `end` not. */
export interface Place {
  readonly message_id: MessageId
  readonly start: number
  readonly end: number
}

/** A place with the words that stand there. Stored as a place; the quote is filled in when read. */
export interface Evidence extends Place {
  readonly quote: string
}
