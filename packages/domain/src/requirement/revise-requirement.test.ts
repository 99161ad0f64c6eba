import { describe, expect, it } from 'vitest'
import {
  aDocument,
  aDraft,
  after,
  aMessage,
  anna,
  anOccasion,
  aRequirement,
  aSession,
  evidenceIn,
  producedByAnalyst,
} from '@parley/testing'
import { accept, refuse } from '../decision.ts'
import { requirementId } from '../ids.ts'
import { findRequirement } from '../session/find.ts'
import { proposeRequirement } from './propose-requirement.ts'
import { refineRequirement } from './refine-requirement.ts'
import { reviseRequirement } from './revise-requirement.ts'
import { setPriority } from './set-priority.ts'

const first = requirementId(1, false)
const byAnna = anOccasion(5, anna)
const byAgent = anOccasion(5)

const said = aMessage('Search answers within 2 s. Make it 500 ms. It also finds authors.')
const empty = aSession(said)
const evidence = [evidenceIn(said, 'Search answers within 2 s.')]
const draft = aDraft({ statement: 'Search answers within 2 s.' })
const document = after(empty, proposeRequirement(empty, { draft, evidence }, anOccasion()))
const faster = { statement: 'Search answers within 500 ms.' }
const askedFor = [evidenceIn(said, 'Make it 500 ms.')]

describe('revising a requirement', () => {
  it('[S060] records the new wording, the next revision and the words that ask for it', () => {
    const decision = reviseRequirement(
      document,
      { requirement_id: first, based_on: 1, changes: faster, evidence: askedFor },
      byAgent,
    )
    expect(findRequirement(after(document, decision), first)).toMatchObject({
      ...faster,
      revision: 2,
      evidence: [
        { message_id: 'msg_1', start: 0, end: 26 },
        { message_id: 'msg_1', start: 27, end: 42 },
      ],
      source_refs: ['msg_1'],
      updated_at: byAgent.at,
    })
  })

  it('[S060] refuses a revision of a wording that has since changed', () => {
    const slow = aRequirement({ revision: 3 })
    const decision = reviseRequirement(
      aDocument(slow),
      { requirement_id: first, based_on: 2, changes: faster },
      byAnna,
    )
    expect(decision).toEqual(
      refuse({ code: 'CONCURRENT_MODIFICATION', requirement_id: first, based_on: 2, current: 3 }),
    )
  })

  it('[S060] lets only one of two revisions of the same wording through', () => {
    const command = { requirement_id: first, based_on: 1, changes: faster }
    const won = after(document, reviseRequirement(document, command, byAnna))
    expect(reviseRequirement(won, { ...command, changes: { title: 'Other' } }, byAnna)).toMatchObject({
      refusal: { code: 'CONCURRENT_MODIFICATION', current: 2 },
    })
  })

  it('holds an agent that rewords what was said to the evidence lock', () => {
    const command = { requirement_id: first, based_on: 1, changes: faster }
    expect(reviseRequirement(document, command, byAgent)).toEqual(refuse({ code: 'EVIDENCE_MISSING' }))
    expect(reviseRequirement(document, command, byAnna).accepted).toBe(true)
    const invented = [{ ...evidenceIn(said, 'Make it'), quote: 'Make me' }]
    expect(reviseRequirement(document, { ...command, evidence: invented }, byAnna)).toMatchObject({
      refusal: { code: 'EVIDENCE_MISMATCH' },
    })
  })

  it('changes nothing when it reads the same', () => {
    const changes = { statement: ' Search  answers\nwithin 2 s. ', title: draft.title, links: [] }
    expect(
      reviseRequirement(document, { requirement_id: first, based_on: 1, changes, evidence }, byAnna),
    ).toEqual(accept())
  })

  it('writes only wording: id, status and revision are not for writing', () => {
    const changes = { title: 'Fast search', id: 'REQ-009', status: 'accepted', revision: 9, inferred: true }
    const decision = reviseRequirement(document, { requirement_id: first, based_on: 1, changes }, byAnna)
    expect(decision).toMatchObject({ events: [{ changes: { title: 'Fast search' }, revision: 2 }] })
  })

  it('makes an accepted requirement a proposal again, because another wording was accepted', () => {
    const accepted = aDocument(aRequirement({ status: 'accepted' }))
    const decision = reviseRequirement(
      accepted,
      { requirement_id: first, based_on: 1, changes: faster },
      byAnna,
    )
    expect(after(accepted, decision).requirements[0]?.status).toBe('proposed')
  })

  it('refuses what a wording must not be, and a link to itself', () => {
    const revise = (changes: object): unknown =>
      reviseRequirement(document, { requirement_id: first, based_on: 1, changes }, byAnna)
    expect(revise({ title: '' })).toEqual(refuse({ code: 'TEXT_BLANK', field: 'title' }))
    expect(revise({ confidence: 2 })).toEqual(refuse({ code: 'CONFIDENCE_OUT_OF_RANGE', confidence: 2 }))
    expect(revise({ links: [{ kind: 'refines', id: first, suspect: false }] })).toEqual(
      refuse({ code: 'LINK_TO_ITSELF', requirement_id: first }),
    )
    expect(revise({ title: 'a\ud800' })).toMatchObject({
      refusal: { code: 'TEXT_NOT_STORABLE', field: 'changes.title' },
    })
  })

  it('refuses one that is not there, and one that was retired, with the reason', () => {
    const command = { requirement_id: first, based_on: 1, changes: faster }
    expect(reviseRequirement(aSession(), command, byAnna)).toEqual(
      refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: first }),
    )
    expect(reviseRequirement(aDocument(aRequirement({ status: 'retired' })), command, byAnna)).toEqual(
      refuse({
        code: 'REQUIREMENT_RETIRED',
        requirement_id: first,
        at: anOccasion().at,
        reason: 'not needed',
      }),
    )
  })

  it('lets what was inferred be reworded, but never claim words or lose its rule', () => {
    const inferred = aDocument(aRequirement({ inferred: true }))
    const command = { requirement_id: requirementId(1, true), based_on: 1 }
    expect(reviseRequirement(inferred, { ...command, changes: faster }, byAgent).accepted).toBe(true)
    expect(reviseRequirement(inferred, { ...command, changes: faster, evidence }, byAgent)).toEqual(
      refuse({ code: 'REQUIREMENT_INFERRED', requirement_id: 'REQ-INF-001' }),
    )
    const produced_by = { ...producedByAnalyst, rule: null }
    expect(reviseRequirement(inferred, { ...command, changes: { produced_by } }, byAgent)).toEqual(
      refuse({ code: 'RULE_MISSING' }),
    )
  })
})

