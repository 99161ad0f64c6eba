import { aDraft, after, aMessage, anna, anOccasion, aSession, aSource, evidenceIn } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { accept, refuse } from '../decision.ts'
import { messageId, requirementId, sourceId } from '../ids.ts'
import { questionId } from '../question/question.ts'
import { splitRequirement } from '../requirement/split-requirement.ts'
import { mergeRequirements } from '../requirement/merge-requirements.ts'
import { coverageOf } from '../coverage/coverage-of.ts'
import { decideRequirement } from '../requirement/decide-requirement.ts'
import { wordingAt } from '../requirement/wording-at.ts'
import { apply, replay } from '../session/apply.ts'
import type { SessionEvent } from '../session/events.ts'
import type { SessionState } from '../session/state.ts'
import { turnId } from '../turn/turn.ts'
import { addSource } from './add-source.ts'
import { evidenceRefusal } from './evidence-lock.ts'
import { recordMessage } from './record-message.ts'
import { restoreSource } from './restore-source.ts'
import { MOST_UNDONE, previewWithdrawal, withdrawSource } from './withdraw-source.ts'

const source = aSource({ name: 'notes.txt' })
const source_id = source.id
const said = aMessage('We need a lock. We need a key.', { metadata: { source_id, format: 'text' } })
const evidence = [evidenceIn(said, 'We need a lock.')]
const [first, second] = [requirementId(1, false), requirementId(2, false)]
const byAnna = anOccasion(9, anna)
const byAgent = anOccasion(9)

const begun = (number: number): SessionEvent => ({
  type: 'turn.started',
  ...anOccasion(number),
  turn_id: turnId(number),
  thread_id: 'main',
  trigger: { kind: 'message', message_id: said.id, thread_id: 'main' },
})
const ended = (number: number): SessionEvent => ({
  type: 'turn.ended',
  ...anOccasion(number),
  turn_id: turnId(number),
  outcome: 'waiting',
})
const proposed = (number: number, draft = aDraft({ title: `Thing ${number}` })): SessionEvent => ({
  type: 'requirement.proposed',
  ...anOccasion(1),
  requirement: { id: requirementId(number, false), inferred: false, draft, evidence },
})

/** An import that made so many requirements in its turn. */
function imported(many: number): SessionState {
  const made = Array.from({ length: many }, (_, index) => proposed(index + 1))
  return replay(aSession(source, said), [begun(1), ...made, ended(1)])
}

