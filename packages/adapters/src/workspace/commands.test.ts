import { RIGHT_FOR, type Command } from '@parley/application'
import { ACTIONS, mayDo, requirementId, ROLES, sessionId, type Principal } from '@parley/domain'
import { afterEach, describe, expect, it } from 'vitest'

import { ana, aSession, aWorkspace, NOW, type Tried } from './testing/a-workspace.ts'

const LOGIN = 'Users must be able to log in with email and password.'
const REQ_1 = requirementId(1, false)

const opened: Tried[] = []
async function started(options: Parameters<typeof aWorkspace>[0] = {}): Promise<Tried> {
  const tried = await aWorkspace(options)
  opened.push(tried)
  tried.workspace.start()
  return tried
}

afterEach(async () => {
  for (const { workspace } of opened.splice(0)) await workspace.stop()
})

describe('saying something', () => {
  it('is committed when it returns, with an id that its author can quote', async () => {
    const { say, workspace, session_id } = await started()
    const done = await say(LOGIN)
    expect(done).toMatchObject({ done: true, answer: { message_id: expect.stringMatching(/^msg_/) }, seq: 2 })
    const events = await workspace.events(ana, session_id, { after: 1, limit: 1 })
    expect(events?.[0]?.event).toMatchObject({
      type: 'message.recorded',
      message: { role: 'user', content: LOGIN, timestamp: NOW, metadata: { speaker: 'Ana Silva' } },
    })
  })

  it('has one effect for one client id, for ever', async () => {
    const { perform, settled } = await started()
    const first = await perform({ type: 'say', content: LOGIN }, { cid: 'c1' })
    await settled()
    const again = await perform({ type: 'say', content: 'something else' }, { cid: 'c1' })
    expect(again).toMatchObject({ done: true, repeated: true, answer: first.done ? first.answer : null })
    const { state } = await settled()
    expect(state.messages.filter(({ role }) => role === 'user')).toHaveLength(1)
  })

  it.each([
    ['', { code: 'TEXT_BLANK', field: 'message' }],
    [' \n', { code: 'TEXT_BLANK', field: 'message' }],
    ['a\u0000b', { code: 'TEXT_NOT_STORABLE' }],
    ['x'.repeat(100_001), { code: 'TOO_LONG', characters: 100_001, limit: 100_000 }],
  ])('[S030] %j is refused, and nothing is written', async (content, unable) => {
    const { say, workspace, session_id } = await aWorkspace()
    expect(await say(content)).toMatchObject({ done: false, unable })
    expect((await workspace.snapshot(ana, session_id))?.seq).toBe(1)
  })
})

