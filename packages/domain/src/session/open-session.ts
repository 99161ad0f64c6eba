/**
 * Opening a session: nothing can be said in it before.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { isBlank, unfit, type DoorRefusal } from './door.ts'
import type { EventOf } from './events.ts'
import type { Occasion } from './occasion.ts'
import type { SessionState } from './state.ts'

export interface OpenSession {
  readonly project_name: string
  readonly user_id: string
  readonly persona_type?: string | null
}

export type OpenSessionRefusal = DoorRefusal | RefusalOf<'SESSION_EXISTS' | 'TEXT_BLANK'>

export function openSession(
  state: SessionState,
  command: OpenSession,
  occasion: Occasion,
): Decision<EventOf<'session.opened'>, OpenSessionRefusal> {
  const { session_id } = state
  const { project_name, user_id, persona_type = null } = command

  const unfitness = unfit(occasion, { session_id, project_name, user_id, persona_type })
  if (unfitness) return refuse(unfitness)
  if (state.opened_at !== null) return refuse({ code: 'SESSION_EXISTS', session_id })
  if (isBlank(project_name)) return refuse({ code: 'TEXT_BLANK', field: 'project_name' })

  return accept({
    type: 'session.opened',
    at: occasion.at,
    by: occasion.by,
    session_id,
    project_name,
    user_id,
    ...(persona_type === null ? {} : { persona_type }),
  })
}
