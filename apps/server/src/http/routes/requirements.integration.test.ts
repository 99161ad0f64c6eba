import {
  changedRequirementSchema,
  issuePageSchema,
  requirementPageSchema,
  requirementStorySchema,
  sessionCoverageSchema,
  type Session,
} from '@parley/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aSessionOn, sayOn } from '../../testing/a-conversation.ts'
import { openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

const pathOf = ({ session_id }: Session) => `/api/v1/sessions/${session_id}`
const listOf = async (session: Session, query = '') =>
  (await server.askFor(requirementPageSchema, `${pathOf(session)}/requirements${query}`)).body
const patch = (session: Session, id: string, body: object, headers: Record<string, string> = {}) =>
  server.ask(`${pathOf(session)}/requirements/${id}`, { method: 'PATCH', body, headers })
const post = (session: Session, path: string, body: object) =>
  server.ask(`${pathOf(session)}${path}`, { body })

async function aDesk(): Promise<Session> {
  const session = await aSessionOn(server)
  await sayOn(
    server,
    session,
    'Users must be able to log in with email and password. The system must be secure. Lovely weather today.',
  )
  return session
}

describe('requirements over HTTP', () => {
  it('[S035] what was said is there, functional, with the words it came from', async () => {
    const session = await aDesk()
    const { items } = await listOf(session, '?type=functional')
    expect(items.length).toBeGreaterThanOrEqual(1)
    expect(items[0]?.evidence[0]?.quote).toContain('log in with email and password')
  })

  it('[S036] what was inferred says so, in its id too', async () => {
    const session = await aDesk()
    const { items } = await listOf(session, '?inferred=true')
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) {
      expect(item.inferred).toBe(true)
      expect(item.id).toMatch(/^REQ-INF-/)
    }
    const stated = await listOf(session, '?inferred=false')
    expect(stated.items.every(({ inferred }) => !inferred)).toBe(true)
    expect((await server.ask(`${pathOf(session)}/requirements?inferred=maybe`)).status).toBe(400)
    expect((await listOf(session, '?status=rejected')).items).toEqual([])
  })

  it('pages hold each of them once', async () => {
    const session = await aDesk()
    const all = await listOf(session)
    const ids: string[] = []
    let query: string | null = '?limit=1'
    while (query !== null) {
      const page: Awaited<ReturnType<typeof listOf>> = await listOf(session, query)
      ids.push(...page.items.map(({ id }) => id))
      query = page.next_cursor && `?limit=1&cursor=${page.next_cursor}`
    }
    expect(ids).toEqual(all.items.map(({ id }) => id))
  })

  it('one has a story, and its revision as a tag', async () => {
    const session = await aDesk()
    const path = `${pathOf(session)}/requirements/REQ-001`
    const { body, headers } = await server.askFor(requirementStorySchema, path)
    expect(body.requirement.id).toBe('REQ-001')
    expect(body.story[0]?.type).toBe('requirement.proposed')
    expect(headers.get('etag')).toBe(`"${body.requirement.revision}"`)
    expect(await server.ask(`${pathOf(session)}/requirements/REQ-999`)).toMatchObject({
      status: 404,
      body: { code: 'REQUIREMENT_UNKNOWN', requirement_id: 'REQ-999' },
    })
  })

  it('[S060] an edit of an old revision is 409 with the revision and the requirement that stand there', async () => {
    const session = await aDesk()
    const first = await patch(session, 'REQ-001', { changes: { title: 'Signing in' }, based_on: 1 })
    const { requirement } = changedRequirementSchema.parse(first.body)
    expect(requirement).toMatchObject({ title: 'Signing in', revision: 2 })

    const late = await patch(session, 'REQ-001', { changes: { title: 'Log-in' } }, { 'if-match': '"1"' })
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'CONCURRENT_MODIFICATION', based_on: 1, current: 2, effect: 'none' },
    })
    expect((late.body as { requirement: unknown }).requirement).toEqual(requirement)
    expect((await patch(session, 'REQ-001', { changes: {} })).status).toBe(428)
    expect((await patch(session, 'REQ-001', { changes: { colour: 'red' }, based_on: 2 })).status).toBe(422)
  })

  it('[S085] words for priority of both vocabularies are taken', async () => {
    const session = await aSessionOn(server)
    const add = (priority: string) =>
      post(session, '/requirements', { statement: `The desk shall ${priority}.`, priority })
    expect((await add('must')).body).toMatchObject({ requirement: { priority: 'must' } })
    expect((await add('medium')).body).toMatchObject({ requirement: { priority: 'should' } })
    expect(await add('tomorrow')).toMatchObject({ status: 422, body: { code: 'PRIORITY_UNKNOWN' } })
    const high = await patch(session, 'REQ-001', { changes: { priority: 'high' }, based_on: 1 })
    expect(high.body).toMatchObject({ requirement: { priority: 'must', priority_label: 'high' } })
  })

  it('a person decides, retires and restores, and each refusal says the way out', async () => {
    const session = await aDesk()
    const at = '/requirements/REQ-001'
    const accepted = await post(session, `${at}/decision`, { decision: 'accept', based_on: 1 })
    expect(accepted.body).toMatchObject({ requirement: { status: 'accepted' } })
    const { requirement } = changedRequirementSchema.parse(accepted.body)

    const retired = await post(session, `${at}/retire`, {
      reason: 'Not ours.',
      based_on: requirement.revision,
    })
    expect(retired.body).toMatchObject({ requirement: { status: 'retired' } })
    expect(
      await post(session, `${at}/retire`, { reason: 'x', based_on: requirement.revision }),
    ).toMatchObject({
      status: 409,
      body: { code: 'REQUIREMENT_RETIRED' },
    })
    const restored = await post(session, `${at}/restore`, {})
    expect(restored.body).toMatchObject({ requirement: { status: 'proposed' } })
    expect(await post(session, `${at}/restore`, {})).toMatchObject({
      status: 409,
      body: { code: 'REQUIREMENT_IN_FORCE' },
    })
    expect((await post(session, `${at}/links/confirm`, { ids: [], based_on: 1 })).status).toBe(422)
    expect((await post(session, `${at}/links/confirm`, { ids: ['REQ-999'], based_on: 1 })).status).toBe(422)
  })

  it('one Idempotency-Key adds one requirement', async () => {
    const session = await aSessionOn(server)
    const add = () =>
      server.askFor(changedRequirementSchema, `${pathOf(session)}/requirements`, {
        body: { statement: 'The desk shall lock at night.' },
        headers: { 'idempotency-key': 'r-1' },
      })
    const [first, again] = [await add(), await add()]
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body.requirement.id).toBe(first.body.requirement.id)
    expect((await listOf(session)).items.filter(({ inferred }) => !inferred)).toHaveLength(1)
  })
})

