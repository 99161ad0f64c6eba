import type { AuditOfSession } from '@parley/application'
import { sessionId, type Principal } from '@parley/domain'
import { describe, expect, it } from 'vitest'

import { ana, aWorkspace, NOW, type Tried } from './testing/a-workspace.ts'

const ALL = { limit: 1_000, cursor: null }
const ask = ({ workspace, session_id }: Tried, as: Principal = ana) => workspace.audit(as, session_id, ALL)
function rowsOf(audit: AuditOfSession) {
  if (!audit.found) throw new Error(`the audit was refused: ${audit.unable.code}`)
  return audit.items
}

describe('the audit of a session', () => {
  it('[S069] has exactly one line for a requirement that a person adds: session, person, action, entity and time', async () => {
    const tried = await aWorkspace()
    const statement = 'Users must be able to export the reports as CSV.'
    await tried.perform(
      { type: 'add_requirement', statement },
      { as: { ...ana, address: '::1', by_key: true } },
    )
    const rows = rowsOf(await ask(tried))
    expect(rows.filter(({ entity_type }) => entity_type === 'requirement')).toEqual([
      {
        session_id: tried.session_id,
        seq: expect.any(Number),
        part: 1,
        user_id: ana.user_id,
        agent: null,
        via: 'key',
        address: '::1',
        action: 'created',
        entity_type: 'requirement',
        entity_id: 'REQ-001',
        timestamp: NOW,
      },
    ])
    expect(rows.at(-1)).toMatchObject({
      action: 'created',
      entity_type: 'session',
      entity_id: tried.session_id,
    })
  })

  it('[S069] has exactly one line for each requirement that agents find, on the account of the person', async () => {
    const tried = await aWorkspace()
    tried.workspace.start()
    const { state } = await tried.talk(
      'Users must be able to log in. The fridge must alarm within 5 minutes.',
    )
    await tried.workspace.stop()
    const created = rowsOf(await ask(tried)).filter(
      ({ action, entity_type }) => action === 'created' && entity_type === 'requirement',
    )
    expect(created).toHaveLength(state.requirements.length + state.inferred_requirements.length)
    expect(created.length).toBeGreaterThan(1)
    for (const line of created)
      expect(line).toMatchObject({
        user_id: ana.user_id,
        agent: expect.stringMatching(/^parley-/),
        via: 'agent',
      })
  })

  it('writes no second line when a command is sent again', async () => {
    const tried = await aWorkspace()
    for (const _ of [1, 2]) await tried.perform({ type: 'say', content: 'Good morning.' }, { cid: 'once' })
    expect(rowsOf(await ask(tried)).map(({ entity_type }) => entity_type)).toEqual(['message', 'session'])
  })

  it('is still there when the session was deleted, and says who did that', async () => {
    const tried = await aWorkspace()
    await tried.perform({ type: 'delete_session' })
    expect(rowsOf(await ask(tried))[0]).toMatchObject({ action: 'deleted', user_id: ana.user_id })
  })

  it('is read by the owner alone; a foreign session looks like none', async () => {
    const tried = await aWorkspace()
    for (const role of ['editor', 'reviewer', 'viewer'] as const) {
      const unable = { code: 'FORBIDDEN', action: 'audit' }
      expect(await ask(tried, { ...ana, role })).toEqual({ found: false, unable })
    }
    const none = { found: false, unable: { code: 'NOT_FOUND' } }
    expect(await ask(tried, { ...ana, tenant_id: 'ten_2' })).toEqual(none)
    expect(await ask(tried, { ...ana, tenant_id: 'ten_2', role: 'viewer' })).toEqual(none)
    expect(await tried.workspace.audit(ana, sessionId('ses_none'), ALL)).toEqual(none)
  })
})
