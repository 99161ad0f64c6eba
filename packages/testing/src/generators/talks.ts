/**
 * Random sessions with imports: agents read each import in a turn, people edit,
 * accept and look again in between, and imports are taken back and brought back.
 */
import {
  allRequirements,
  confirmLinks,
  decideRequirement,
  inferRequirement,
  messageId,
  openTurn,
  proposeRequirement,
  questionId,
  recordMessage,
  refineRequirement,
  replay,
  restoreRequirement,
  restoreSource,
  retireRequirement,
  reviseRequirement,
  sourceId,
  supersedeRequirement,
  turnId,
  withdrawSource,
  type Addressed,
  type Decision,
  type Evidence,
  type Link,
  type Message,
  type Refusal,
  type Requirement,
  type SessionEvent,
  type SessionState,
  type Source,
} from '@parley/domain'
import fc from 'fast-check'

import { aMessage, aSource } from '../builders/a-message.ts'
import { aDraft } from '../builders/a-requirement.ts'
import { aSession } from '../builders/a-session.ts'
import { anna, anOccasion } from '../builders/occasions.ts'

const HAPPENINGS = [
  'say',
  'import',
  'import',
  'begin',
  'begin',
  'end',
  'end',
  'propose',
  'propose',
  'propose',
  'infer',
  'refine',
  'reword',
  'drop',
  'supersede',
  'ask',
  'edit',
  'edit',
  'put_back',
  'prioritise',
  'accept',
  'reject',
  'retire',
  'restore',
  'look_again',
  'undo',
  'undo',
  'redo',
] as const

/** One thing that happens; the two numbers choose what it is about. */
export interface Happening {
  readonly what: (typeof HAPPENINGS)[number]
  readonly one: number
  readonly other: number
}

export const talks = (maxLength = 60): fc.Arbitrary<readonly Happening[]> =>
  fc.array(fc.record({ what: fc.constantFrom(...HAPPENINGS), one: fc.nat(30), other: fc.nat(30) }), {
    minLength: Math.min(10, maxLength),
    maxLength,
    size: 'max',
  })

/** The events that these lead to, in appends as they were made; what is refused changes nothing. */
export function holdTalk(happened: readonly Happening[]): {
  readonly state: SessionState
  readonly events: readonly SessionEvent[]
  readonly appends: readonly (readonly SessionEvent[])[]
} {
  let state = aSession()
  const appends: (readonly SessionEvent[])[] = []
  for (const [minute, happening] of happened.entries()) {
    const events = eventsOf(state, happening, minute)
    if (events.length === 0) continue
    state = replay(state, events)
    appends.push(events)
  }
  return { state, events: appends.flat(), appends }
}

const taken = (decision: Decision<SessionEvent, Refusal>): readonly SessionEvent[] =>
  decision.accepted ? decision.events : []

function eventsOf(state: SessionState, happening: Happening, minute: number): readonly SessionEvent[] {
  switch (happening.what) {
    case 'say':
    case 'import':
      return said(state, happening, minute)
    case 'begin':
    case 'end':
    case 'ask':
    case 'propose':
    case 'infer':
    case 'refine':
    case 'reword':
    case 'drop':
    case 'supersede':
      return worked(state, happening, minute)
    default:
      return edited(state, happening, minute)
  }
}

function said(state: SessionState, { what, one }: Happening, minute: number): readonly SessionEvent[] {
  const occasion = anOccasion(minute, anna)
  const id = messageId(`msg_${minute}`)
  const content = `We need thing ${one} and ${minute}.`
  if (what === 'say') return taken(recordMessage(state, aMessage(content, { id }), occasion))
  const source: Source = aSource({ id: sourceId(`src_${minute}`), name: `notes-${minute}.txt` })
  const message: Message = aMessage(content, { id, metadata: { source_id: source.id, format: 'text' } })
  return [
    { type: 'source.added', ...occasion, source },
    { type: 'message.recorded', ...occasion, message },
  ]
}

/** What agents do, and only in a turn; what they quote stands in the message of that turn. */
function worked(state: SessionState, happening: Happening, minute: number): readonly SessionEvent[] {
  const { what } = happening
  const turn = openTurn(state)
  if (what === 'begin') return turn === null ? begun(state, minute) : []
  if (what === 'end') return ended(state, minute)

  // Somebody has to have said something: a turn that follows an edit has nothing to quote.
  if (turn?.trigger.kind === 'message') return acted(state, turn.trigger, happening, minute)
  const leading = [...ended(state, minute)]
  for (;;) {
    const now = replay(state, leading)
    const more = openTurn(now) === null ? begun(now, minute) : []
    const [started] = more
    if (started?.type !== 'turn.started') return leading
    leading.push(...more)
    const reading = replay(now, more)
    if (started.trigger.kind === 'message')
      return [...leading, ...acted(reading, started.trigger, happening, minute)]
    leading.push(...ended(reading, minute))
  }
}

function begun(state: SessionState, minute: number): readonly SessionEvent[] {
  const trigger = state.due[0]
  if (trigger === undefined) return []
  const turn_id = turnId(state.turns.length + 1)
  return [{ type: 'turn.started', ...anOccasion(minute), turn_id, thread_id: 'main', trigger }]
}

