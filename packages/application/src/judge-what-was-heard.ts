/**
 * What the analyst heard, put before the domain in the order it was said.
 *
 * Proposals get their ids here; refinements and edits find theirs by the key that
 * the analyst used. What the domain refuses stays out, and its sentence is set
 * aside as unsure: nothing is lost without saying so.
 */
import { NOT_THERE } from '@parley/agents'
import {
  correct,
  type Correction,
  type Edit,
  type Heard,
  type Listening,
  type Quote,
  type SentenceNote,
  type Step,
} from '@parley/analyst'
import {
  findRequirement,
  isRequirementId,
  messageId,
  proposeRequirement,
  recordCoverage,
  refineRequirement,
  retireRequirement,
  reviseRequirement,
  setPriority,
  type Evidence,
  type Link,
  type MessageId,
  type Requirement,
  type RequirementId,
  type SentenceOutcome,
} from '@parley/domain'

import type { Deciding } from './deciding.ts'

type Ids = Map<string, RequirementId>

/** Said a hundred times, a requirement is no better proved by one more; the sentence still counts as heard. */
const MOST_EVIDENCE = 100

/** How much is taken in; what is said beyond is set aside as unsure. */
export interface MostTaken {
  /** Requirements in the session. */
  readonly requirements: number
  /** Events of this judging: an append has a bound of its own. */
  readonly events: number
}

const NO_BOUND: MostTaken = { requirements: Infinity, events: Infinity }

/** In steps, one for each thing that was heard, so that others may have their turn in between. */
export function* judgingWhatWasHeard(
  deciding: Deciding,
  { steps, notes }: Listening,
  message_ids: readonly MessageId[],
  most: MostTaken = NO_BOUND,
): Generator<void, void> {
  const ids: Ids = new Map()
  for (const step of steps) {
    const isFull = step.step === 'propose' && deciding.state.requirements.length >= most.requirements
    if (!isFull && deciding.events.length < most.events) take(deciding, step, ids)
    yield
  }
  const sentences = notes.map((note) => outcomeOf(deciding, note, ids))
  yield
  deciding.must(recordCoverage(deciding.state, { message_ids, sentences }, deciding.occasion))
}

function take(deciding: Deciding, step: Step, ids: Ids): void {
  switch (step.step) {
    case 'propose':
      return propose(deciding, step.heard, ids)
    case 'refine': {
      const requirement = known(deciding, step.key, ids)
      if (requirement === null || requirement.evidence.length >= MOST_EVIDENCE) return
      const acceptance_criteria =
        step.criterion === null ? [] : [{ text: step.criterion, origin: 'said' as const }]
      deciding.may(
        refineRequirement(
          deciding.state,
          {
            requirement_id: requirement.id,
            based_on: requirement.revision,
            evidence: step.evidence.map(evidenceOf),
            acceptance_criteria,
          },
          deciding.occasion,
        ),
      )
      return
    }
    case 'edit':
      return edit(deciding, step.edit, ids)
  }
}

function propose(deciding: Deciding, heard: Heard, ids: Ids): void {
  const { state, occasion } = deciding
  const links = heard.refines.flatMap((key): Link[] => {
    const requirement = known(deciding, key, ids)
    return requirement === null ? [] : [{ kind: 'refines', id: requirement.id, suspect: false }]
  })
  const decision = proposeRequirement(
    state,
    { draft: { ...heard.draft, links }, evidence: heard.evidence.map(evidenceOf) },
    occasion,
  )
  const event = decision.accepted ? decision.events[0] : undefined
  if (event !== undefined) ids.set(heard.key, event.requirement.id)
  deciding.may(decision)
}

function edit(deciding: Deciding, command: Edit, ids: Ids): void {
  const { state, occasion } = deciding
  const requirement = known(deciding, command.key, ids)
  if (requirement === null) return
  const addressed = { requirement_id: requirement.id, based_on: requirement.revision }
  const said = requirement.inferred ? {} : { evidence: [evidenceOf(command.evidence)] }
  switch (command.kind) {
    case 'prioritise':
      deciding.may(setPriority(state, { ...addressed, ...said, word: command.word }, occasion))
      return
    case 'retire':
      deciding.may(retireRequirement(state, { ...addressed, reason: command.reason }, occasion))
      return
    case 'rename':
      deciding.may(
        reviseRequirement(state, { ...addressed, ...said, changes: { title: command.title } }, occasion),
      )
      return
    case 'correct':
      deciding.may(
        reviseRequirement(
          state,
          { ...addressed, ...said, changes: corrected(requirement, command) },
          occasion,
        ),
      )
  }
}

/** The figure wherever the wording holds it. */
function corrected(
  { title, statement, condition, acceptance_criteria }: Requirement,
  correction: Correction,
) {
  const mend = (text: string) => correct(text, correction)
  return {
    title: mend(title),
    statement: mend(statement),
    condition: condition === null ? null : mend(condition),
    acceptance_criteria: acceptance_criteria.map(({ text, origin }) => ({ text: mend(text), origin })),
  }
}

/** By the analyst's key, or by an id that people used in their words. */
function known({ state }: Deciding, key: string, ids: Ids) {
  const id = ids.get(key) ?? (isRequirementId(key) ? key : undefined)
  return id === undefined ? null : (findRequirement(state, id) ?? null)
}

const evidenceOf = ({ message_id, start, end, quote }: Quote): Evidence => ({
  message_id: messageId(message_id),
  start,
  end,
  quote,
})

function outcomeOf(deciding: Deciding, note: SentenceNote, ids: Ids): SentenceOutcome {
  const place = { message_id: messageId(note.message_id), start: note.start, end: note.end, why: note.why }
  if (note.outcome === 'set_aside')
    return { ...place, outcome: 'set_aside', reason: note.reason ?? 'context' }
  const requirement = note.key === null ? null : known(deciding, note.key, ids)
  if (requirement === null)
    return {
      ...place,
      outcome: 'set_aside',
      reason: 'unsure',
      why:
        note.outcome === 'edited'
          ? NOT_THERE
          : 'It asks for something that could not be taken in as it was read.',
    }
  return { ...place, outcome: note.outcome, requirement_id: requirement.id }
}
