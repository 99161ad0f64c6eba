import { describe, expect, it } from 'vitest'
import { aDocument, after, anna, anOccasion, aRequirement } from '@parley/testing'
import { accept, refuse } from '../decision.ts'
import { requirementId } from '../ids.ts'
import { storyOf } from '../session/story.ts'
import { confirmLinks } from './confirm-links.ts'
import { decideRequirement } from './decide-requirement.ts'
import { closure } from './in-force.ts'
import { restoreRequirement } from './restore-requirement.ts'
import { retireRequirement } from './retire-requirement.ts'
import { supersedeRequirement } from './supersede-requirement.ts'

const now = anOccasion(5)
const byAnna = anOccasion(5, anna)
const first = requirementId(1, false)
const second = requirementId(2, false)
const it1 = { requirement_id: first, based_on: 1 }
const nul = { code: 'TEXT_NOT_STORABLE' }
const document = aDocument(
  aRequirement(),
  aRequirement({ id: second, links: [{ kind: 'depends_on', id: first, suspect: false }] }),
)

describe('retiring a requirement', () => {
  const retired = after(document, retireRequirement(document, { ...it1, reason: 'Nobody needs it.' }, now))

  it('[S037] keeps it, with the reason, in its place', () => {
    expect(retired.requirements.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'REQ-001 retired',
      'REQ-002 proposed',
    ])
    expect(storyOf(retired, first)).toMatchObject([
      { type: 'requirement.retired', reason: 'Nobody needs it.' },
    ])
  })

  it('needs a reason, a revision that stands, and text that can be stored', () => {
    expect(retireRequirement(document, { ...it1, reason: ' ' }, now)).toEqual(
      refuse({ code: 'REASON_MISSING', requirement_id: first }),
    )
    expect(retireRequirement(document, { ...it1, based_on: 0, reason: 'x' }, now)).toMatchObject({
      refusal: { code: 'CONCURRENT_MODIFICATION' },
    })
    expect(retireRequirement(document, { ...it1, reason: '\u0000' }, now)).toMatchObject({ refusal: nul })
  })

  it('makes links to it suspect until someone looks', () => {
    expect(retired.requirements[1]?.links).toMatchObject([{ kind: 'depends_on', id: first, suspect: true }])
    const looked = confirmLinks(retired, { requirement_id: second, based_on: 1, ids: [first, first] }, byAnna)
    const confirmed = after(retired, looked)
    expect(confirmed.requirements[1]?.links).toEqual([{ kind: 'depends_on', id: first, suspect: false }])
    expect(confirmLinks(confirmed, { requirement_id: second, based_on: 1, ids: [first] }, byAnna)).toEqual(
      accept(),
    )
  })
})

describe('superseding a requirement', () => {
  it('names what takes its place', () => {
    const decision = supersedeRequirement(document, { ...it1, superseded_by: second }, now)
    const state = after(document, decision)
    expect(state.requirements[0]?.status).toBe('superseded')
    expect(storyOf(state, second).map(({ type }) => type)).toEqual(['requirement.superseded'])
  })

  it('is refused by itself, by what is not there, and by what is not in force', () => {
    const supersede = (superseded_by: typeof first, state = document): unknown =>
      supersedeRequirement(state, { ...it1, superseded_by }, now)
    expect(supersede(first)).toEqual(refuse({ code: 'SUPERSEDED_BY_ITSELF', requirement_id: first }))
    expect(supersede(requirementId(3, false))).toEqual(
      refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: 'REQ-003' }),
    )
    const gone = aDocument(aRequirement(), aRequirement({ id: second, status: 'retired' }))
    expect(supersede(second, gone)).toMatchObject({
      refusal: { code: 'REQUIREMENT_RETIRED', requirement_id: second },
    })
  })

  it('is refused when stale or not storable', () => {
    const command = { ...it1, superseded_by: second }
    expect(supersedeRequirement(document, { ...command, based_on: 2 }, now)).toMatchObject({
      refusal: { code: 'CONCURRENT_MODIFICATION' },
    })
    expect(supersedeRequirement(document, { ...command, reason: '\u0000' }, now)).toMatchObject({
      refusal: nul,
    })
  })
})

