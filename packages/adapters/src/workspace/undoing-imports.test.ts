import { coverageOf, isInForce, isOpenQuestion, type SessionState, type SourceId } from '@parley/domain'
import { afterEach, describe, expect, it } from 'vitest'

import { ana, aWorkspace, type Tried } from './testing/a-workspace.ts'

const TALK = 'Users must be able to log in with email and password.'
const NOTES = `ANNA: The fridge must alarm within 5 minutes when the door is open.
BEN: Nurses must be able to silence the alarm. The display should be nice.
ANNA: The fridge must keep a log of every door opening for 90 days.`

const opened: Tried[] = []
afterEach(async () => {
  for (const { workspace, faults } of opened.splice(0)) {
    await workspace.stop()
    if (faults.length > 0) throw faults[0]
  }
})

async function anImport(): Promise<Tried & { readonly source_id: SourceId; readonly state: SessionState }> {
  const tried = await aWorkspace()
  opened.push(tried)
  tried.workspace.start()
  await tried.talk(TALK)
  const source_id = await importNotes(tried)
  const { state } = await tried.settled()
  return { ...tried, source_id, state }
}

async function importNotes({ perform }: Tried): Promise<SourceId> {
  const done = await perform({
    type: 'import_source',
    name: 'notes.txt',
    kind: 'meeting',
    held_at: null,
    content: NOTES,
    format: 'text',
  })
  const source_id = done.done ? done.answer.source_id : undefined
  if (source_id === undefined) throw new Error('it was not imported')
  return source_id
}

const standing = ({ requirements, inferred_requirements }: SessionState): string[] =>
  [...requirements, ...inferred_requirements].filter(isInForce).map(({ id }) => id)

