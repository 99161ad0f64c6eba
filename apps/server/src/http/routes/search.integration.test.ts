import { searchPageSchema, similarRequirementsSchema, stateSchema, type Session } from '@parley/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aSessionOn, sayOn } from '../../testing/a-conversation.ts'
import { openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let session: Session
beforeAll(async () => {
  server = await openServer()
  session = await aSessionOn(server)
  await sayOn(
    server,
    session,
    'Visitors must be able to cancel a booking until the day before. The café must print a receipt for every guest.',
  )
  await sayOn(server, session, 'Visitors must be able to cancel a guided tour until the day before.')
})
afterAll(() => server.close())

const pathOf = ({ session_id }: Pick<Session, 'session_id'>) => `/api/v1/sessions/${session_id}`
const searchPath = (query: Readonly<Record<string, string>>, where: Pick<Session, 'session_id'> = session) =>
  `${pathOf(where)}/search?${new URLSearchParams(query).toString()}`
const search = async (query: Readonly<Record<string, string>>) =>
  (await server.askFor(searchPageSchema, searchPath(query))).body
const similarPath = (id: string, query = '') => `${pathOf(session)}/requirements/${id}/similar${query}`

describe('searching a session over HTTP', () => {
  it('finds words in what was said and required, and every place holds them', async () => {
    const { body } = await server.askFor(stateSchema, `${pathOf(session)}/state`)
    const texts = new Map<string, Readonly<Record<string, unknown>>>(
      [...body.messages, ...body.requirements, ...body.inferred_requirements].map((one) => [
        one.id,
        { ...one },
      ]),
    )
    const page = await search({ q: 'CAFE receipt' })
    expect(page.basis).toBe('words')
    expect(new Set(page.items.map(({ kind }) => kind))).toEqual(new Set(['message', 'requirement']))
    for (const { id, places, excerpt } of page.items) {
      expect(places.length).toBeGreaterThan(0)
      for (const { field, index, start, end } of places) {
        if (index !== null) continue
        expect(String(texts.get(id)?.[field]).slice(start, end)).toMatch(/^(?:café|receipt)$/i)
      }
      expect(excerpt.text.length).toBeGreaterThan(0)
    }
  })

  it('looks in one of both when told so, for a phrase in quotes, and for the beginning of the last word', async () => {
    const inRequirements = await search({ q: 'visit', in: 'requirements' })
    expect(inRequirements.items.length).toBeGreaterThan(0)
    expect(inRequirements.items.every(({ kind }) => kind === 'requirement')).toBe(true)
    const inMessages = await search({ q: '"guided tour"', in: 'messages' })
    expect(inMessages.items.every(({ kind }) => kind === 'message')).toBe(true)
    expect((await search({ q: 'visit ' })).items).toEqual([])
    expect((await search({ q: '"tour guided"' })).count).toBe(0)
  })

  it('gives every hit once over its pages', async () => {
    const all = await search({ q: 'the' })
    expect(all.count).toBe(all.items.length)
    expect(all.count).toBeGreaterThan(2)
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof search>> = await search({
        q: 'the',
        limit: '1',
        ...(cursor === '' ? {} : { cursor }),
      })
      expect(page.items).toHaveLength(1)
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.next_cursor
    }
    expect(ids).toEqual(all.items.map(({ id }) => id))
  })

  it.each([
    ['no words', {}],
    ['empty words', { q: '' }],
    ['nothing but quotes', { q: '""' }],
    ['words beyond the bound', { q: 'x'.repeat(201) }],
    ['an unknown place to look', { q: 'a', in: 'issues' }],
    ['too much at once', { q: 'a', limit: '101' }],
  ])('%s is 400 and says what fits', async (_, query) => {
    expect(await server.ask(searchPath(query as Record<string, string>))).toMatchObject({
      status: 400,
      body: { code: 'REQUEST_INVALID', effect: 'none' },
    })
  })

  it.each(['nonsense', Buffer.from('[1]').toString('base64url'), Buffer.from('{').toString('base64url')])(
    'the cursor %s is 400',
    async (cursor) => {
      expect(await server.ask(searchPath({ q: 'a', cursor }))).toMatchObject({
        status: 400,
        body: { code: 'CURSOR_INVALID' },
      })
    },
  )

  it('answers nobody without a key, and of a session that is not there only that', async () => {
    expect((await server.ask(searchPath({ q: 'a' }), { asNobody: true })).status).toBe(401)
    expect(await server.ask(searchPath({ q: 'a' }, { session_id: 'ses_nowhere' as never }))).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    })
  })

  it('answers at the short address too', async () => {
    expect((await server.ask(`/sessions/${session.session_id}/search?q=receipt`)).status).toBe(200)
  })
})

describe('requirements of similar wording over HTTP', () => {
  it('are told most alike first, with how much of the wording they share', async () => {
    const { body } = await server.askFor(similarRequirementsSchema, similarPath('REQ-001'))
    expect(body.basis).toBe('words')
    const [first] = body.items
    expect(first?.statement).toContain('guided tour')
    expect(first?.score).toBeGreaterThan(0.5)
    expect(body.items.map(({ requirement_id }) => requirement_id)).not.toContain('REQ-001')
    const scores = body.items.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    const { items } = (await server.askFor(similarRequirementsSchema, similarPath('REQ-001', '?limit=1')))
      .body
    expect(items).toEqual(body.items.slice(0, 1))
  })

  it('are a problem where there is no such requirement, session or limit', async () => {
    expect(await server.ask(similarPath('REQ-999'))).toMatchObject({
      status: 404,
      body: { code: 'REQUIREMENT_UNKNOWN', requirement_id: 'REQ-999' },
    })
    expect(await server.ask('/api/v1/sessions/ses_nowhere/requirements/REQ-001/similar')).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    })
    expect(await server.ask(similarPath('REQ-001', '?limit=51'))).toMatchObject({ status: 400 })
    expect((await server.ask(similarPath('REQ-001'), { asNobody: true })).status).toBe(401)
  })
})
