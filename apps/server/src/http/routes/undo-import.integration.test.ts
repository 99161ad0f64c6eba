import {
  changedRequirementSchema,
  messagePageSchema,
  performedSchema,
  problemSchema,
  requirementStorySchema,
  reviewedSchema,
  sourceListSchema,
  suspectLinkListSchema,
  undoneSchema,
  withdrawalSchema,
} from '@parley/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aSessionOn, sayOn, stateOf } from '../../testing/a-conversation.ts'
import { eventually, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

const NOTES = 'ANNA: Riders must be able to return a bike by scanning the code on the frame.'

async function anImport(session: { session_id: string }): Promise<string> {
  const path = `/api/v1/sessions/${session.session_id}`
  const before = (await stateOf(server, session.session_id)).messages.length
  const body = { name: 'notes.txt', content: NOTES }
  const imported = await server.askFor(performedSchema, `${path}/import`, { body })
  await eventually(
    () => stateOf(server, session.session_id),
    ({ messages }) => messages.length >= before + 2,
  )
  return `${path}/sources/${imported.body.source_id}`
}

describe('undoing an import over HTTP', () => {
  it('shows what it would do, does it once under one key, and brings it back', async () => {
    const session = await aSessionOn(server)
    const path = `/api/v1/sessions/${session.session_id}`
    const source = await anImport(session)
    const preview = await server.askFor(withdrawalSchema, `${source}/undo`)
    expect(preview.body).toMatchObject({ undone: false, kept: [], put_back: [] })
    expect(preview.body.retired).toContain('REQ-001')

    const undo = () =>
      server.askFor(undoneSchema, `${source}/undo`, { method: 'POST', headers: { 'idempotency-key': 'u-1' } })
    const undone = await undo()
    expect(undone).toMatchObject({ status: 200, body: { repeated: false } })
    expect(undone.body.withdrawal).toEqual({ ...preview.body, undone: true })
    expect((await undo()).body).toMatchObject({ repeated: true, seq: undone.body.seq })

    const { requirements } = await stateOf(server, session.session_id)
    expect(requirements[0]).toMatchObject({ id: 'REQ-001', status: 'retired', source_refs: [] })
    const messages = (await server.askFor(messagePageSchema, `${path}/messages`)).body.items
    expect(messages[0]).toMatchObject({ content: NOTES, metadata: { withdrawn: true } })
    const [listed] = (await server.askFor(sourceListSchema, `${path}/sources`)).body.items
    expect(listed?.withdrawn).toMatchObject({ retired: preview.body.retired })

    const redone = await server.askFor(undoneSchema, `${source}/redo`, { method: 'POST' })
    expect(redone.body.withdrawal.undone).toBe(false)
    expect((await stateOf(server, session.session_id)).requirements[0]).toMatchObject({ status: 'proposed' })
  })

  it('is not there for what is no source', async () => {
    const session = await aSessionOn(server)
    const path = `/api/v1/sessions/${session.session_id}/sources/src_none`
    for (const method of ['GET', 'POST']) {
      const { status, body } = await server.askFor(problemSchema, `${path}/undo`, { method })
      expect([status, body.code, body.effect]).toEqual([404, 'SOURCE_UNKNOWN', 'none'])
    }
  })
})

describe('suspect links over HTTP', () => {
  it('tell what changed with the words before and after, hinder no approval, and are settled by a person', async () => {
    const session = await aSessionOn(server)
    const path = `/api/v1/sessions/${session.session_id}`
    await sayOn(server, session, 'The system must be secure. Users must be able to delete their account.')
    const { inferred_requirements } = await stateOf(server, session.session_id)
    const derived = inferred_requirements.find(({ links }) => links.length > 0)
    const upstream = derived?.links[0]?.id
    if (derived === undefined || upstream === undefined) throw new Error('nothing was inferred')
    const before = (await stateOf(server, session.session_id)).requirements.find(({ id }) => id === upstream)

    const changes = { statement: 'The system shall let users delete their account within a day.' }
    await server.askFor(changedRequirementSchema, `${path}/requirements/${upstream}`, {
      method: 'PATCH',
      body: { changes, based_on: 1 },
    })
    const told = await server.askFor(requirementStorySchema, `${path}/requirements/${derived.id}`)
    expect(told.body.requirement.links).toContainEqual({ kind: 'derives_from', id: upstream, suspect: true })
    expect(told.body.suspect_links[0]).toMatchObject({
      requirement_id: derived.id,
      id: upstream,
      from_revision: 1,
      to_revision: 2,
      changes: [{ part: 'statement', before: [before?.statement], after: [changes.statement] }],
    })
    const all = await server.askFor(suspectLinkListSchema, `${path}/suspect-links`)
    expect(all.body.items).toEqual(expect.arrayContaining([...told.body.suspect_links]))

    const confirm = (revision: number) =>
      server.ask(`${path}/requirements/${derived.id}/links/confirm`, {
        body: { ids: [upstream], seen: { [upstream]: revision }, based_on: derived.revision },
      })
    expect((await confirm(1)).body).toMatchObject({ code: 'CONCURRENT_MODIFICATION', current: 2 })
    expect((await confirm(2)).status).toBe(200)
    const settled = await server.askFor(requirementStorySchema, `${path}/requirements/${derived.id}`)
    expect(settled.body.suspect_links).toEqual([])
    expect(settled.body.story.at(-1)).toMatchObject({ type: 'requirement.links_confirmed', ids: [upstream] })
  })

  it('are counted in the answer to an approval, which they do not hinder', async () => {
    const session = await aSessionOn(server)
    const path = `/api/v1/sessions/${session.session_id}`
    await sayOn(server, session, 'Users must be able to delete their account.')
    const changes = { statement: 'The system shall let users delete their account within a day.' }
    await server.askFor(changedRequirementSchema, `${path}/requirements/REQ-001`, {
      method: 'PATCH',
      body: { changes, based_on: 1 },
    })
    const { rd_version } = await eventually(
      () => stateOf(server, session.session_id),
      (state) => state.rd_version === 2,
    )
    const open = (await server.askFor(suspectLinkListSchema, `${path}/suspect-links`)).body.items.length
    expect(open).toBeGreaterThan(0)
    const approved = await server.askFor(reviewedSchema, `${path}/rd/review`, {
      body: { version: rd_version, decision: 'approved' },
      asPerson: true,
    })
    expect(approved.body).toMatchObject({ approval_status: 'approved', suspect_links: open })
  })
})
