import { allRequirements, readRequirement, requirementId, type SessionState } from '@parley/domain'
import {
  linkSchema,
  meSchema,
  snapshotSchema,
  stateSchema,
  ticketSchema,
  uiStateSchema,
} from '@parley/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aSessionOn, sayOn, stateOf } from '../../testing/a-conversation.ts'
import { openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

const sessions = '/api/v1/sessions'

describe('the state of a session over HTTP', () => {
  it('[S017] a new one has all twenty fields with their beginnings', async () => {
    const { session_id } = await aSessionOn(server, 'Returns desk')
    const { body } = await server.askFor(stateSchema, `${sessions}/${session_id}/state`)
    expect(Object.keys(body)).toHaveLength(20)
    expect(body).toMatchObject({
      session_id,
      project_name: 'Returns desk',
      messages: [],
      requirements: [],
      inferred_requirements: [],
      validation_issues: [],
      confidence: 1,
      rd_draft: null,
      rd_version: 0,
      approval_status: 'pending',
      review_feedback: null,
      last_agent: null,
      current_turn: 0,
      iterations: 0,
      error_count: 0,
      last_error: null,
    })
  })

  it('tells after a turn who worked last', async () => {
    const session = await aSessionOn(server)
    await sayOn(server, session, 'The desk must lock at 20:00 every day.')
    const state = await stateOf(server, session.session_id)
    expect(['synthesis', 'review', 'validation']).toContain(state.last_agent)
    expect(state.current_turn).toBe(1)
  })

  it('the snapshot is the fold that the browser goes on from', async () => {
    const session = await aSessionOn(server)
    await sayOn(server, session, 'The desk must lock at 20:00 every day.')
    const { body } = await server.askFor(snapshotSchema, `${sessions}/${session.session_id}/snapshot`)
    expect(body.seq).toBeGreaterThan(0)
    const state: SessionState = body.state
    const [first] = allRequirements(state)
    expect(first?.evidence[0]).not.toHaveProperty('quote')
    expect(readRequirement(state, first?.id ?? requirementId(1, false))?.evidence[0]?.quote).toContain(
      'lock at 20:00',
    )
  })

  it('cancelling names no turn that there is not', async () => {
    const { session_id } = await aSessionOn(server)
    expect(
      await server.ask(`${sessions}/${session_id}/turns/cancel`, { body: { turn_id: 'trn_99' } }),
    ).toMatchObject({
      status: 404,
      body: { code: 'TURN_UNKNOWN' },
    })
  })
})

describe('what the host page tells, over HTTP', () => {
  it('is kept as it came, and null before', async () => {
    const { session_id } = await aSessionOn(server)
    const path = `${sessions}/${session_id}/ui-state`
    expect((await server.askFor(uiStateSchema, path)).body).toEqual({ ui_state: null })
    const ui_state = { open: ['document', 2, null, true], ключ: { deep: '🦊' } }
    expect((await server.ask(path, { method: 'PUT', body: { ui_state } })).status).toBe(204)
    expect((await server.askFor(uiStateSchema, path)).body).toEqual({ ui_state })
  })

  it('of an unknown session is 404, and none at all is 422', async () => {
    const path = `${sessions}/ses_nobody/ui-state`
    expect((await server.ask(path)).status).toBe(404)
    expect((await server.ask(path, { method: 'PUT', body: { ui_state: {} } })).status).toBe(404)
    expect((await server.ask(path, { method: 'PUT', body: [] })).status).toBe(422)
  })
})

describe('who one is, over HTTP', () => {
  it('is the owner, with every right', async () => {
    const { body } = await server.askFor(meSchema, '/api/v1/me', { asPerson: true })
    expect(body).toMatchObject({
      role: 'owner',
      rights: expect.arrayContaining(['review', 'delete']) as string[],
    })
  })

  it('a ticket is for one socket, within half a minute', async () => {
    const { status, body } = await server.askFor(ticketSchema, '/api/v1/auth/ticket', { method: 'POST' })
    expect(status).toBe(201)
    expect(Date.parse(body.expires_at)).toBeGreaterThan(Date.now())
  })

  it('with a key may do everything but approve', async () => {
    const { body } = await server.askFor(meSchema, '/api/v1/me')
    expect(body.rights).toContain('delete')
    expect(body.rights).not.toContain('review')
  })

  it('a link is not made with a key, which would make a person of it', async () => {
    const answer = await server.ask('/api/v1/auth/link', { method: 'POST' })
    expect(answer).toMatchObject({ status: 403, body: { code: 'SIGN_IN_NEEDED', effect: 'none' } })
  })

  it('a link of an owner lets another browser in', async () => {
    const { body } = await server.askFor(linkSchema, '/api/v1/auth/link', { method: 'POST', asPerson: true })
    const path = body.link.replace(server.parley.address, '')
    const entered = await server.ask(path, { asNobody: true })
    expect(entered.status).toBe(303)
    expect(entered.headers.get('location')).toBe('/')
  })
})
