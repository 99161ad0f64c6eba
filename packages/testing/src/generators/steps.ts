/**
 * Random sessions: sequences of commands, sensible and not, as a property needs
 * them. Each step looks at the state it meets, so most of them are accepted.
 */
import {
  allRequirements,
  decideRequirement,
  inferRequirement,
  mergeRequirements,
  messageId,
  proposeRequirement,
  recordMessage,
  refineRequirement,
  replay,
  requirementId,
  restoreRequirement,
  retireRequirement,
  reviseRequirement,
  splitRequirement,
  supersedeRequirement,
  type Addressed,
  type Decision,
  type Evidence,
  type Refusal,
  type Requirement,
  type SessionEvent,
  type SessionState,
} from '@parley/domain'
import fc from 'fast-check'
import { aMessage } from '../builders/a-message.ts'
import { aDraft } from '../builders/a-requirement.ts'
import { aSession } from '../builders/a-session.ts'
import { anna, anOccasion } from '../builders/occasions.ts'

const COMMANDS = [
  'say',
  'say',
  'propose',
  'propose',
  'propose',
  'infer',
  'revise',
  'refine',
  'split',
  'merge',
  'supersede',
  'retire',
  'accept',
  'reject',
  'restore',
] as const

/** One command; the two numbers choose which requirement or message it is about. */
export interface Step {
  readonly command: (typeof COMMANDS)[number]
  readonly one: number
  readonly other: number
}

export const steps = (maxLength = 40): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.record({ command: fc.constantFrom(...COMMANDS), one: fc.nat(40), other: fc.nat(40) }), {
    maxLength,
    size: 'max',
  })

/** The state and the events that these steps lead to; what is refused changes nothing. */
export function takeSteps(taken: readonly Step[]): {
  readonly state: SessionState
  readonly events: readonly SessionEvent[]
} {
  let state = aSession()
  const events: SessionEvent[] = []
  for (const [minute, step] of taken.entries()) {
    const decision = decide(state, step, minute)
    if (!decision.accepted) continue
    state = replay(state, decision.events)
    events.push(...decision.events)
  }
  return { state, events }
}

function decide(
  state: SessionState,
  { command, one, other }: Step,
  minute: number,
): Decision<SessionEvent, Refusal> {
  const occasion = anOccasion(minute, anna)
  const [first, second] = [addressed(state, one), addressed(state, other)]
  const evidence = words(state, one, other)
  const reason = `reason ${minute}`
  const draft = aDraft({ statement: `The system shall do thing ${minute}.`, links: links(state, other) })

  switch (command) {
    case 'say':
      return recordMessage(
        state,
        aMessage(`We need thing ${one}. 登录 😀`, { id: messageId(`msg_${minute}`) }),
        occasion,
      )
    case 'propose':
      return proposeRequirement(state, { draft, evidence }, occasion)
    case 'infer':
      return inferRequirement(state, { draft }, occasion)
    case 'revise':
      return reviseRequirement(state, { ...first, changes: { statement: draft.statement }, reason }, occasion)
    case 'refine':
      return refineRequirement(
        state,
        { ...first, evidence, acceptance_criteria: [{ text: `Criterion ${minute}.`, origin: 'said' }] },
        occasion,
      )
    case 'split':
      return splitRequirement(state, { ...first, into: [{ draft }, { draft }], reason }, occasion)
    case 'merge':
      return mergeRequirements(state, { merge: [first, second], draft, reason }, occasion)
    case 'supersede':
      return supersedeRequirement(state, { ...first, superseded_by: second.requirement_id, reason }, occasion)
    case 'retire':
      return retireRequirement(state, { ...first, reason }, occasion)
    case 'accept':
      return decideRequirement(state, { ...first, decision: 'accept' }, occasion)
    case 'reject':
      return decideRequirement(state, { ...first, decision: 'reject', reason }, occasion)
    case 'restore':
      return restoreRequirement(state, { requirement_id: first.requirement_id }, occasion)
    default:
      throw new Error(`no such step: ${String(command)}`)
  }
}

function pick(state: SessionState, number: number): Requirement | undefined {
  const all = allRequirements(state)
  return all[number % Math.max(all.length, 1)]
}

/** Now and then an id or a revision that is not there. */
function addressed(state: SessionState, number: number): Addressed {
  const requirement = pick(state, number)
  if (!requirement) return { requirement_id: requirementId(number + 1, false), based_on: 1 }
  return { requirement_id: requirement.id, based_on: number === 13 ? 0 : requirement.revision }
}

function links(state: SessionState, number: number): Requirement['links'] {
  const target = pick(state, number)
  return target && number % 3 === 0 ? [{ kind: 'depends_on', id: target.id, suspect: false }] : []
}

function words(state: SessionState, one: number, other: number): readonly Evidence[] {
  const message = state.messages[one % Math.max(state.messages.length, 1)]
  if (!message || other === 7) return []
  const end = 1 + (other % 8)
  return [{ message_id: message.id, start: 0, end, quote: message.content.slice(0, end) }]
}