describe('requirements by hand', () => {
  it('are written down with the person’s own words as evidence', async () => {
    const { perform, settled } = await started()
    const done = await perform({ type: 'add_requirement', statement: LOGIN, priority: 'could' })
    expect(done).toMatchObject({ done: true, answer: { requirement_id: 'REQ-001' } })
    const { state } = await settled()
    const [message] = state.messages
    expect(message?.metadata).toEqual({ speaker: 'Ana Silva', as: 'requirement' })
    expect(state.requirements).toMatchObject([
      { priority: 'could', action: 'log in', evidence: [{ start: 0, end: LOGIN.length }] },
    ])
    expect(state.coverage).toMatchObject([{ outcome: 'requirement', requirement_id: 'REQ-001' }])
    expect(state.turns.map(({ trigger }) => trigger.kind)).toEqual(['edit'])
  })

  it('stay as they were said where the analyst reads nothing from them', async () => {
    const { perform, settled } = await started()
    await perform({ type: 'add_requirement', statement: 'blue walls, everywhere' })
    const { state } = await settled()
    expect(state.requirements).toMatchObject([
      { statement: 'Blue walls, everywhere', title: 'Blue walls, everywhere' },
    ])
  })

  it('[S060] of two changes to one revision, one is done and the other told that it is late', async () => {
    const { talk, perform } = await started()
    await talk(LOGIN)
    const change = (title: string): Command => ({
      type: 'revise_requirement',
      requirement_id: REQ_1,
      based_on: 1,
      changes: { title },
    })
    const both = await Promise.all([perform(change('Sign in')), perform(change('Enter'))])
    expect(both.filter(({ done }) => done)).toHaveLength(1)
    expect(both.find(({ done }) => !done)).toMatchObject({
      unable: { code: 'CONCURRENT_MODIFICATION', requirement_id: 'REQ-001', based_on: 1, current: 2 },
    })
  })

  it('that were changed tell so again to a client id that is sent twice', async () => {
    const { talk, perform } = await started()
    await talk(LOGIN)
    const command: Command = {
      type: 'revise_requirement',
      requirement_id: REQ_1,
      based_on: 1,
      changes: { title: 'Sign in' },
    }
    await perform(command, { cid: 'c2' })
    expect(await perform(command, { cid: 'c2' })).toMatchObject({ done: true, repeated: true })
    expect(await perform(command, { cid: 'c3' })).toMatchObject({
      done: false,
      unable: { code: 'CONCURRENT_MODIFICATION' },
    })
  })

  it('say who reworded them, keep the priority word, and read anew who does what', async () => {
    const { talk, perform, settled } = await started()
    await talk(LOGIN)
    await perform({
      type: 'revise_requirement',
      requirement_id: REQ_1,
      based_on: 1,
      changes: { statement: 'Managers shall export reports.', priority: 'high' },
    })
    const { state } = await settled()
    expect(state.requirements[0]).toMatchObject({
      revision: 2,
      priority: 'must',
      priority_label: 'high',
      action: 'export',
      produced_by: { engine: 'person' },
    })
  })

  it('are refused a priority that nobody knows', async () => {
    const { talk, perform } = await started()
    await talk(LOGIN)
    const done = await perform({
      type: 'revise_requirement',
      requirement_id: REQ_1,
      based_on: 1,
      changes: { priority: 'urgentissimo' },
    })
    expect(done).toMatchObject({ done: false, unable: { code: 'PRIORITY_UNKNOWN' } })
  })

  it('are accepted, rejected, retired and restored by a person', async () => {
    const { talk, perform, settled } = await started()
    await talk(LOGIN)
    const asked = { requirement_id: REQ_1, based_on: 1 }
    await perform({ type: 'decide_requirement', ...asked, decision: 'accept' })
    expect((await settled()).state.requirements[0]?.status).toBe('accepted')
    await perform({ type: 'retire_requirement', ...asked, reason: 'Nobody uses it.' })
    expect((await settled()).state.requirements[0]?.status).toBe('retired')
    await perform({ type: 'restore_requirement', requirement_id: REQ_1 })
    expect((await settled()).state.requirements[0]?.status).toBe('proposed')
    await perform({ type: 'decide_requirement', ...asked, decision: 'reject', reason: 'Too dear.' })
    expect((await settled()).state.requirements[0]?.status).toBe('rejected')
  })
})

