import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  aDocument,
  aDraft,
  after,
  aMessage,
  anOccasion,
  aRequirement,
  aSession,
  evidenceIn,
  producedByAnalyst,
} from '@parley/testing'
import { refuse } from '../decision.ts'
import { messageId, requirementId, sessionId } from '../ids.ts'
import { emptySession } from '../session/state.ts'
import { inferRequirement } from './infer-requirement.ts'
import { proposeRequirement } from './propose-requirement.ts'
import { readRequirement } from './read-requirement.ts'
import { REQUIREMENT_TYPES } from './requirement.ts'

const now = anOccasion(1)
const said = aMessage('Users must log in 😀 with a password.')
const state = aSession(said)
const evidence = [evidenceIn(said, 'Users must log in')]

describe('proposing what was said', () => {
  it('[S006][S007][S013] gives one requirement, not inferred, under the next id', () => {
    const proposed = after(state, proposeRequirement(state, { draft: aDraft(), evidence }, now))
    expect(proposed.requirements.map(({ id, inferred }) => ({ id, inferred }))).toEqual([
      { id: 'REQ-001', inferred: false },
    ])

    const again = after(proposed, proposeRequirement(proposed, { draft: aDraft(), evidence }, now))
    expect(again.requirements.map(({ id }) => id)).toEqual(['REQ-001', 'REQ-002'])
  })

  it('[S014][S016] gives it sources, a first revision and the time it was made', () => {
    const [requirement] = after(
      state,
      proposeRequirement(state, { draft: aDraft(), evidence }, now),
    ).requirements
    expect(requirement).toMatchObject({
      source_refs: ['msg_1'],
      status: 'proposed',
      revision: 1,
      created_at: now.at,
      updated_at: now.at,
    })
  })

  it('keeps places only, each once, and gives the quotes when it is read', () => {
    const proposed = after(
      state,
      proposeRequirement(state, { draft: aDraft(), evidence: [...evidence, ...evidence] }, now),
    )
    expect(proposed.requirements[0]?.evidence).toEqual([{ message_id: 'msg_1', start: 0, end: 17 }])
    expect(readRequirement(proposed, requirementId(1, false))?.evidence).toEqual(evidence)
    expect(readRequirement(proposed, requirementId(2, false))).toBeNull()
  })

  it.each(REQUIREMENT_TYPES)('[S026] takes the type %s', (type) => {
    expect(proposeRequirement(state, { draft: aDraft({ type }), evidence }, now).accepted).toBe(true)
  })

  it('refuses it without evidence', () => {
    expect(proposeRequirement(state, { draft: aDraft(), evidence: [] }, now)).toEqual(
      refuse({ code: 'EVIDENCE_MISSING' }),
    )
  })

  it('refuses evidence in a message that is not there', () => {
    const elsewhere = [{ ...evidenceIn(said, 'Users'), message_id: messageId('msg_9') }]
    expect(proposeRequirement(state, { draft: aDraft(), evidence: elsewhere }, now)).toEqual(
      refuse({ code: 'EVIDENCE_UNKNOWN_MESSAGE', message_id: 'msg_9' }),
    )
  })

  it('refuses a quote that differs, and says what stands there', () => {
    const invented = { ...evidenceIn(said, 'Users must log in'), quote: 'Users must fly' }
    expect(proposeRequirement(state, { draft: aDraft(), evidence: [invented] }, now)).toEqual(
      refuse({ code: 'EVIDENCE_MISMATCH', ...invented, fault: 'words_differ', found: 'Users must log in' }),
    )
  })

  it('refuses a place outside the message, and one that cuts a character', () => {
    const beyond = { message_id: said.id, start: 0, end: 1000, quote: said.content }
    expect(proposeRequirement(state, { draft: aDraft(), evidence: [beyond] }, now)).toEqual(
      refuse({ code: 'EVIDENCE_MISMATCH', ...beyond, fault: 'outside_the_message', found: null }),
    )
    const emoji = said.content.indexOf('😀')
    const half = { message_id: said.id, start: 0, end: emoji + 1, quote: said.content.slice(0, emoji + 1) }
    expect(proposeRequirement(state, { draft: aDraft(), evidence: [half] }, now)).toEqual(
      refuse({ code: 'EVIDENCE_MISMATCH', ...half, fault: 'cuts_a_character', found: null }),
    )
  })

  it('refuses white space as evidence', () => {
    const space = { message_id: said.id, start: 5, end: 6, quote: ' ' }
    expect(proposeRequirement(state, { draft: aDraft(), evidence: [space] }, now)).toEqual(
      refuse({ code: 'EVIDENCE_BLANK', message_id: 'msg_1', start: 5, end: 6 }),
    )
  })

  it('[S012] stores a confidence from 0 to 1 and refuses every other', () => {
    const any = fc.oneof(
      fc.double(),
      fc.double({ min: 0, max: 1 }),
      fc.constantFrom(-1, 2, Number.NaN, -0, 1),
    )
    const refused: { readonly code: string }[] = []
    fc.assert(
      fc.property(any, (confidence) => {
        const decision = proposeRequirement(state, { draft: aDraft({ confidence }), evidence }, now)
        const stored = decision.accepted ? after(state, decision).requirements[0]?.confidence : undefined
        expect(stored).toBe(confidence >= 0 && confidence <= 1 ? confidence : undefined)
        if (!decision.accepted) refused.push(decision.refusal)
      }),
      { numRuns: 1000 },
    )
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['CONFIDENCE_OUT_OF_RANGE']))
  })

  it('[S019] refuses a wording without title, statement, rationale, or with an empty criterion', () => {
    const refusalOf = (overrides: object): unknown =>
      proposeRequirement(state, { draft: aDraft(overrides), evidence }, now)
    expect(refusalOf({ title: ' ' })).toEqual(refuse({ code: 'TEXT_BLANK', field: 'title' }))
    expect(refusalOf({ statement: '' })).toEqual(refuse({ code: 'TEXT_BLANK', field: 'statement' }))
    expect(refusalOf({ rationale: '\n' })).toEqual(refuse({ code: 'RATIONALE_MISSING' }))
    expect(refusalOf({ acceptance_criteria: [{ text: '', origin: 'said' }] })).toEqual(
      refuse({ code: 'TEXT_BLANK', field: 'acceptance_criteria.0.text' }),
    )
  })

  it('refuses a quality where none belongs', () => {
    expect(
      proposeRequirement(state, { draft: aDraft({ type: 'data', quality: 'usability' }), evidence }, now),
    ).toEqual(refuse({ code: 'QUALITY_MISPLACED', type: 'data', quality: 'usability' }))
    expect(
      proposeRequirement(
        state,
        { draft: aDraft({ type: 'non-functional', quality: 'usability' }), evidence },
        now,
      ).accepted,
    ).toBe(true)
  })

  it('refuses a link to nothing, and text that cannot be stored', () => {
    const links = [{ kind: 'depends_on', id: requirementId(9, false), suspect: false }] as const
    expect(proposeRequirement(state, { draft: aDraft({ links }), evidence }, now)).toEqual(
      refuse({ code: 'LINK_UNKNOWN', id: 'REQ-009' }),
    )
    expect(proposeRequirement(state, { draft: aDraft({ title: 'a\u0000' }), evidence }, now)).toEqual(
      refuse({ code: 'TEXT_NOT_STORABLE', field: 'draft.title', index: 1, what: 'nul' }),
    )
  })

  it('[S066] is refused in a session that was never opened', () => {
    const nowhere = emptySession(sessionId('ses_9'))
    expect(proposeRequirement(nowhere, { draft: aDraft(), evidence }, now)).toEqual(
      refuse({ code: 'SESSION_UNKNOWN', session_id: 'ses_9' }),
    )
  })
})