describe('undoing an import', () => {
  it('is one append: the source is marked, and what it made is retired with the reason', () => {
    const decision = withdrawSource(imported(1), { source_id }, byAnna)
    const withdrawal = { retired: [first], put_back: [], kept: [], questions: [] }
    expect(decision).toEqual(
      accept(
        { type: 'source.withdrawn', ...byAnna, source_id, withdrawal },
        {
          type: 'requirement.retired',
          ...byAnna,
          requirement_id: first,
          reason: 'The import of “notes.txt” was undone.',
          source_id,
        },
      ),
    )
    const undone = after(imported(1), decision)
    expect(undone.sources).toEqual([{ ...source, withdrawn: { ...byAnna, ...withdrawal } }])
    expect(undone.due).toEqual([{ kind: 'edit' }])
    expect(withdrawSource({ ...undone, due: [] }, { source_id }, byAnna)).toEqual(accept())
    expect(restoreSource(imported(1), { source_id }, byAnna)).toEqual(accept())
  })

  it('is for a person, of a source that is there, in a session that is open', () => {
    for (const undo of [withdrawSource, restoreSource]) {
      expect(undo(imported(1), { source_id }, byAgent)).toEqual(
        refuse({ code: 'UNDO_NEEDS_PERSON', source_id }),
      )
      expect(undo(imported(1), { source_id: sourceId('src_9') }, byAnna)).toEqual(
        refuse({ code: 'SOURCE_UNKNOWN', source_id: 'src_9' }),
      )
      expect(undo(imported(1), { source_id }, { ...byAnna, at: '' })).toMatchObject({
        refusal: { code: 'TIME_INVALID' },
      })
    }
  })

  it('waits for a turn that is under way, and for a message that was not read yet', () => {
    const reading = replay(aSession(source, said), [begun(1), proposed(1)])
    expect(withdrawSource(reading, { source_id }, byAnna)).toEqual(
      refuse({ code: 'TURN_UNDER_WAY', turn_id: 'trn_1' }),
    )
    expect(withdrawSource(aSession(source, said), { source_id }, byAnna)).toEqual(
      refuse({ code: 'TURN_UNDER_WAY', turn_id: null }),
    )
  })

  it('is refused where it would be more than one append takes, both ways', () => {
    const large = imported(MOST_UNDONE)
    const refused = refuse({
      code: 'UNDO_TOO_LARGE',
      source_id,
      changes: MOST_UNDONE + 1,
      limit: MOST_UNDONE,
    })
    expect(withdrawSource(large, { source_id }, byAnna)).toEqual(refused)
    const withdrawal = previewWithdrawal(large, source_id)
    const gone = replay(large, [
      { type: 'source.withdrawn', ...byAnna, source_id, withdrawal },
      ...withdrawal.retired.map((requirement_id): SessionEvent => ({
        type: 'requirement.retired',
        ...byAnna,
        requirement_id,
        reason: 'x',
        source_id,
      })),
    ])
    expect(restoreSource({ ...gone, due: [] }, { source_id }, byAnna)).toEqual(refused)
  })

  it('lets stay what stands in an approved version, and what was accepted', () => {
    const state = imported(2)
    const accepted = after(
      state,
      decideRequirement(state, { requirement_id: second, based_on: 1, decision: 'accept' }, byAnna),
    )
    const published = replay(accepted, [
      {
        type: 'document.published',
        ...byAgent,
        version: 1,
        changes: [{ at: 0, remove: 0, insert: [{ id: first, hash: 'a' }] }],
        document_hash: 'h',
      },
      {
        type: 'document.reviewed',
        ...byAnna,
        version: 1,
        document_hash: 'h',
        decision: 'approved',
        feedback: null,
      },
    ])
    expect(previewWithdrawal(published, source_id)).toEqual({
      retired: [],
      put_back: [],
      kept: [
        { requirement_id: first, because: 'approved' },
        { requirement_id: second, because: 'accepted' },
      ],
      questions: [],
    })
  })

  it('lets stay what was spoken of elsewhere since, and leaves alone what is gone already', () => {
    const other = aMessage('The lock must be loud.', { id: messageId('msg_2') })
    const state = replay(imported(2), [
      { type: 'message.recorded', ...anOccasion(2, anna), message: other },
      { ...begun(2), trigger: { kind: 'message', message_id: other.id, thread_id: 'main' } } as SessionEvent,
      {
        type: 'requirement.refined',
        ...byAgent,
        requirement_id: first,
        revision: 2,
        evidence: [{ message_id: other.id, start: 0, end: 8 }],
        acceptance_criteria: [],
      },
      ended(2),
      { type: 'requirement.retired', ...byAnna, requirement_id: second, reason: 'No.' },
    ])
    expect(previewWithdrawal(state, source_id)).toMatchObject({
      retired: [],
      kept: [{ requirement_id: first, because: 'said_elsewhere' }],
    })
  })

  it('withdraws an open question that it raised, and asks it again when it comes back', () => {
    const question_id = questionId('q1')
    const asked: SessionEvent = {
      type: 'question.asked',
      ...byAgent,
      question_id,
      text: 'Which lock?',
      requirement_id: null,
    }
    const state = replay(aSession(source, said), [begun(1), asked, ended(1)])
    const undone = after(state, withdrawSource(state, { source_id }, byAnna))
    expect(undone.questions).toMatchObject([
      { withdrawn_because: 'The import of “notes.txt” was undone.', withdrawn_at: byAnna.at },
    ])
    const redone = after({ ...undone, due: [] }, restoreSource({ ...undone, due: [] }, { source_id }, byAnna))
    expect(redone.questions).toMatchObject([{ text: 'Which lock?', withdrawn_at: null }])
  })

  it('lets stay what a person took from its words', () => {
    const taken = { ...proposed(1), by: anna }
    const state = replay(aSession(source, said), [begun(1), ended(1), taken])
    expect(previewWithdrawal({ ...state, due: [] }, source_id)).toMatchObject({
      retired: [],
      kept: [{ requirement_id: first, because: 'taken' }],
    })
  })

  it('sets its coverage apart, and counts it again when it comes back', () => {
    const other = aMessage('Hello.', { id: messageId('msg_2') })
    const sentence = {
      message_id: said.id,
      start: 16,
      end: 30,
      outcome: 'set_aside',
      reason: 'unsure',
      why: '',
    } as const
    const hello = { ...sentence, message_id: other.id, start: 0, end: 6 } as const
    const read = replay(imported(1), [
      { type: 'message.recorded', ...byAgent, message: other },
      {
        type: 'coverage.recorded',
        ...byAgent,
        message_ids: [said.id, other.id],
        sentences: [sentence, hello],
      },
    ])
    const undone = after(read, withdrawSource(read, { source_id }, byAnna))
    expect(undone).toMatchObject({ coverage: [hello], withdrawn_coverage: [sentence] })
    expect(coverageOf(undone)).toMatchObject({ sentences: 1, accounted: 1 })
    const quiet = { ...undone, due: [] }
    const redone = after(quiet, restoreSource(quiet, { source_id }, byAnna))
    expect(redone).toMatchObject({ coverage: [hello, sentence], withdrawn_coverage: [] })
  })

  it('leaves nothing to quote from and nowhere to say more, and the source is still the same', () => {
    const undone = after(imported(1), withdrawSource(imported(1), { source_id }, byAnna))
    const gone = { code: 'SOURCE_WITHDRAWN', source_id, name: 'notes.txt' } as const
    expect(evidenceRefusal(undone, evidence)).toEqual(gone)
    const more = { ...said, id: messageId('msg_2') }
    expect(recordMessage(undone, more, byAnna)).toEqual(refuse(gone))
    expect(recordMessage(undone, said, byAnna)).toEqual(accept())
    expect(addSource(undone, source, byAnna)).toEqual(accept())
  })

  it('throws for a source that was never added: the log is not whole', () => {
    const event: SessionEvent = { type: 'source.restored', ...byAnna, source_id: sourceId('src_9') }
    expect(() => apply(aSession(), event)).toThrow('source.restored names src_9, which was never added')
  })
})