describe('setting a priority', () => {
  it('[S085] is a revision that keeps the word that was used', () => {
    const low = setPriority(
      document,
      { requirement_id: first, based_on: 1, word: 'low', reason: 'Later.' },
      byAgent,
    )
    expect(after(document, low).requirements[0]).toMatchObject({
      priority: 'could',
      priority_label: 'low',
      revision: 2,
    })
  })

  it('changes nothing when it stands already, and refuses a word that is none', () => {
    expect(setPriority(document, { requirement_id: first, based_on: 1, word: 'Must' }, byAgent)).toEqual(
      accept(),
    )
    expect(setPriority(document, { requirement_id: first, based_on: 1, word: 'purple' }, byAgent)).toEqual(
      refuse({ code: 'PRIORITY_UNKNOWN', word: 'purple' }),
    )
  })
})

describe('refining a requirement', () => {
  const more = {
    requirement_id: first,
    based_on: 1,
    evidence: [evidenceIn(said, 'It also finds authors.')],
    acceptance_criteria: [{ text: 'A search for an author finds their books.', origin: 'said' as const }],
  }

  it('adds words and criteria to the same requirement instead of a copy', () => {
    const refined = after(document, refineRequirement(document, more, byAgent))
    expect(refined.requirements).toHaveLength(1)
    expect(refined.requirements[0]).toMatchObject({ statement: draft.statement, revision: 2 })
    expect(refined.requirements[0]?.evidence).toHaveLength(2)
    expect(refined.requirements[0]?.acceptance_criteria).toEqual([
      ...draft.acceptance_criteria,
      ...more.acceptance_criteria,
    ])
  })

  it('adds nothing that stands already', () => {
    const known = { ...more, evidence, acceptance_criteria: draft.acceptance_criteria }
    expect(refineRequirement(document, known, byAgent)).toEqual(accept())
    const partly = { ...more, acceptance_criteria: draft.acceptance_criteria }
    expect(refineRequirement(document, partly, byAgent)).toMatchObject({
      events: [{ acceptance_criteria: [] }],
    })
  })

  it('is refused without evidence, with an empty criterion, and when stale', () => {
    expect(refineRequirement(document, { ...more, evidence: [] }, byAgent)).toEqual(
      refuse({ code: 'EVIDENCE_MISSING' }),
    )
    const blank = { ...more, acceptance_criteria: [{ text: ' ', origin: 'said' as const }] }
    expect(refineRequirement(document, blank, byAgent)).toEqual(
      refuse({ code: 'TEXT_BLANK', field: 'acceptance_criteria.0.text' }),
    )
    expect(refineRequirement(document, { ...more, based_on: 0 }, byAgent)).toMatchObject({
      refusal: { code: 'CONCURRENT_MODIFICATION' },
    })
    const nul = { ...more, acceptance_criteria: [{ text: '\u0000', origin: 'said' as const }] }
    expect(refineRequirement(document, nul, byAgent)).toMatchObject({
      refusal: { code: 'TEXT_NOT_STORABLE' },
    })
  })

  it('is refused for what was inferred: what is said enters on its own', () => {
    const inferred = aDocument(aRequirement({ inferred: true }))
    expect(refineRequirement(inferred, { ...more, requirement_id: requirementId(1, true) }, byAgent)).toEqual(
      refuse({ code: 'REQUIREMENT_INFERRED', requirement_id: 'REQ-INF-001' }),
    )
  })
})