describe('sentences', () => {
  it('that nobody took become a requirement when a person takes them, with that quote', async () => {
    const { talk, perform, settled } = await started()
    const { state: before } = await talk('The old tool mailed a list every Friday.')
    const [sentence] = before.coverage
    if (sentence === undefined) throw new Error('nothing was read')
    const { message_id, start, end } = sentence
    const done = await perform({ type: 'take_sentence', message_id, start, end })
    expect(done).toMatchObject({ done: true, answer: { requirement_id: 'REQ-001' } })
    const { state } = await settled()
    expect(state.requirements).toMatchObject([{ evidence: [{ message_id, start, end }] }])
    expect(state.coverage).toMatchObject([
      { outcome: 'requirement', requirement_id: 'REQ-001', why: 'Taken by Ana Silva.' },
    ])
    // Taken once: asked again, the same requirement is the answer.
    expect(await perform({ type: 'take_sentence', message_id, start, end })).toMatchObject({
      done: true,
      answer: { requirement_id: 'REQ-001' },
    })
  })

  it('are set aside with a reason', async () => {
    const { talk, perform, settled } = await started()
    const { state: before } = await talk('The old tool mailed a list every Friday.')
    const [sentence] = before.coverage
    if (sentence === undefined) throw new Error('nothing was read')
    const { message_id, start, end } = sentence
    await perform({
      type: 'set_sentence_aside',
      message_id,
      start,
      end,
      reason: 'out_of_scope',
      why: 'We do not print.',
    })
    expect((await settled()).state.coverage).toMatchObject([{ reason: 'out_of_scope' }])
  })

  it('that are none are refused', async () => {
    const { perform } = await started()
    const done = await perform({ type: 'take_sentence', message_id: 'msg_9' as never, start: 0, end: 3 })
    expect(done).toMatchObject({ done: false, unable: { code: 'SENTENCE_UNKNOWN' } })
  })
})

describe('importing', () => {
  const kickOff = {
    type: 'import_source',
    name: 'kick-off.txt',
    kind: 'meeting',
    held_at: '2026-03-01',
    content: `Ana: ${LOGIN}\nBen: Great. The fridge must alarm within 5 minutes.\n`,
    format: 'text',
  } as const satisfies Command

  it('makes a source with its speakers, and reads it', async () => {
    const { perform, settled } = await started()
    const done = await perform(kickOff)
    expect(done).toMatchObject({ done: true, answer: { source_id: expect.any(String) } })
    const { state } = await settled()
    expect(state.sources).toMatchObject([{ name: 'kick-off.txt', participants: ['Ana', 'Ben'] }])
    expect(state.requirements).toHaveLength(2)
    expect(state.messages.at(-1)?.content).toContain('REQ-001 and REQ-002')
  })

  it('takes the same text once', async () => {
    const { perform, settled } = await started()
    await perform(kickOff)
    await settled()
    expect(await perform({ ...kickOff, name: 'again.txt' })).toEqual({
      done: false,
      unable: { code: 'ALREADY_IMPORTED', name: 'again.txt', imported_at: NOW },
    })
  })

  it.each([
    ['\n \n', { code: 'NOTHING_TO_READ', name: 'kick-off.txt' }],
    ['— … —', { code: 'NOTHING_TO_READ', name: 'kick-off.txt' }],
    ['é'.repeat(5_000_001), { code: 'TOO_LARGE', bytes: 10_000_002, limit: 10_000_000 }],
  ])('refuses what it cannot take', async (content, unable) => {
    const { perform } = await aWorkspace()
    expect(await perform({ ...kickOff, content })).toEqual({ done: false, unable })
  })
})

