/**
 * The dialect of `/ws?session_id=…&token=…`: workspaces.
 *
 * No greeting: the first thing said is an answer. What agents do comes twice,
 * wrapped as `agent_update` and then under its own name; an ack and somebody's
 * typing come as `agent_update` only.
 */
import type { ServerFrame, WireFrame } from '../frames/frame.ts'
import { passingAs, type Dialect } from './dialect.ts'
import { readCommand } from './read-command.ts'

export const queryDialect: Dialect = {
  name: 'query',
  listensAtOnce: true,
  wantsEveryReplyInChunks: true,
  mayProveLater: false,
  encode,
  decode: readCommand,
}

function encode(frame: ServerFrame): readonly WireFrame[] {
  switch (frame.type) {
    case 'connection_established':
      return []
    case 'ack': {
      const { cid, message_id, ...rest } = frame.payload
      return [update(frame, 'accepted', { cid, message_id, ...rest })]
    }
    case 'typing_indicator':
      return [update(frame, 'typing', frame.payload)]
    case 'turn.started':
      return [update(frame, 'typing', { user_id: 'assistant', is_typing: true }), frame]
    case 'turn.ended':
      return [update(frame, 'typing', { user_id: 'assistant', is_typing: false }), frame]
    case 'agent_started':
    case 'agent_completed':
    case 'tool_executing':
    case 'tool_completed': {
      // The wrapper's `event` is a name; the event itself stands in the frame that follows.
      const { event: _, ...told } = frame.payload
      return [update(frame, frame.type, told), frame]
    }
    case 'agent_thinking':
      return [update(frame, frame.type, frame.payload), frame]
    default:
      return [frame]
  }
}

function update(frame: ServerFrame, event: string, told: object): WireFrame {
  return passingAs(frame, 'agent_update', { ...told, event })
}
