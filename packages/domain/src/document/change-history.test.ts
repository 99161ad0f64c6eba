import { describe, expect, it } from 'vitest'
import { aDocument, aDraft, after, anna, anOccasion, aRequirement } from '@parley/testing'
import { requirementId } from '../ids.ts'
import { retireRequirement } from '../requirement/retire-requirement.ts'
import type { SessionState } from '../session/state.ts'
import { composeDocument } from './compose-document.ts'

const now = anOccasion(1, anna)
const [first, second] = [requirementId(1, false), requirementId(2, false)]

function historyOf(state: SessionState): string {
  return composeDocument(state).find((section) => section.id === 'history')?.markdown ?? ''
}

describe('the change history', () => {
  it('leaves out what is no longer in force, and tells in the history why it went', () => {
    const document = aDocument(aRequirement({ title: 'Old | one' }), aRequirement({ id: second }))
    const state = after(
      document,
      retireRequirement(document, { requirement_id: first, based_on: 1, reason: 'a *new* law' }, now),
    )
    expect(composeDocument(state).map(({ id }) => id)).not.toContain(first)
    expect(historyOf(state)).toContain(
      '| 2026-03-02 09:01 UTC | REQ-001 “Old \\| one” retired (a \\*new\\* law) | anna |',
    )
  })

  it('tells every kind of change in words, and a row of like changes in one line', () => {
    const event = { ...now, requirement_id: first, reason: null }
    const fresh = (
      id: typeof first,
    ): { id: typeof first; inferred: boolean; draft: ReturnType<typeof aDraft>; evidence: [] } => ({
      id,
      inferred: id.startsWith('REQ-INF'),
      draft: aDraft(),
      evidence: [],
    })
    const state: SessionState = {
      ...aDocument(aRequirement(), aRequirement({ id: second })),
      history: [
        { ...now, type: 'requirement.proposed', requirement: fresh(first) },
        { ...now, type: 'requirement.proposed', requirement: fresh(second) },
        { ...now, type: 'requirement.proposed', requirement: fresh(requirementId(1, true)) },
        {
          ...event,
          type: 'requirement.revised',
          revision: 2,
          changes: { acceptance_criteria: [], title: 'x' },
          evidence: [],
        },
        {
          ...event,
          type: 'requirement.revised',
          revision: 3,
          changes: {},
          evidence: [],
          reason: 'Said again.',
        },
        {
          ...now,
          type: 'requirement.refined',
          requirement_id: first,
          revision: 4,
          evidence: [],
          acceptance_criteria: [],
        },
        { ...event, type: 'requirement.split', into: [fresh(first), fresh(second)] },
        { ...event, type: 'requirement.merged', requirement_ids: [first, second], into: fresh(second) },
        { ...event, type: 'requirement.superseded', superseded_by: second },
        { ...event, type: 'requirement.accepted', revision: 1 },
        { ...event, type: 'requirement.rejected', revision: 1, reason: 'No.' },
        { ...event, type: 'requirement.restored' },
        { ...event, type: 'requirement.links_confirmed', ids: [second] },
      ],
    }
    const told = historyOf(state)
      .split('\n')
      .slice(2)
      .map((row) => row.split(' | ')[1])
    expect(told).toEqual([
      'REQ-001, REQ-002 proposed',
      'REQ-INF-001 inferred',
      'REQ-001 revised: acceptance criteria, title',
      'REQ-001 revised: more evidence (Said again.)',
      'REQ-001 refined by what was said later',
      'REQ-001 split into REQ-001, REQ-002',
      'REQ-001, REQ-002 merged into REQ-002',
      'REQ-001 superseded by REQ-002',
      'REQ-001 accepted',
      'REQ-001 rejected (No.)',
      'REQ-001 restored',
      'REQ-001 still holds with REQ-002',
    ])
  })
})