describe('a wording as it was', () => {
  it('is read back from the story, also of what was split and merged', () => {
    const state = imported(1)
    const parts = [aDraft({ title: 'Part one' }), aDraft({ title: 'Part two' })]
    const into = parts.map((draft) => ({ draft }))
    const split = after(state, splitRequirement(state, { requirement_id: first, based_on: 1, into }, byAnna))
    const merge = [2, 3].map((number) => ({ requirement_id: requirementId(number, false), based_on: 1 }))
    const draft = aDraft({ title: 'One again' })
    const merged = after(split, mergeRequirements(split, { merge, draft }, byAnna))
    const revised = replay(merged, [
      {
        type: 'requirement.revised',
        ...byAnna,
        requirement_id: requirementId(4, false),
        revision: 2,
        changes: { title: 'At last' },
        evidence: [],
        reason: null,
      },
    ])
    const titles = (number: number): unknown[] =>
      Array.from(
        { length: revised.history.length + 1 },
        (_, length) => wordingAt(revised, requirementId(number, false), length)?.title ?? null,
      )
    expect(titles(1)).toEqual([null, 'Thing 1', 'Thing 1', 'Thing 1', 'Thing 1'])
    expect(titles(2)).toEqual([null, null, 'Part one', 'Part one', 'Part one'])
    expect(titles(4)).toEqual([null, null, null, 'One again', 'At last'])
  })
})
