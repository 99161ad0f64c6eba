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
  extraction,
} from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { accept, refuse } from '../decision.ts'
import { requirementId } from '../ids.ts'
import type { SessionState } from '../session/state.ts'
import { storyOf } from '../session/story.ts'
import { confirmLinks } from './confirm-links.ts'
import { decideRequirement } from './decide-requirement.ts'
import { proposeRequirement } from './propose-requirement.ts'
import { refineRequirement } from './refine-requirement.ts'
import { LINK_KINDS, type Link } from './requirement.ts'
import { restoreRequirement } from './restore-requirement.ts'
import { retireRequirement } from './retire-requirement.ts'
import { reviseRequirement } from './revise-requirement.ts'
import { suspectLinks, suspectLinksOf } from './suspect-links.ts'

const [first, second, third] = [1, 2, 3].map((number) => requirementId(number, false)) as [
  ReturnType<typeof requirementId>,
  ReturnType<typeof requirementId>,
  ReturnType<typeof requirementId>,
]
const byAnna = anOccasion(5, anna)
const byAgent = anOccasion(5, extraction)
const dependsOn = (id: typeof first, suspect = false): Link => ({ kind: 'depends_on', id, suspect })
const document = aDocument(aRequirement(), aRequirement({ id: second, links: [dependsOn(first)] }))

function revised(state: SessionState, changes: object, minute = 6): SessionState {
  const based_on = state.requirements[0]?.revision ?? 0
  return after(
    state,
    reviseRequirement(state, { requirement_id: first, based_on, changes }, anOccasion(minute, anna)),
  )
}

const linksOf = (state: SessionState): unknown => state.requirements[1]?.links
const told = (state: SessionState): unknown =>
  suspectLinks(state).map(({ requirement_id, id, changes }) => [
    requirement_id,
    id,
    ...changes.map(({ part, before, after: now }) => `${part}: ${before.join(' / ')} → ${now.join(' / ')}`),
  ])

describe('a link whose other end means something else', () => {
  it('is suspect, and tells from which revision to which, in which words, by whom and when', () => {
    const state = revised(document, { statement: 'The system shall let users log in with a code.' })
    expect(suspectLinks(state)).toEqual([
      {
        requirement_id: second,
        kind: 'depends_on',
        id: first,
        from_revision: 1,
        to_revision: 2,
        changes: [
          {
            part: 'statement',
            before: ['The system shall let users log in with email and password.'],
            after: ['The system shall let users log in with a code.'],
          },
        ],
        changed_at: anOccasion(6).at,
        changed_by: anna,
      },
    ])
    expect(linksOf(state)).toMatchObject([{ kind: 'depends_on', id: first, suspect: true }])
  })

  it('tells what is different since somebody looked, however many revisions lie between', () => {
    const once = revised(document, { statement: 'One.' })
    const twice = revised(once, {
      statement: 'Two.',
      acceptance_criteria: [{ text: 'It is two.', origin: 'said' }],
    })
    expect(told(twice)).toEqual([
      [
        second,
        first,
        'statement: The system shall let users log in with email and password. → Two.',
        'acceptance_criteria: A user with a valid password is let in. → It is two.',
      ],
    ])
    expect(suspectLinks(twice)).toMatchObject([{ from_revision: 1, to_revision: 3 }])
  })

  it('is as good as before once the other end reads as it did, whoever put it back', () => {
    const before = document.requirements[0]?.statement ?? ''
    const back = revised(revised(document, { statement: 'One.' }), {
      statement: `${before.replace(' ', '  ')}\n`,
    })
    expect(linksOf(back)).toEqual([dependsOn(first)])
    expect(suspectLinks(back)).toEqual([])
  })

  it.each(LINK_KINDS)('is suspect whatever it says of the other: %s', (kind) => {
    const linked = aDocument(
      aRequirement(),
      aRequirement({ id: second, links: [{ kind, id: first, suspect: false }] }),
    )
    expect(suspectLinks(revised(linked, { statement: 'One.' }))).toMatchObject([{ kind, id: first }])
  })

  it.each([
    ['title', { title: 'Another title' }],
    ['type', { type: 'security' }],
    ['how it reads', { actor: 'Clerk', action: 'enter', object: 'a code', condition: 'at night' }],
    ['priority', { priority: 'could', priority_label: 'nice to have' }],
    ['confidence', { confidence: 0.1 }],
    ['rationale', { rationale: 'Another one.' }],
    ['spacing', { statement: 'The system  shall let users log in\nwith email and password.' }],
  ] as const)('is not suspect for what nobody relies on: %s', (_, changes) => {
    expect(linksOf(revised(document, changes))).toEqual([dependsOn(first)])
  })

  it('is not suspect because the other end was accepted', () => {
    const decision = decideRequirement(
      document,
      { requirement_id: first, based_on: 1, decision: 'accept' },
      byAnna,
    )
    expect(linksOf(after(document, decision))).toEqual([dependsOn(first)])
  })

  it('is suspect while the other end is out of force, and no longer when it is restored', () => {
    const retired = after(
      document,
      retireRequirement(document, { requirement_id: first, based_on: 1, reason: 'No.' }, byAnna),
    )
    expect(told(retired)).toEqual([[second, first, 'status: proposed → retired']])
    const back = after(retired, restoreRequirement(retired, { requirement_id: first }, byAnna))
    expect(linksOf(back)).toEqual([dependsOn(first)])
  })

  it('is suspect when more words were heard for the other end, and names them', () => {
    const said = aMessage('Users log in. They log in by mail.')
    const session = aSession(said)
    const evidence = [evidenceIn(said, 'Users log in.')]
    let state = after(session, proposeRequirement(session, { draft: aDraft(), evidence }, byAgent))
    const draft = aDraft({ links: [dependsOn(first)] })
    state = after(state, proposeRequirement(state, { draft, evidence }, byAgent))
    const more = [evidenceIn(said, 'They log in by mail.')]
    const addressed = { requirement_id: first, based_on: 1 }
    state = after(
      state,
      refineRequirement(state, { ...addressed, evidence: more, acceptance_criteria: [] }, byAgent),
    )
    expect(told(state)).toEqual([
      [second, first, 'evidence: Users log in. → Users log in. / They log in by mail.'],
    ])
  })

  it('is told only of what stands, and of one requirement when asked for it', () => {
    const state = revised(document, { statement: 'One.' })
    const [upstream, downstream] = state.requirements
    expect(upstream && suspectLinksOf(state, upstream)).toEqual([])
    expect(downstream && suspectLinksOf(state, downstream)).toHaveLength(1)
    const gone = after(
      state,
      retireRequirement(state, { requirement_id: second, based_on: 1, reason: 'No.' }, byAnna),
    )
    expect(suspectLinks(gone)).toEqual([])
  })

  it('stays suspect when its requirement is reworded, and when its links are written anew', () => {
    const state = revised(document, { statement: 'One.' })
    const changes = {
      statement: 'Another.',
      links: [dependsOn(first), { kind: 'refines', id: first, suspect: true }],
    } as const
    const decision = reviseRequirement(state, { requirement_id: second, based_on: 1, changes }, byAnna)
    expect(linksOf(after(state, decision))).toMatchObject([
      { suspect: true },
      { kind: 'refines', suspect: false },
    ])
    const same = { links: [dependsOn(first)] }
    expect(reviseRequirement(state, { requirement_id: second, based_on: 1, changes: same }, byAnna)).toEqual(
      accept(),
    )
  })
})

