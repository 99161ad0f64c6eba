import { inferRequirements, listen } from '@parley/analyst'
import { isInForce, replay, type SessionEvent, type SessionState } from '@parley/domain'
import { aDraft, aMessage, anna, anOccasion, aSession } from '@parley/testing'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { knownOf } from './inference/known-of.ts'
import { openMind } from './mind.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const noPace = async (): Promise<void> => undefined

const STATEMENTS = [
  'The system shall let users log in with a password.',
  'The fridge shall alarm within 5 minutes.',
  'Managers shall approve orders.',
  'The system shall export reports as CSV.',
]

/** A life of requirements: each step brings one, rewords one or takes one back. */
const step = fc.record({
  does: fc.constantFrom('propose', 'revise', 'retire'),
  which: fc.nat({ max: 9 }),
  statement: fc.constantFrom(...STATEMENTS),
})

function live(
  state: SessionState,
  { does, which, statement }: { does: string; which: number; statement: string },
) {
  const { requirements } = state
  const occasion = anOccasion(1)
  const chosen = requirements[which % Math.max(1, requirements.length)]
  const event: SessionEvent | null =
    does === 'propose' || chosen === undefined
      ? {
          type: 'requirement.proposed',
          ...occasion,
          requirement: {
            id: `REQ-${String(requirements.length + 1).padStart(3, '0')}` as never,
            inferred: false,
            draft: aDraft({ statement, title: statement.slice(0, 20) }),
            evidence: [],
          },
        }
      : !isInForce(chosen)
        ? null
        : does === 'revise'
          ? {
              type: 'requirement.revised',
              ...occasion,
              requirement_id: chosen.id,
              revision: chosen.revision + 1,
              changes: { statement },
              evidence: [],
              reason: null,
            }
          : { type: 'requirement.retired', ...occasion, requirement_id: chosen.id, reason: 'gone' }
  return event
}

describe('a mind that follows a session', () => {
  it('knows after every step what one built anew from the state knows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const mind = openMind({ sha256 })
        let state = aSession()
        for (const one of steps) {
          const event = live(state, one)
          if (event === null) continue
          state = replay(state, [event])
          mind.note([event])
          await mind.catchUp(() => state, noPace)
        }
        const stated = state.requirements.filter(isInForce)
        expect(mind.inference.infer()).toEqual(inferRequirements(stated.map(knownOf)))
        const said = { id: 'msg_9', text: 'Users must log in with a password. Managers must approve orders.' }
        const heard = await mind.hear(state, said, null, noPace)
        const known = stated.map(({ id, title, statement, inferred }) => ({
          key: id,
          title,
          statement,
          inferred,
        }))
        expect(heard).toEqual(listen([said], known))
      }),
      { numRuns: 40 },
    )
  })

  it('remembers names and decisions, and forgets what was checked', () => {
    const mind = openMind({ sha256 })
    const [proposed] = [live(aSession(), { does: 'propose', which: 0, statement: STATEMENTS[0] ?? '' })]
    if (proposed === null) throw new Error('nothing was proposed')
    const message = aMessage('Hello', { metadata: { speaker: 'Anna Berg' } })
    mind.note([{ type: 'message.recorded', at: anOccasion().at, by: anna, message }, proposed])
    expect(mind.people.nameOf(anna.id)).toBe('Anna Berg')
    expect(mind.people.reviewerOf(1)).toBeNull()
    expect([...mind.unchecked]).toEqual(['REQ-001'])
    mind.note([
      {
        type: 'run.completed',
        ...anOccasion(),
        turn_id: 'trn_1' as never,
        run_id: 'run_1_1' as never,
        agent: 'validation',
        status: 'completed',
        summary: '',
        verdict: null,
        confidence: null,
        error: null,
      },
    ])
    expect(mind.unchecked.size).toBe(0)
  })
})