describe('the session', () => {
  it('[S061] has version 0, and every change of its settings adds one', async () => {
    const { perform, workspace, session_id } = await aWorkspace()
    expect(await workspace.session(ana, session_id)).toMatchObject({ version: 0, project_name: 'Fridge' })
    const rename = { type: 'change_session', based_on: 0, changes: { project_name: 'Freezer' } } as const
    await perform(rename)
    expect(await workspace.session(ana, session_id)).toMatchObject({ version: 1, project_name: 'Freezer' })
    expect(await perform({ ...rename, changes: { project_name: 'Cellar' } })).toMatchObject({
      done: false,
      unable: { code: 'CONCURRENT_MODIFICATION', current: 1 },
    })
  })

  it('is the same one for the same key of the same person', async () => {
    const { workspace, session_id } = await aWorkspace()
    expect(await aSession(workspace)).toBe(session_id)
    expect(await aSession(workspace, 'other')).not.toBe(session_id)
    const again = await workspace.createSession(ana, { project_name: 'Fridge', key: 'the session' })
    expect(again).toMatchObject({ done: true, repeated: true })
  })

  it('is hidden when it is deleted, and what deleted it may be repeated', async () => {
    const { perform, workspace, session_id, say } = await aWorkspace()
    await perform({ type: 'delete_session' }, { cid: 'bye' })
    expect(await workspace.snapshot(ana, session_id)).toBeNull()
    expect(await workspace.session(ana, session_id)).toBeNull()
    expect((await workspace.sessions(ana, { limit: 10, cursor: null })).items).toEqual([])
    expect(await say(LOGIN)).toEqual({ done: false, unable: { code: 'NOT_FOUND' } })
    expect(await perform({ type: 'delete_session' }, { cid: 'bye' })).toMatchObject({
      done: true,
      repeated: true,
    })
  })

  it('counts in its row what stands', async () => {
    const { talk, workspace, session_id } = await started()
    const { state } = await talk('The app must be fast.')
    expect(await workspace.session(ana, session_id)).toMatchObject({
      requirement_count: state.requirements.length + state.inferred_requirements.length,
      issue_count: state.validation_issues.length,
      rd_version: 1,
    })
  })

  it('keeps what a person’s host page told', async () => {
    const { workspace, session_id } = await aWorkspace()
    expect(await workspace.uiState(ana, session_id)).toBeNull()
    await workspace.putUiState(ana, session_id, { page: 'claims' })
    expect(await workspace.uiState(ana, session_id)).toEqual({ page: 'claims' })
    const ben = { ...ana, user_id: 'usr_ben' }
    expect(await workspace.uiState(ben, session_id)).toBeNull()
  })
})

describe('who may do what', () => {
  const stranger: Principal = { ...ana, tenant_id: 'ten_2' }

  it('shows a foreign session as one that is not there', async () => {
    const { workspace, session_id, perform } = await aWorkspace()
    const nowhere = sessionId('ses_nowhere')
    for (const [who, where] of [
      [stranger, session_id],
      [ana, nowhere],
    ] as const) {
      const follower = { events: () => undefined, passing: () => undefined }
      expect(await workspace.session(who, where)).toBeNull()
      expect(await workspace.snapshot(who, where)).toBeNull()
      expect(await workspace.document(who, where, null)).toBeNull()
      expect(await workspace.events(who, where, { after: 0, limit: 10 })).toBeNull()
      expect(await workspace.follow(who, where, follower)).toBeNull()
      expect(await workspace.uiState(who, where)).toBeNull()
      expect(await workspace.perform(who, where, { type: 'say', content: LOGIN })).toEqual({
        done: false,
        unable: { code: 'NOT_FOUND' },
      })
    }
    expect(await perform({ type: 'delete_session' }, { as: stranger })).toEqual({
      done: false,
      unable: { code: 'NOT_FOUND' },
    })
    expect((await workspace.sessions(stranger, { limit: 10, cursor: null })).items).toEqual([])
  })

  it.each(ROLES)('holds %s to the table of access', async (role) => {
    const { perform, workspace } = await aWorkspace()
    const someone: Principal = { ...ana, role }
    const commands: Command[] = [
      { type: 'say', content: LOGIN },
      { type: 'add_requirement', statement: LOGIN },
      { type: 'review_document', version: 9, decision: 'approved' },
      { type: 'cancel_turn' },
      { type: 'delete_session' },
    ]
    for (const command of commands) {
      const action = RIGHT_FOR[command.type]
      const done = await perform(command, { as: someone })
      const forbidden = !done.done && done.unable.code === 'FORBIDDEN'
      expect({ command: command.type, forbidden }).toEqual({
        command: command.type,
        forbidden: !mayDo(someone, action),
      })
    }
    expect(ACTIONS).toContain('create')
    const made = await workspace.createSession(someone, { project_name: 'Cellar' })
    expect(made.done).toBe(mayDo(someone, 'create'))
  })
})