describe('issues over HTTP', () => {
  it('are listed, let be with a reason, and listed apart from then on', async () => {
    const session = await aSessionOn(server)
    await sayOn(server, session, 'The system must optimize performance somehow and be user-friendly.')
    const list = async (query = '') =>
      (await server.askFor(issuePageSchema, `${pathOf(session)}/issues${query}`)).body.items
    const [issue, ...rest] = await list()
    if (issue === undefined) throw new Error('nothing was found wrong')
    const { requirement_id, rule, start, end } = issue
    const place = { requirement_id, rule, start, end }
    expect((await post(session, '/issues/dismiss', { ...place, reason: ' ' })).status).toBe(422)
    expect(
      await post(session, '/issues/dismiss', { ...place, rule: 'INCOSE-R999', reason: 'x' }),
    ).toMatchObject({
      status: 404,
      body: { code: 'ISSUE_UNKNOWN' },
    })
    expect(
      (await post(session, '/issues/dismiss', { ...place, reason: 'The term is defined.' })).status,
    ).toBe(200)
    expect(await list()).toEqual(rest)
    expect(await list('?dismissed=true')).toEqual([issue])
    expect(await list(`?requirement_id=REQ-999`)).toEqual([])
  })
})

describe('coverage over HTTP', () => {
  it('accounts for every sentence, and a person takes or sets aside one', async () => {
    const session = await aDesk()
    const read = async () => (await server.askFor(sessionCoverageSchema, `${pathOf(session)}/coverage`)).body
    const before = await read()
    expect(before.accounted).toBe(before.sentences)
    const weather = before.items.find(({ text }) => text.startsWith('Lovely'))
    if (weather === undefined) throw new Error('the weather was not heard')
    expect(weather).toMatchObject({ outcome: 'set_aside', requirement_id: null })
    const place = { message_id: weather.message_id, start: weather.start, end: weather.end }

    const aside = { ...place, reason: 'out_of_scope', why: 'Not about the desk.' }
    expect((await post(session, '/coverage/set-aside', aside)).status).toBe(200)
    expect((await read()).items).toContainEqual({
      ...weather,
      reason: 'out_of_scope',
      why: 'Not about the desk.',
    })

    const taken = await post(session, '/coverage/take', place)
    expect(taken).toMatchObject({ status: 201 })
    const { requirement } = changedRequirementSchema.parse(taken.body)
    expect(requirement.evidence[0]).toEqual({ ...place, quote: 'Lovely weather today.' })
    expect(await post(session, '/coverage/take', { ...place, end: place.end - 1 })).toMatchObject({
      status: 404,
      body: { code: 'SENTENCE_UNKNOWN' },
    })
  })
})