describe('saying that a link still holds', () => {
  const state = revised(document, { statement: 'One.' })
  const looked = { requirement_id: second, based_on: 1, ids: [first, first] }

  it('is an event with who and when, and the link is good until the next change', () => {
    const confirmed = after(state, confirmLinks(state, looked, byAnna))
    expect(linksOf(confirmed)).toEqual([dependsOn(first)])
    expect(storyOf(confirmed, second)).toEqual([
      { type: 'requirement.links_confirmed', ...byAnna, requirement_id: second, ids: [first] },
    ])
    const again = revised(confirmed, { statement: 'Two.' })
    expect(told(again)).toEqual([[second, first, 'statement: One. → Two.']])
    expect(confirmLinks(confirmed, looked, byAnna)).toEqual(accept())
  })

  it('is for a person to say', () => {
    expect(confirmLinks(state, looked, byAgent)).toEqual(
      refuse({ code: 'PERSON_REQUIRED', requirement_id: second }),
    )
  })

  it('is refused of a revision that nobody looked at', () => {
    expect(confirmLinks(state, { ...looked, seen: { [first]: 1 } }, byAnna)).toEqual(
      refuse({ code: 'CONCURRENT_MODIFICATION', requirement_id: first, based_on: 1, current: 2 }),
    )
    expect(confirmLinks(state, { ...looked, seen: { [first]: 2 } }, byAnna).accepted).toBe(true)
  })

  it('is refused where there is no link, of another revision, and at no time', () => {
    const of = (more: object, at = byAnna): unknown =>
      confirmLinks(document, { ...looked, ids: [], ...more }, at)
    expect(of({ ids: [second] })).toEqual(refuse({ code: 'LINK_UNKNOWN', id: second }))
    expect(of({ based_on: 2 })).toMatchObject({ refusal: { code: 'CONCURRENT_MODIFICATION' } })
    expect(of({}, { ...byAnna, at: '' })).toMatchObject({ refusal: { code: 'TIME_INVALID' } })
  })

  it('leaves other links of the same requirement alone', () => {
    const links = [first, second].map((id) => dependsOn(id, true))
    const both = aDocument(aRequirement(), aRequirement({ id: second }), aRequirement({ id: third, links }))
    const decision = confirmLinks(both, { requirement_id: third, based_on: 1, ids: [second] }, byAnna)
    expect(after(both, decision).requirements[2]?.links).toEqual([dependsOn(first, true), dependsOn(second)])
  })

  it('settles also what became suspect before anybody wrote down why', () => {
    const old = aDocument(aRequirement(), aRequirement({ id: second, links: [dependsOn(first, true)] }))
    const changed = revised(old, { statement: 'One.' })
    expect(suspectLinks(changed)).toMatchObject([{ from_revision: null, to_revision: 2, changes: [] }])
    expect(linksOf(after(changed, confirmLinks(changed, looked, byAnna)))).toEqual([dependsOn(first)])
  })
})