function ended(state: SessionState, minute: number): readonly SessionEvent[] {
  const turn = openTurn(state)
  if (turn === null) return []
  return [{ type: 'turn.ended', ...anOccasion(minute), turn_id: turn.id, outcome: 'waiting' }]
}

function acted(
  state: SessionState,
  trigger: SessionState['due'][number],
  { what, one, other }: Happening,
  minute: number,
): readonly SessionEvent[] {
  const occasion = anOccasion(minute)
  const evidence = wordsOf(state, trigger, other)
  const [first, second] = [addressed(state, one), addressed(state, other)]
  const draft = aDraft({ statement: `The system shall do thing ${minute}.`, links: links(state, one, other) })
  const reason = `reason ${minute}`
  switch (what) {
    case 'ask': {
      const question_id = questionId(`q${one % 5}`)
      return [{ type: 'question.asked', ...occasion, question_id, text: `How ${one}?`, requirement_id: null }]
    }
    case 'propose':
      return taken(proposeRequirement(state, { draft, evidence }, occasion))
    case 'infer':
      return taken(inferRequirement(state, { draft }, occasion))
    case 'refine': {
      const acceptance_criteria = [{ text: `Criterion ${minute}.`, origin: 'said' }] as const
      return taken(refineRequirement(state, { ...first, evidence, acceptance_criteria }, occasion))
    }
    case 'reword': {
      const changes = { statement: draft.statement }
      return taken(reviseRequirement(state, { ...first, changes, evidence }, occasion))
    }
    case 'drop':
      return taken(retireRequirement(state, { ...first, reason }, occasion))
    case 'supersede': {
      const superseded_by = second.requirement_id
      return taken(supersedeRequirement(state, { ...first, superseded_by, reason }, occasion))
    }
    default:
      return []
  }
}

function edited(
  state: SessionState,
  { what, one, other }: Happening,
  minute: number,
): readonly SessionEvent[] {
  const occasion = anOccasion(minute, anna)
  const requirement = pick(state, one)
  const first = addressed(state, one)
  const source_id = state.sources[one % Math.max(1, state.sources.length)]?.id ?? sourceId('src_none')
  switch (what) {
    case 'edit': {
      // Few different wordings, so that one comes back now and then.
      const changes = { statement: `The system shall do thing ${other % 3}.` }
      return taken(reviseRequirement(state, { ...first, changes }, occasion))
    }
    case 'put_back': {
      const changes = { acceptance_criteria: aDraft().acceptance_criteria }
      return taken(reviseRequirement(state, { ...first, changes }, occasion))
    }
    case 'prioritise':
      return taken(reviseRequirement(state, { ...first, changes: { priority: 'could' } }, occasion))
    case 'accept':
      return taken(decideRequirement(state, { ...first, decision: 'accept' }, occasion))
    case 'reject':
      return taken(decideRequirement(state, { ...first, decision: 'reject', reason: 'no' }, occasion))
    case 'retire':
      return taken(retireRequirement(state, { ...first, reason: 'no' }, occasion))
    case 'restore':
      return taken(restoreRequirement(state, { requirement_id: first.requirement_id }, occasion))
    case 'look_again':
      return taken(
        confirmLinks(state, { ...first, ids: requirement?.links.map(({ id }) => id) ?? [] }, occasion),
      )
    case 'undo':
      return afterAllTurns(state, minute, (quiet) => withdrawSource(quiet, { source_id }, occasion))
    case 'redo':
      return afterAllTurns(state, minute, (quiet) => restoreSource(quiet, { source_id }, occasion))
    default:
      return []
  }
}

/** In the middle of a turn it would be refused: what is under way ends, and what waits is read. */
function afterAllTurns(
  before: SessionState,
  minute: number,
  decide: (state: SessionState) => Decision<SessionEvent, Refusal>,
): readonly SessionEvent[] {
  const events: SessionEvent[] = []
  let state = before
  const take = (more: readonly SessionEvent[]): void => {
    events.push(...more)
    state = replay(state, more)
  }
  const turn = (what: 'begin' | 'end'): void => take(worked(state, { what, one: 0, other: 0 }, minute))
  while (openTurn(state) !== null || state.due.length > 0) turn(openTurn(state) === null ? 'begin' : 'end')
  take(taken(decide(state)))
  return events
}

function pick(state: SessionState, number: number): Requirement | undefined {
  const all = allRequirements(state)
  return all[number % Math.max(all.length, 1)]
}

function addressed(state: SessionState, number: number): Addressed {
  const requirement = pick(state, number)
  return {
    requirement_id: requirement?.id ?? ('REQ-001' as Addressed['requirement_id']),
    based_on: requirement?.revision ?? 1,
  }
}

function links(state: SessionState, one: number, other: number): readonly Link[] {
  const ends = [pick(state, one), pick(state, other)].filter((end) => end !== undefined)
  const kinds = ['depends_on', 'derives_from'] as const
  return ends.map(({ id }, index) => ({ kind: kinds[index] ?? 'refines', id, suspect: false }))
}

function wordsOf(
  state: SessionState,
  trigger: SessionState['due'][number],
  number: number,
): readonly Evidence[] {
  if (trigger.kind !== 'message') return []
  const message = state.messages.find(({ id }) => id === trigger.message_id)
  if (message === undefined) return []
  const end = 1 + (number % 8)
  return [{ message_id: message.id, start: 0, end, quote: message.content.slice(0, end) }]
}