describe('deciding on a requirement', () => {
  it('is for people only', () => {
    expect(decideRequirement(document, { ...it1, decision: 'accept' }, now)).toEqual(
      refuse({ code: 'PERSON_REQUIRED', requirement_id: first }),
    )
  })

  it('accepts one exact revision, once', () => {
    const accepted = after(
      document,
      decideRequirement(document, { ...it1, decision: 'accept', reason: 'Yes.' }, byAnna),
    )
    expect(accepted.requirements[0]).toMatchObject({ status: 'accepted', revision: 1, updated_at: byAnna.at })
    expect(decideRequirement(accepted, { ...it1, decision: 'accept' }, byAnna)).toEqual(accept())
    expect(decideRequirement(document, { ...it1, based_on: 2, decision: 'accept' }, byAnna)).toMatchObject({
      refusal: { code: 'CONCURRENT_MODIFICATION' },
    })
  })

  it('rejects with a reason, and tells it to whoever wants to change it later', () => {
    expect(decideRequirement(document, { ...it1, decision: 'reject' }, byAnna)).toEqual(
      refuse({ code: 'REASON_MISSING', requirement_id: first }),
    )
    const rejected = after(
      document,
      decideRequirement(document, { ...it1, decision: 'reject', reason: 'No.' }, byAnna),
    )
    expect(decideRequirement(rejected, { ...it1, decision: 'accept' }, byAnna)).toEqual(
      refuse({ code: 'REQUIREMENT_REJECTED', requirement_id: first, at: byAnna.at, reason: 'No.' }),
    )
  })

  it('leaves no reason where none was given', () => {
    expect(decideRequirement(document, { ...it1, decision: 'accept' }, byAnna)).toMatchObject({
      events: [{ reason: null }],
    })
    expect(
      decideRequirement(document, { ...it1, decision: 'accept', reason: '\u0000' }, byAnna),
    ).toMatchObject({ refusal: nul })
  })
})

describe('restoring a requirement', () => {
  const retired = after(document, retireRequirement(document, { ...it1, reason: 'Not now.' }, now))

  it('[S037] brings it back as a proposal under its id, and its story goes on', () => {
    const restored = after(
      retired,
      restoreRequirement(retired, { requirement_id: first, reason: 'Now.' }, now),
    )
    expect(restored.requirements[0]).toMatchObject({ id: first, status: 'proposed' })
    expect(storyOf(restored, first).map(({ type }) => type)).toEqual([
      'requirement.retired',
      'requirement.restored',
    ])
    const again = after(restored, retireRequirement(restored, { ...it1, reason: 'Never.' }, now))
    expect(retireRequirement(again, { ...it1, reason: 'x' }, now)).toMatchObject({
      refusal: { reason: 'Never.' },
    })
  })

  it('is refused for what is in force, not there, or not storable', () => {
    expect(restoreRequirement(document, { requirement_id: first }, now)).toEqual(
      refuse({ code: 'REQUIREMENT_IN_FORCE', requirement_id: first }),
    )
    expect(restoreRequirement(document, { requirement_id: requirementId(9, true) }, now)).toEqual(
      refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: 'REQ-INF-009' }),
    )
    expect(restoreRequirement(retired, { requirement_id: first, reason: '\u0000' }, now)).toMatchObject({
      refusal: nul,
    })
  })

  it('looks for the event that closed it, past what happened since', () => {
    const [requirement] = retired.requirements
    const later = {
      ...retired,
      history: [
        ...retired.history,
        {
          type: 'requirement.accepted',
          ...byAnna,
          requirement_id: first,
          revision: 1,
          reason: null,
        } as const,
      ],
    }
    expect(requirement && closure(later, requirement)).toMatchObject({ reason: 'Not now.' })
    expect(() => requirement && closure({ ...retired, history: [] }, requirement)).toThrow(
      'no event says why',
    )
  })
})
