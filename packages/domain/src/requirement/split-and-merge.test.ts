import { describe, expect, it } from 'vitest'
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
import { requirementId } from '../ids.ts'
import { lineageOf, storyOf } from '../session/story.ts'
import { mergeRequirements } from './merge-requirements.ts'
import { proposeRequirement } from './propose-requirement.ts'
import { splitRequirement } from './split-requirement.ts'

const now = anOccasion(5)
const [first, second, third, fourth] = [1, 2, 3, 4].map((number) => requirementId(number, false)) as [
  ReturnType<typeof requirementId>,
  ReturnType<typeof requirementId>,
  ReturnType<typeof requirementId>,
  ReturnType<typeof requirementId>,
]
const said = aMessage('Users can import and export loans.')
const empty = aSession(said)
const evidence = [evidenceIn(said, said.content)]
const document = after(
  empty,
  proposeRequirement(empty, { draft: aDraft({ title: 'Move loans' }), evidence }, anOccasion()),
)
const parts = [{ draft: aDraft({ title: 'Import' }) }, { draft: aDraft({ title: 'Export' }) }]
const split = after(
  document,
  splitRequirement(document, { requirement_id: first, based_on: 1, into: parts }, now),
)

describe('splitting a requirement', () => {
  it('gives the parts ids of their own and supersedes the whole', () => {
    expect(split.requirements.map(({ id, title, status }) => `${id} ${title} ${status}`)).toEqual([
      'REQ-001 Move loans superseded',
      'REQ-002 Import proposed',
      'REQ-003 Export proposed',
    ])
  })

  it('lets a part stand on the words of the whole, or on the fewer it names', () => {
    expect(split.requirements[1]?.evidence).toEqual(document.requirements[0]?.evidence)
    const into = [{ draft: aDraft(), evidence: [evidenceIn(said, 'import')] }, { draft: aDraft() }]
    const decision = splitRequirement(document, { requirement_id: first, based_on: 1, into }, now)
    expect(after(document, decision).requirements[1]?.evidence).toEqual([
      { message_id: 'msg_1', start: 10, end: 16 },
    ])
  })

  it('stands in the story of the whole and of each part', () => {
    expect(storyOf(split, first).map(({ type }) => type)).toEqual([
      'requirement.proposed',
      'requirement.split',
    ])
    expect(storyOf(split, third).map(({ type }) => type)).toEqual(['requirement.split'])
    expect(lineageOf(split, first)).toEqual({ came_from: [], went_to: [second, third] })
    expect(lineageOf(split, third)).toEqual({ came_from: [first], went_to: [] })
  })

  it('refuses fewer than two parts', () => {
    expect(
      splitRequirement(document, { requirement_id: first, based_on: 1, into: parts.slice(1) }, now),
    ).toEqual(refuse({ code: 'SPLIT_TOO_FEW', requirement_id: first, parts: 1 }))
  })

  it('holds every part to the same rules as a proposal', () => {
    const into = (part: object): unknown =>
      splitRequirement(
        document,
        { requirement_id: first, based_on: 1, into: [{ draft: aDraft(), ...part }, ...parts] },
        now,
      )
    expect(into({ evidence: [] })).toEqual(refuse({ code: 'EVIDENCE_MISSING' }))
    expect(into({ draft: aDraft({ title: '' }) })).toEqual(refuse({ code: 'TEXT_BLANK', field: 'title' }))
    expect(into({ draft: aDraft({ title: '\u0000' }) })).toMatchObject({
      refusal: { code: 'TEXT_NOT_STORABLE', field: 'into.0.draft.title' },
    })
  })

  it('refuses to split what is superseded already, and names what took its place', () => {
    expect(splitRequirement(split, { requirement_id: first, based_on: 1, into: parts }, now)).toEqual(
      refuse({
        code: 'REQUIREMENT_SUPERSEDED',
        requirement_id: first,
        at: now.at,
        superseded_by: [second, third],
      }),
    )
  })

  it('splits what was inferred into inferred parts, each with its rule', () => {
    const inferred = aDocument(aRequirement({ inferred: true }))
    const command = { requirement_id: requirementId(1, true), based_on: 1 }
    const decision = splitRequirement(inferred, { ...command, into: parts }, now)
    expect(after(inferred, decision).inferred_requirements.map(({ id }) => id)).toEqual([
      'REQ-INF-001',
      'REQ-INF-002',
      'REQ-INF-003',
    ])
    const quoted = [{ draft: aDraft(), evidence }, ...parts]
    expect(splitRequirement(inferred, { ...command, into: quoted }, now)).toMatchObject({
      refusal: { code: 'REQUIREMENT_INFERRED' },
    })
    const unruled = [{ draft: aDraft({ produced_by: { ...producedByAnalyst, rule: null } }) }, ...parts]
    expect(splitRequirement(inferred, { ...command, into: unruled }, now)).toEqual(
      refuse({ code: 'RULE_MISSING' }),
    )
  })
})

