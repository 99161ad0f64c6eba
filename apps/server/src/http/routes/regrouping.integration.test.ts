import { changedRequirementSchema, problemSchema, requirementStorySchema } from '@parley/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { aSessionOn, sayOn, stateOf } from '../../testing/a-conversation.ts'
import { openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

const LOCK = 'The desk must lock every bike at night.'
const SCAN = 'Riders must be able to return a bike by scanning the code on the frame.'

async function twoRequirements(): Promise<{ session_id: string; path: string }> {
  const session = await aSessionOn(server)
  await sayOn(server, session, LOCK)
  await sayOn(server, session, SCAN)
  return { session_id: session.session_id, path: `/api/v1/sessions/${session.session_id}/requirements` }
}

const story = async (path: string, id: string) =>
  (await server.askFor(requirementStorySchema, `${path}/${id}`)).body

describe('a requirement that is split, merged or superseded over HTTP', () => {
  it('[S037] is split into parts that stand on its words, and each tells where it came from', async () => {
    const { path } = await twoRequirements()
    const into = ['The desk shall lock every bike at 22:00.', 'The desk shall unlock every bike at 06:00.']
    const split = await server.askFor(changedRequirementSchema, `${path}/REQ-001/split`, {
      body: { into, based_on: 1, reason: 'Two things.' },
    })
    expect(split.body.requirement).toMatchObject({ id: 'REQ-001', status: 'superseded' })
    const whole = await story(path, 'REQ-001')
    expect(whole.went_to).toEqual(['REQ-003', 'REQ-004'])
    expect(whole.story.map(({ type }) => type)).toEqual(['requirement.proposed', 'requirement.split'])
    const part = await story(path, 'REQ-004')
    expect(part).toMatchObject({
      came_from: ['REQ-001'],
      requirement: { statement: into[1], priority: 'must' },
    })
    expect(part.requirement.evidence.map(({ quote }) => quote)).toEqual([LOCK])
  })

  it('[S037] is merged with others into one that stands on the words of all', async () => {
    const { path } = await twoRequirements()
    const merge = [1, 2].map((number) => ({ requirement_id: `REQ-00${number}`, based_on: 1 }))
    const statement = 'The desk shall take back a bike whose code is scanned, and lock it at night.'
    const merged = await server.askFor(changedRequirementSchema, `${path}/merge`, {
      body: { merge, statement },
    })
    const { id } = merged.body.requirement
    expect(merged.body.requirement).toMatchObject({ id: 'REQ-003', statement, inferred: false })
    expect(merged.body.requirement.evidence.map(({ quote }) => quote)).toEqual([LOCK, SCAN])
    expect((await story(path, id)).came_from).toEqual(['REQ-001', 'REQ-002'])
    expect((await story(path, 'REQ-002')).went_to).toEqual([id])
    const stale = await server.askFor(problemSchema, `${path}/merge`, { body: { merge, statement } })
    expect(stale).toMatchObject({ status: 409, body: { code: 'REQUIREMENT_SUPERSEDED', effect: 'none' } })
  })

  it('[S037] is superseded by another that is in force', async () => {
    const { path, session_id } = await twoRequirements()
    const by = { superseded_by: 'REQ-002', based_on: 1, reason: 'It says more.' }
    await server.askFor(changedRequirementSchema, `${path}/REQ-001/supersede`, { body: by })
    expect((await stateOf(server, session_id)).requirements[0]).toMatchObject({ status: 'superseded' })
    expect((await story(path, 'REQ-001')).went_to).toEqual(['REQ-002'])
    const itself = { ...by, superseded_by: 'REQ-002' }
    const refused = await server.askFor(problemSchema, `${path}/REQ-002/supersede`, { body: itself })
    expect(refused.body.code).toBe('SUPERSEDED_BY_ITSELF')
  })

  it('refuses one part, and a revision that is not the present one', async () => {
    const { path } = await twoRequirements()
    const one = { into: ['The desk shall lock.'], based_on: 1 }
    expect((await server.ask(`${path}/REQ-001/split`, { body: one })).status).toBe(422)
    const stale = { into: ['One shall be.', 'Two shall be.'], based_on: 7 }
    const { body } = await server.askFor(problemSchema, `${path}/REQ-001/split`, { body: stale })
    expect(body).toMatchObject({ code: 'CONCURRENT_MODIFICATION', current: 1 })
  })
})
