/** Sessions in some state, and how to go on from there. */
import {
  apply,
  emptySession,
  replay,
  sessionId,
  type Decision,
  type Message,
  type Requirement,
  type SessionEvent,
  type SessionState,
  type Source,
} from '@parley/domain'
import { anna, anOccasion } from './occasions.ts'

/** An open session in which these things were said. */
export function aSession(...said: readonly (Message | Source)[]): SessionState {
  const { at } = anOccasion()
  const session_id = sessionId('ses_1')
  const opened: SessionEvent = {
    type: 'session.opened',
    at,
    by: anna,
    session_id,
    project_name: 'Library',
    user_id: 'usr_1',
  }
  return replay(emptySession(session_id), [
    opened,
    ...said.map((item): SessionEvent =>
      'content' in item
        ? { type: 'message.recorded', at, by: anna, message: item }
        : { type: 'source.added', at, by: anna, source: item },
    ),
  ])
}

/**
 * A session whose document holds exactly these requirements, in their present
 * revision and status. Their ids must be the first ones of their row.
 */
export function aDocument(...requirements: readonly Requirement[]): SessionState {
  const state = aSession()
  const closing = requirements.flatMap(({ id, status }): SessionEvent[] =>
    status === 'retired'
      ? [{ type: 'requirement.retired', ...anOccasion(), requirement_id: id, reason: 'not needed' }]
      : [],
  )
  const row = (inferred: boolean): Requirement[] => requirements.filter((one) => one.inferred === inferred)
  return replay({ ...state, requirements: row(false), inferred_requirements: row(true) }, closing)
}

/** The state after a decision that the test believes in; a refusal is the test's mistake. */
export function after(
  state: SessionState,
  decision: Decision<SessionEvent, { readonly code: string }>,
): SessionState {
  if (!decision.accepted) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`)
  return decision.events.reduce(apply, state)
}
