/**
 * The dialect of `/ws/{session_id}`: embedded assistants.
 *
 * It is greeted, sees somebody typing before a reply comes, reads text as
 * `text_chunk` and its end as `message_complete`, and may bring its token in the
 * first message.
 */
import type { ServerFrame, WireFrame } from '../frames/frame.ts'
import { passingAs, type Dialect } from './dialect.ts'
import { readCommand } from './read-command.ts'

export const pathDialect: Dialect = {
  name: 'path',
  listensAtOnce: true,
  wantsEveryReplyInChunks: true,
  mayProveLater: true,
  encode,
  decode: readCommand,
}

/** How long a reader shows that somebody types when nothing more is heard. */
const TYPING_MS = 30_000

function encode(frame: ServerFrame): readonly WireFrame[] {
  switch (frame.type) {
    case 'message_chunk':
      return [{ ...frame, type: 'text_chunk' }]
    case 'turn.started':
      return [typing(frame, true), frame]
    case 'turn.ended':
      return [typing(frame, false), frame]
    default:
      return [frame]
  }
}

function typing(frame: ServerFrame, is_typing: boolean): WireFrame {
  return passingAs(frame, 'typing_indicator', {
    user_id: 'assistant',
    name: 'Parley',
    is_typing,
    expires_in_ms: TYPING_MS,
  })
}