describe('undoing an import', () => {
  it('retires what it made, withdraws what it asked, and the document is as before it', async () => {
    const { perform, settled, source_id, state, workspace, session_id } = await anImport()
    expect(standing(state).length).toBeGreaterThan(3)
    expect(await perform({ type: 'undo_import', source_id })).toMatchObject({
      done: true,
      answer: { source_id },
    })
    const undone = (await settled()).state

    const made = undone.sources[0]?.withdrawn?.retired ?? []
    expect(made.length).toBeGreaterThanOrEqual(3)
    expect(standing(undone)).toEqual(standing(state).filter((id) => !made.includes(id as (typeof made)[0])))
    expect(standing(undone)).toContain('REQ-001')
    expect(undone.messages).toHaveLength(state.messages.length)
    expect(undone.questions.filter(isOpenQuestion).map(({ requirement_id }) => requirement_id)).not.toContain(
      'REQ-002',
    )
    expect(coverageOf(undone).unheard.map(({ text }) => text)).not.toContain('The display should be nice.')
    const document = await workspace.document(ana, session_id, null)
    expect(document?.markdown).toContain('Taken back, and counted no more:\n\n- notes.txt: meeting')
    expect(document?.markdown).not.toContain('### REQ-002')
    expect(document?.markdown).toContain('retired (The import of “notes.txt” was undone.)')
  })

  it('lets stay and names what somebody accepted, edited or took from it', async () => {
    const { perform, settled, source_id, state } = await anImport()
    await perform({
      type: 'decide_requirement',
      requirement_id: id('REQ-002'),
      based_on: 1,
      decision: 'accept',
    })
    const changes = { statement: 'The fridge shall let nurses silence an alarm for 10 minutes.' }
    await perform({ type: 'revise_requirement', requirement_id: id('REQ-003'), based_on: 1, changes })
    const aside = state.coverage.find(({ outcome }) => outcome === 'set_aside')
    if (aside === undefined) throw new Error('every sentence led to a requirement')
    const taken = await perform({ type: 'take_sentence', ...aside })
    const taken_id = taken.done ? taken.answer.requirement_id : undefined
    await settled()
    await perform({ type: 'undo_import', source_id })
    const undone = (await settled()).state
    expect(undone.sources[0]?.withdrawn?.kept).toEqual([
      { requirement_id: 'REQ-002', because: 'accepted' },
      { requirement_id: 'REQ-003', because: 'worked_on' },
      { requirement_id: taken_id, because: 'taken' },
    ])
    expect(standing(undone)).toEqual(expect.arrayContaining(['REQ-002', 'REQ-003', taken_id]))
    expect(undone.requirements[1]).toMatchObject({ status: 'accepted', source_refs: [] })
    expect(undone.requirements[1]?.evidence).toHaveLength(1)
  })

  it('puts back what it changed of what was there before', async () => {
    const tried = await aWorkspace()
    opened.push(tried)
    tried.workspace.start()
    const before = (await tried.talk('The shop must support single sign-on.')).state
    const done = await tried.perform({
      type: 'import_source',
      name: 'later.txt',
      kind: 'meeting',
      held_at: null,
      content: 'ANNA: Forget the single sign-on.',
      format: 'text',
    })
    const { state } = await tried.settled()
    const source_id = done.done ? done.answer.source_id : undefined
    if (source_id === undefined) throw new Error('it was not imported')
    expect(state.requirements[0]).toMatchObject({ status: 'retired' })
    await tried.perform({ type: 'undo_import', source_id })
    const undone = (await tried.settled()).state
    expect(undone.sources[0]?.withdrawn).toMatchObject({ put_back: ['REQ-001'], kept: [] })
    expect(undone.requirements[0]).toMatchObject({
      status: 'proposed',
      statement: before.requirements[0]?.statement,
      source_refs: before.requirements[0]?.source_refs,
    })
    await tried.perform({ type: 'redo_import', source_id })
    expect((await tried.settled()).state.requirements[0]).toMatchObject({ status: 'retired' })
  })

  it('is done once under one client id, and changes nothing when it is asked for again', async () => {
    const { perform, settled, source_id } = await anImport()
    const first = await perform({ type: 'undo_import', source_id }, { cid: 'c-1' })
    const { seq } = await settled()
    expect(await perform({ type: 'undo_import', source_id }, { cid: 'c-1' })).toEqual({
      ...first,
      repeated: true,
    })
    expect(await perform({ type: 'undo_import', source_id })).toMatchObject({
      done: true,
      repeated: false,
      seq,
    })
    await perform({ type: 'redo_import', source_id })
    const redone = await settled()
    expect(await perform({ type: 'undo_import', source_id }, { cid: 'c-1' })).toEqual({
      ...first,
      repeated: true,
    })
    expect((await settled()).seq).toBe(redone.seq)
  })

  it('is refused while a message waits or a turn is under way, and nothing has happened then', async () => {
    const tried = await aWorkspace()
    opened.push(tried)
    const source_id = await importNotes(tried)
    const refused = await tried.perform({ type: 'undo_import', source_id })
    expect(refused).toEqual({ done: false, unable: { code: 'TURN_UNDER_WAY', turn_id: null } })
    tried.workspace.start()
    await tried.settled()
    expect(await tried.perform({ type: 'undo_import', source_id })).toMatchObject({ done: true })
  })

  it('needs somebody who may edit, and a source that is there', async () => {
    const { perform, source_id } = await anImport()
    const asViewer = await perform({ type: 'undo_import', source_id }, { as: { ...ana, role: 'viewer' } })
    expect(asViewer).toMatchObject({ done: false, unable: { code: 'FORBIDDEN' } })
    const elsewhere = await perform({ type: 'undo_import', source_id: 'src_none' as SourceId })
    expect(elsewhere).toMatchObject({ done: false, unable: { code: 'SOURCE_UNKNOWN' } })
  })

  it('is taken back as a unit: requirements, questions and coverage are as they were', async () => {
    const { perform, settled, source_id, state } = await anImport()
    await perform({ type: 'undo_import', source_id })
    await settled()
    await perform({ type: 'redo_import', source_id })
    const redone = (await settled()).state
    expect(standing(redone)).toEqual(standing(state))
    expect(new Set(redone.coverage)).toEqual(new Set(state.coverage))
    expect(redone.sources).toEqual(state.sources)
    expect(redone.requirements.map(({ source_refs }) => source_refs)).toEqual(
      state.requirements.map(({ source_refs }) => source_refs),
    )
  })

  it('lets the same text be imported anew, read as if for the first time; the undone one then stays undone', async () => {
    const { perform, settled, source_id, state, ...tried } = await anImport()
    expect(await perform({ type: 'undo_import', source_id })).toMatchObject({ done: true })
    const undone = (await settled()).state
    await importNotes({ perform, settled, ...tried })
    const again = (await settled()).state
    const titles = (one: SessionState): string[] =>
      [...one.requirements, ...one.inferred_requirements].filter(isInForce).map(({ title }) => title)
    expect(titles(again)).toEqual(titles(state))
    expect(again.requirements.length).toBeGreaterThan(undone.requirements.length)
    expect(await perform({ type: 'redo_import', source_id })).toMatchObject({
      done: false,
      unable: { code: 'ALREADY_IMPORTED' },
    })
  })

  it('is no place to quote from any more: its sentences cannot be taken until it is brought back', async () => {
    const { perform, settled, source_id, state } = await anImport()
    const aside = state.coverage.find(({ outcome }) => outcome === 'set_aside')
    if (aside === undefined) throw new Error('every sentence led to a requirement')
    await perform({ type: 'undo_import', source_id })
    await settled()
    expect(await perform({ type: 'take_sentence', ...aside })).toMatchObject({
      unable: { code: 'SENTENCE_UNKNOWN' },
    })
    expect(await perform({ type: 'say', content: 'One more thing.', source_id })).toMatchObject({
      unable: { code: 'SOURCE_WITHDRAWN', name: 'notes.txt' },
    })
  })
})

const id = (text: string) => text as SessionState['requirements'][number]['id']