describe('inferring what nobody said', () => {
  const stated = aDocument(aRequirement())
  const derived = aDraft({ links: [{ kind: 'derives_from', id: requirementId(1, false), suspect: false }] })

  it('[S036] enters under an id of its own kind, without evidence', () => {
    const inferred = after(stated, inferRequirement(stated, { draft: derived }, now))
    expect(inferred.inferred_requirements).toMatchObject([
      { id: 'REQ-INF-001', inferred: true, evidence: [], source_refs: [], status: 'proposed' },
    ])
    expect(inferred.requirements).toBe(stated.requirements)
  })

  it('names the rule that led to it', () => {
    for (const rule of [null, ' ']) {
      const draft = aDraft({ produced_by: { ...producedByAnalyst, rule } })
      expect(inferRequirement(stated, { draft }, now)).toEqual(refuse({ code: 'RULE_MISSING' }))
    }
  })

  it('[S019] says why, and derives from what is there', () => {
    expect(inferRequirement(stated, { draft: aDraft({ rationale: '' }) }, now)).toEqual(
      refuse({ code: 'RATIONALE_MISSING' }),
    )
    const links = [{ kind: 'derives_from', id: requirementId(2, false), suspect: false }] as const
    expect(inferRequirement(stated, { draft: aDraft({ links }) }, now)).toEqual(
      refuse({ code: 'LINK_UNKNOWN', id: 'REQ-002' }),
    )
  })
})
