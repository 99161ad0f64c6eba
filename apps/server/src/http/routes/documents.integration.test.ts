import { createHash } from 'node:crypto'

import { verifyFile } from '@parley/application'
import {
  auditPageSchema,
  documentDiffSchema,
  documentEventPageSchema,
  documentSchema,
  documentVersionsSchema,
  exportSchema,
  reviewedSchema,
  snapshotSchema,
  type DocumentDiff,
  type DocumentView,
  type Session,
} from '@parley/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aSessionOn, sayOn, stateOf } from '../../testing/a-conversation.ts'
import { openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
/** With two versions of its document. */
let desk: Session
beforeAll(async () => {
  server = await openServer()
  desk = await aSessionOn(server, 'Rückgabe “desk”')
  await sayOn(server, desk, 'Customers must get a receipt within 60 seconds.')
  await sayOn(server, desk, 'The desk must lock at 20:00 every day.')
})
afterAll(() => server.close())

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const pathOf = ({ session_id }: Session) => `/api/v1/sessions/${session_id}`
const version = async (number: number) =>
  (await server.askFor(documentSchema, `${pathOf(desk)}/rd/versions/${number}`)).body

describe('the document over HTTP', () => {
  it('[S063] any version comes back as it was', async () => {
    const [first, second] = [await version(1), await version(2)]
    expect(first.markdown).toContain('receipt')
    expect(first.markdown).not.toContain('20:00')
    expect(second.markdown).toContain('20:00')
    const byQuery = await server.askFor(documentSchema, `${pathOf(desk)}/rd?version=1`)
    expect(byQuery.body).toEqual(first)
    expect(byQuery.headers.get('etag')).toBe(`"${first.document_hash}"`)

    const { body } = await server.askFor(documentVersionsSchema, `${pathOf(desk)}/rd/versions`)
    const latest = await server.askFor(documentSchema, `${pathOf(desk)}/rd`)
    expect(latest.body.version).toBe(body.items.at(-1)?.version)
    expect(body.items.map((item) => item.version)).toEqual(body.items.map((_, index) => index + 1))
    expect(body.items[0]).toMatchObject({ document_hash: first.document_hash, approved: false })
  })

  it('[S065] two versions are compared, and the difference makes the one of the other', async () => {
    const [first, second] = [await version(1), await version(2)]
    const { body } = await server.askFor(documentDiffSchema, `${pathOf(desk)}/rd/diff?from=1&to=2`)
    expect(body).toMatchObject({ from: 1, to: 2 })
    expect(body.added.length + body.changed.length).toBeGreaterThan(0)
    expect(markdownOf(applied(first, body))).toBe(second.markdown)
    const back = await server.askFor(documentDiffSchema, `${pathOf(desk)}/rd/diff?from=2&to=1`)
    expect(markdownOf(applied(second, back.body))).toBe(first.markdown)
    const same = await server.askFor(documentDiffSchema, `${pathOf(desk)}/rd/diff?from=2&to=2`)
    expect(same.body).toMatchObject({ added: [], removed: [], changed: [] })
  })

  it('[S064] its events are the ordered versions, with version, content, format and user', async () => {
    const { user_id } = await stateOf(server, desk.session_id)
    const first = await server.askFor(documentEventPageSchema, `${pathOf(desk)}/rd/events?limit=1`)
    expect(first.body.items).toMatchObject([
      { type: 'created', version: 1, format: 'markdown', user_id, content: (await version(1)).markdown },
    ])
    const rest = await server.askFor(
      documentEventPageSchema,
      `${pathOf(desk)}/rd/events?cursor=${first.body.next_cursor}`,
    )
    expect(rest.body.items[0]).toMatchObject({ type: 'updated', version: 2 })
    expect(rest.body.next_cursor).toBeNull()
  })

  it('a version that there is not is 404, a number that is none is 400', async () => {
    for (const path of [
      '/rd?version=99',
      '/rd/versions/99',
      '/rd/diff?from=1&to=99',
      '/rd/diff?from=99&to=1',
    ])
      expect({ path, ...(await server.ask(`${pathOf(desk)}${path}`)) }).toMatchObject({
        path,
        status: 404,
        body: { code: 'VERSION_UNKNOWN', version: 99 },
      })
    for (const path of [
      '/rd?version=0',
      '/rd?version=x',
      '/rd/diff',
      '/rd/diff?from=1',
      '/rd/diff?from=1&to=-2',
    ])
      expect({ path, ...(await server.ask(`${pathOf(desk)}${path}`)) }).toMatchObject({ path, status: 400 })
    expect((await server.ask(`${pathOf(desk)}/rd/versions/latest`)).status).toBe(404)
  })

  it('before anything was written there is none, and that is said', async () => {
    const empty = await aSessionOn(server)
    for (const path of ['/rd', '/export'])
      expect({ path, ...(await server.ask(`${pathOf(empty)}${path}`)) }).toMatchObject({
        path,
        status: 404,
        body: { code: 'DOCUMENT_NOT_WRITTEN' },
      })
    expect((await server.ask(`${pathOf(empty)}/rd/versions`)).body).toEqual({ items: [] })
    expect((await server.ask('/api/v1/sessions/ses_nobody/rd')).body).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('reviewing over HTTP', () => {
  it('takes a person’s word on the version that was read, and refuses any other', async () => {
    const session = await aSessionOn(server)
    await sayOn(server, session, 'The desk must lock at 20:00 every day.')
    const { rd_version } = await stateOf(server, session.session_id)
    const review = (body: object) => server.ask(`${pathOf(session)}/rd/review`, { body, asPerson: true })

    expect(await review({ version: rd_version, decision: 'changes_requested' })).toMatchObject({
      status: 422,
      body: { code: 'FEEDBACK_MISSING' },
    })
    expect((await review({ version: rd_version, decision: 'fine' })).status).toBe(422)
    expect(await review({ version: rd_version + 1, decision: 'approved' })).toMatchObject({
      status: 404,
      body: { code: 'VERSION_UNKNOWN' },
    })
    const asked = await review({
      version: rd_version,
      decision: 'changes_requested',
      feedback: 'Say who locks it.',
    })
    expect(reviewedSchema.parse(asked.body)).toMatchObject({ approval_status: 'changes_requested' })
    expect((await stateOf(server, session.session_id)).review_feedback).toBe('Say who locks it.')
  })

  it('is not for a key: approving needs a person', async () => {
    const answer = await server.ask(`${pathOf(desk)}/rd/review`, {
      body: { version: 1, decision: 'approved' },
    })
    expect(answer).toMatchObject({ status: 403, body: { code: 'FORBIDDEN', effect: 'none' } })
  })

  it('a review of a version that was written over since is 409 with the newer one', async () => {
    const answer = await server.ask(`${pathOf(desk)}/rd/review`, {
      body: { version: 1, decision: 'approved' },
      asPerson: true,
    })
    expect(answer).toMatchObject({ status: 409, body: { code: 'VERSION_STALE', version: 1 } })
  })
})

describe('exporting over HTTP', () => {
  it('gives the document in Markdown under the name of the project', async () => {
    const answer = await server.ask(`${pathOf(desk)}/export?format=markdown`)
    const latest = await server.askFor(documentSchema, `${pathOf(desk)}/rd`)
    expect(answer.text.startsWith(`${latest.body.markdown}\n## Origin\n`)).toBe(true)
    expect((await server.ask(`${pathOf(desk)}/export?format=markdown`)).text).toBe(answer.text)
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Ruckgabe desk.md"; filename*=UTF-8''R%C3%BCckgabe%20%E2%80%9Cdesk%E2%80%9D.md`,
    )
  })

  it('gives everything in JSON', async () => {
    const { body, headers } = await server.askFor(exportSchema, `${pathOf(desk)}/export?format=json`)
    expect(body.requirements.length).toBeGreaterThanOrEqual(2)
    expect(body.rd?.markdown).toContain('20:00')
    expect(headers.get('content-disposition')).toContain('.json')
  })

  it('says where it comes from, and whoever has the file alone sees that it was not changed', async () => {
    const seq = async () => (await server.askFor(snapshotSchema, `${pathOf(desk)}/snapshot`)).body.seq
    for (const format of ['markdown', 'json']) {
      const before = await seq()
      const { text } = await server.ask(`${pathOf(desk)}/export?format=${format}`)
      const verdict = await verifyFile(text, { sha256 })
      const head = { seq: expect.any(Number), hash: expect.stringMatching(/^[\da-f]{64}$/) }
      expect(verdict).toMatchObject({ fault: null, origin: { session_id: desk.session_id, head } })
      // A turn may be coming to its end meanwhile.
      expect(verdict.origin?.head.seq).toBeGreaterThanOrEqual(before)
      expect(verdict.origin?.head.seq).toBeLessThanOrEqual(await seq())
      const changed = await verifyFile(text.replace('20:00', '21:00'), { sha256 })
      expect(changed.fault?.code).toBe('CONTENT_CHANGED')
    }
  })

  it('leaves a line of the audit: who took what, as of which event, and from where', async () => {
    const linesOf = async () =>
      (await server.askFor(auditPageSchema, `${pathOf(desk)}/audit`)).body.items.filter(
        ({ action }) => action === 'exported',
      )
    const before = await linesOf()
    await server.ask(`${pathOf(desk)}/export?format=json`, { asPerson: true })
    const [, ...known] = await linesOf()
    const added = (await linesOf()).slice(0, 2)
    expect(known).toHaveLength(before.length + 1)
    expect(added.map(({ entity_type }) => entity_type).toSorted()).toEqual(['session', 'version'])
    for (const line of added)
      expect(line).toMatchObject({ agent: null, via: 'sign_in', address: '127.0.0.1' })
    await server.ask(`${pathOf(desk)}/export?format=json`, { method: 'HEAD' })
    expect((await server.ask(`${pathOf(desk)}/export?format=pdf`)).status).toBe(400)
    expect(await linesOf()).toHaveLength(before.length + 2)
  })

  it('of a foreign session, or before there is a document, leaves none', async () => {
    expect((await server.ask('/api/v1/sessions/ses_none/export')).status).toBe(404)
    const fresh = await aSessionOn(server)
    expect((await server.ask(`${pathOf(fresh)}/export?format=markdown`)).status).toBe(404)
    const { body } = await server.askFor(auditPageSchema, `${pathOf(fresh)}/audit`)
    expect(body.items.map(({ action }) => action)).toEqual(['created'])
    const whole = await server.askFor(exportSchema, `${pathOf(fresh)}/export?format=json`)
    expect(whole.body.origin).toMatchObject({ version: null, document_hash: null, head: { seq: 1 } })
  })

  it('knows no other format yet', async () => {
    expect((await server.ask(`${pathOf(desk)}/export?format=pdf`)).status).toBe(400)
  })
})

type Sections = readonly { readonly id: string; readonly text: string }[]

/** What the description of the difference promises. */
function applied({ sections }: DocumentView, { added, changed, order }: DocumentDiff): Sections {
  const texts = new Map(sections.map(({ id, text }) => [id, text]))
  for (const { id, after } of [...added, ...changed]) texts.set(id, after ?? '')
  return order.map((id) => ({ id, text: texts.get(id) ?? '' }))
}

const markdownOf = (sections: Sections): string => sections.map(({ text }) => `${text}\n`).join('\n')
