/** A session with something said in it, read to the end by the agents. */
import { saidSchema, sessionSchema, stateSchema, type Session, type SessionStateView } from '@parley/protocol'

import { eventually, type TestServer } from './open-server.ts'

export async function aSessionOn(server: TestServer, project_name = 'Returns desk'): Promise<Session> {
  const { body } = await server.askFor(sessionSchema, '/api/v1/sessions', { body: { project_name } })
  return body
}

/** Says it, and waits until its turn is over. */
export async function sayOn(server: TestServer, { session_id }: Session, content: string): Promise<string> {
  const path = `/api/v1/sessions/${session_id}`
  const before = await stateOf(server, session_id)
  const { body } = await server.askFor(saidSchema, `${path}/messages`, { body: { content } })
  await eventually(
    () => stateOf(server, session_id),
    ({ messages }) => messages.length >= before.messages.length + 2,
  )
  return body.message_id
}

export async function stateOf(server: TestServer, session_id: string): Promise<SessionStateView> {
  return (await server.askFor(stateSchema, `/api/v1/sessions/${session_id}/state`)).body
}
