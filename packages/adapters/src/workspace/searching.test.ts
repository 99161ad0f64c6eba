import { readSearch, requirementId, type Principal } from '@parley/domain'
import { afterEach, describe, expect, it } from 'vitest'

import { ana, aWorkspace, type Tried } from './testing/a-workspace.ts'

const LOGIN = 'Users must be able to log in with email and password.'
const AGAIN = 'Users must be able to log in with email and a code.'
const ALARM = 'The fridge must alarm within 5 minutes when the door is open.'

let tried: Tried | null = null

async function threeSaid(): Promise<Tried> {
  tried = await aWorkspace()
  tried.workspace.start()
  for (const said of [LOGIN, ALARM, AGAIN]) await tried.talk(said)
  return tried
}

afterEach(async () => tried?.workspace.stop())

async function found({ workspace, session_id }: Tried, typed: string, as: Principal = ana) {
  const search = readSearch(typed)
  if (search === null) throw new Error(`${typed} looks for nothing`)
  const where = ['messages', 'requirements'] as const
  return workspace.search(as, session_id, { search, in: where, limit: 20, after: null })
}

const alike = ({ workspace, session_id }: Tried, number: number, as: Principal = ana) =>
  workspace.similar(as, session_id, requirementId(number, false), 10)

describe('searching in a workspace', () => {
  it('finds what was said and what became of it, as of now', async () => {
    const session = await threeSaid()
    const first = await found(session, 'fridge alarm')
    expect(first?.items.map(({ kind }) => kind)).toContain('requirement')
    expect(first?.items.map(({ kind }) => kind)).toContain('message')
    expect(await found(session, 'zebra')).toMatchObject({ items: [], count: 0, next: null })
    await session.talk('The zebra must be fed.')
    const later = await found(session, 'zebra')
    expect(later?.count).toBeGreaterThan(0)
    expect(later?.as_of_seq).toBeGreaterThan(first?.as_of_seq ?? Number.POSITIVE_INFINITY)
  })

  it('finds requirements of similar wording, until they are retired', async () => {
    const session = await threeSaid()
    const similar = await alike(session, 1)
    if (similar === null || similar === 'unknown') throw new Error('nothing was found')
    expect(similar.items[0]?.requirement_id).toBe('REQ-003')
    await session.perform({
      type: 'retire_requirement',
      requirement_id: requirementId(3, false),
      based_on: 1,
      reason: 'Said twice.',
    })
    const left = await alike(session, 1)
    expect(JSON.stringify(left)).not.toContain('REQ-003')
    expect(await alike(session, 99)).toBe('unknown')
  })

  it('is nothing to another tenant, nor to anybody once the session is deleted', async () => {
    const session = await threeSaid()
    const stranger: Principal = { ...ana, tenant_id: 'ten_2' }
    expect(await found(session, 'fridge', stranger)).toBeNull()
    expect(await alike(session, 1, stranger)).toBeNull()
    expect(await alike(session, 99, stranger)).toBeNull()
    await session.settled()
    expect(await session.perform({ type: 'delete_session' })).toMatchObject({ done: true })
    expect(await found(session, 'fridge')).toBeNull()
    expect(await alike(session, 1)).toBeNull()
  })
})
