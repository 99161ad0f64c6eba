import { problemSchema, reanalysisSchema, stateSchema, type Session } from '@parley/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aSessionOn, sayOn, stateOf } from '../../testing/a-conversation.ts'
import { openServer, type TestServer } from '../../testing/open-server.ts'

/** A server starts: on a busy machine that takes its time. */
const LONG_MS = 60_000
let server: TestServer
let desk: Session
beforeAll(async () => {
  server = await openServer()
  desk = await aSessionOn(server)
  await sayOn(server, desk, 'Customers must get a receipt within 60 seconds. The system must be secure.')
  await sayOn(server, desk, 'Make REQ-001 low.')
}, LONG_MS)
afterAll(() => server.close())

const pathOf = ({ session_id }: Session) => `/api/v1/sessions/${session_id}`

describe('reanalysing a session over HTTP', () => {
  it('gives no proposals for what this version made, and changes nothing', async () => {
    const before = await stateOf(server, desk.session_id)
    const { status, body } = await server.askFor(reanalysisSchema, `${pathOf(desk)}/reanalysis`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      session_id: desk.session_id,
      project_name: 'Returns desk',
      as_of_seq: Number(before.checkpoint_id),
      messages: { compared: 2, not_compared: 0 },
      proposals: [],
      left_out: 0,
      left_alone: 0,
    })
    expect(await stateOf(server, desk.session_id)).toEqual(before)
  })

  it('counts what people had the last word on', async () => {
    const session = await aSessionOn(server)
    await sayOn(server, session, 'Customers must get a receipt within 60 seconds.')
    const decided = { body: { decision: 'accept', based_on: 1 } }
    expect((await server.ask(`${pathOf(session)}/requirements/REQ-001/decision`, decided)).status).toBe(200)
    const { body } = await server.askFor(reanalysisSchema, `${pathOf(session)}/reanalysis`)
    expect(body.by_people).toEqual({
      written: 0,
      edited: 0,
      accepted: 1,
      rejected: 0,
      dismissed: 0,
      sentences: 0,
    })
  })

  it('gives the same bytes twice, also to two who ask at once', async () => {
    const answers = await Promise.all([1, 2].map(() => server.ask(`${pathOf(desk)}/reanalysis`)))
    const again = await server.ask(`${pathOf(desk)}/reanalysis`)
    for (const { text } of answers) expect(text).toBe(again.text)
  })

  it('is 404 for a session that is not there, and nobody’s without a key', async () => {
    const none = await server.askFor(problemSchema, '/api/v1/sessions/ses_nobody/reanalysis')
    expect(none).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect((await server.ask(`${pathOf(desk)}/reanalysis`, { asNobody: true })).status).toBe(401)
  })

  it('a server that takes many questions at once still answers others, and says when it is too much', async () => {
    const sessions = await Promise.all(Array.from({ length: 12 }, () => aSessionOn(server)))
    const answers = Promise.all(sessions.map((session) => server.ask(`${pathOf(session)}/reanalysis`)))
    const { status } = await server.askFor(stateSchema, `${pathOf(desk)}/state`)
    expect(status).toBe(200)
    const outcomes = (await answers).map((answer) =>
      answer.status === 200 ? 'read' : problemSchema.parse(answer.body).code,
    )
    expect(outcomes).toContain('read')
    expect(outcomes.filter((outcome) => outcome !== 'read' && outcome !== 'BUSY')).toEqual([])
  })

  it('is described with every kind of proposal', async () => {
    const { text } = await server.ask('/docs/json')
    for (const word of [
      '/reanalysis',
      'reanalyzeSession',
      '"ReanalysisProposal"',
      '"withdraw"',
      '"sentence"',
    ])
      expect(text).toContain(word)
  })
})