describe('merging requirements', () => {
  const both = [second, third].map((requirement_id) => ({ requirement_id, based_on: 1 }))
  const merged = after(
    split,
    mergeRequirements(split, { merge: both, draft: aDraft(), reason: 'The same.' }, now),
  )

  it('gives the one an id of its own, on the words of all', () => {
    expect(merged.requirements[3]).toMatchObject({
      id: fourth,
      status: 'proposed',
      inferred: false,
      evidence: [{ start: 0 }],
    })
    expect(merged.requirements.map(({ status }) => status)).toEqual([
      'superseded',
      'superseded',
      'superseded',
      'proposed',
    ])
  })

  it('keeps the story through a split and the merge of its parts', () => {
    expect(storyOf(merged, second).map(({ type }) => type)).toEqual([
      'requirement.split',
      'requirement.merged',
    ])
    expect(lineageOf(merged, second)).toEqual({ came_from: [first], went_to: [fourth] })
    expect(lineageOf(merged, fourth)).toEqual({ came_from: [second, third], went_to: [] })
  })

  it('counts as said when one of them was said, and as inferred when none was', () => {
    const mixed = aDocument(
      aRequirement(),
      aRequirement({ inferred: true }),
      aRequirement({ inferred: true, id: requirementId(2, true) }),
    )
    const merge = (inferred: readonly boolean[], draft = aDraft()): unknown =>
      mergeRequirements(
        mixed,
        {
          merge: inferred.map((one, index) => ({
            requirement_id: requirementId(one ? index + 1 : 1, one),
            based_on: 1,
          })),
          draft,
        },
        now,
      )
    expect(merge([true, false])).toMatchObject({ events: [{ into: { id: 'REQ-002', inferred: false } }] })
    expect(merge([true, true])).toMatchObject({ events: [{ into: { id: 'REQ-INF-003', inferred: true } }] })
    expect(merge([true, true], aDraft({ produced_by: { ...producedByAnalyst, rule: null } }))).toEqual(
      refuse({ code: 'RULE_MISSING' }),
    )
    expect(merge([true, false], aDraft({ rationale: '' }))).toEqual(refuse({ code: 'RATIONALE_MISSING' }))
  })

  it('refuses fewer than two different ones', () => {
    expect(
      mergeRequirements(
        split,
        { merge: [both[0], both[0]].flatMap((one) => one ?? []), draft: aDraft() },
        now,
      ),
    ).toEqual(refuse({ code: 'MERGE_TOO_FEW', requirement_ids: [second] }))
  })

  it('refuses when one of them is stale, and text that cannot be stored', () => {
    const stale = both.map((one, index) => ({ ...one, based_on: index }))
    expect(mergeRequirements(split, { merge: stale, draft: aDraft() }, now)).toMatchObject({
      refusal: { code: 'CONCURRENT_MODIFICATION', requirement_id: second },
    })
    expect(mergeRequirements(split, { merge: both, draft: aDraft(), reason: '\u0000' }, now)).toMatchObject({
      refusal: { code: 'TEXT_NOT_STORABLE', field: 'reason' },
    })
  })
})
