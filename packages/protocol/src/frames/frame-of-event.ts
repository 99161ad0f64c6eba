/**
 * The frame of an event: one for each, with its seq, and pure.
 *
 * What the inventory has a name for gets that name and those fields; every other
 * event keeps its type. The event itself always comes along.
 */
import type { RequirementWithQuotes, SessionEvent } from '@parley/domain'

import type { EventFrame, EventInLog } from './frame.ts'

/**
 * `requirements` are those that the event names, as they stand now: of no
 * other event than `requirements.extracted`, which holds only their ids.
 */
export function frameOfEvent(
  stored: EventInLog,
  requirements: readonly RequirementWithQuotes[] = [],
): EventFrame {
  const { stream, seq, event, cid } = stored
  return {
    v: 1,
    ...body(event, stream, requirements),
    id: `${stream}.${seq}`,
    ts: event.at,
    stream,
    seq,
    ...('run_id' in event && { run_id: event.run_id }),
    ...(cid !== null && { cid }),
  } as EventFrame
}

function body(
  event: SessionEvent,
  session_id: string,
  requirements: readonly RequirementWithQuotes[],
): Pick<EventFrame, 'type' | 'payload'> {
  switch (event.type) {
    case 'message.recorded': {
      const { id: message_id, role, content, timestamp, metadata } = event.message
      return role === 'user'
        ? { type: 'chat_message', payload: { session_id, message_id, message: content, timestamp, event } }
        : {
            type: 'message_complete',
            payload: { message_id, content, sha256: metadata.sha256 ?? null, event },
          }
    }
    case 'run.started': {
      const { agent, turn_id, attempt } = event
      return { type: 'agent_started', payload: { agent, turn_id, attempt, event } }
    }
    case 'run.completed': {
      const { agent, turn_id, status, summary, confidence, error } = event
      return {
        type: 'agent_completed',
        payload: { agent, turn_id, status, summary, confidence, error, event },
      }
    }
    case 'tool.executing': {
      const { tool_call_id, tool } = event
      return { type: 'tool_executing', payload: { tool_call_id, tool, event } }
    }
    case 'tool.completed': {
      const { tool_call_id, tool, status, summary } = event
      return { type: 'tool_completed', payload: { tool_call_id, tool, status, summary, event } }
    }
    case 'requirements.extracted': {
      const { turn_id, message_id } = event
      return { type: 'requirements_extracted', payload: { turn_id, message_id, requirements, event } }
    }
    case 'document.published': {
      const { version, document_hash } = event
      return { type: 'rd_updated', payload: { version, document_hash, event } }
    }
    case 'issues.found': {
      const { requirement_id, issues } = event
      return { type: 'validation_issues', payload: { requirement_id, issues, event } }
    }
    default:
      return { type: event.type, payload: { event } } as Pick<EventFrame, 'type' | 'payload'>
  }
}
