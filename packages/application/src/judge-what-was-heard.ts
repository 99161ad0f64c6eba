/**
 * What the analyst heard, put before the domain in the order it was said.
 *
 * Proposals get their ids here; refinements and edits find theirs by the key that
 * the analyst used. What the domain refuses stays out, and its sentence is set
 * aside as unsure: nothing is lost without saying so.
 */
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
  type Requirement,
  type RequirementId,
  type SentenceOutcome,
  type SessionState,
} from '@parley/domain'

import { decided, ifAccepted, type Deciding } from './deciding.ts'

type Ids = Map<string, RequirementId>

export function judgeWhatWasHeard(
  { occasion, state: before }: Deciding,
  { steps, notes }: Listening,
): Deciding {
  const ids: Ids = new Map()
  const state = steps.reduce((sofar, step) => take(sofar, step, ids, occasion), before)
  const sentences = notes.map((note) => outcomeOf(state, note, ids))
  const message_ids = state.messages.map((message) => message.id)
  return { occasion, state: decided(state, recordCoverage(state, { message_ids, sentences }, occasion)) }
}

/** Said a hundred times, a requirement is no better proved by one more; the sentence still counts as heard. */
const MOST_EVIDENCE = 100

function take(state: SessionState, step: Step, ids: Ids, occasion: Deciding['occasion']): SessionState {
  switch (step.step) {
    case 'propose':
      return propose(state, step.heard, ids, occasion)
    case 'refine': {
      const requirement = known(state, step.key, ids)
      if (requirement === null || requirement.evidence.length >= MOST_EVIDENCE) return state
      const acceptance_criteria =
        step.criterion === null ? [] : [{ text: step.criterion, origin: 'said' as const }]
      return ifAccepted(
        state,
        refineRequirement(
          state,
          {
            requirement_id: requirement.id,
            based_on: requirement.revision,
            evidence: step.evidence.map(evidenceOf),
            acceptance_criteria,
          },
          occasion,
        ),
      )
    }
    case 'edit':
      return edit(state, step.edit, ids, occasion)
  }
}

function propose(state: SessionState, heard: Heard, ids: Ids, occasion: Deciding['occasion']): SessionState {
  const links = heard.refines.flatMap((key): Link[] => {
    const requirement = known(state, key, ids)
    return requirement === null ? [] : [{ kind: 'refines', id: requirement.id, suspect: false }]
  })
  const decision = proposeRequirement(
    state,
    { draft: { ...heard.draft, links }, evidence: heard.evidence.map(evidenceOf) },
    occasion,
  )
  const event = decision.accepted ? decision.events[0] : undefined
  if (event !== undefined) ids.set(heard.key, event.requirement.id)
  return ifAccepted(state, decision)
}

function edit(state: SessionState, command: Edit, ids: Ids, occasion: Deciding['occasion']): SessionState {
  const requirement = known(state, command.key, ids)
  if (requirement === null) return state
  const addressed = { requirement_id: requirement.id, based_on: requirement.revision }
  const said = requirement.inferred ? {} : { evidence: [evidenceOf(command.evidence)] }
  switch (command.kind) {
    case 'prioritise':
      return ifAccepted(state, setPriority(state, { ...addressed, ...said, word: command.word }, occasion))
    case 'retire':
      return ifAccepted(state, retireRequirement(state, { ...addressed, reason: command.reason }, occasion))
    case 'rename':
      return ifAccepted(
        state,
        reviseRequirement(state, { ...addressed, ...said, changes: { title: command.title } }, occasion),
      )
    case 'correct':
      return ifAccepted(
        state,
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
function known(state: SessionState, key: string, ids: Ids) {
  const id = ids.get(key) ?? (isRequirementId(key) ? key : undefined)
  return id === undefined ? null : (findRequirement(state, id) ?? null)
}

const evidenceOf = ({ message_id, start, end, quote }: Quote): Evidence => ({
  message_id: messageId(message_id),
  start,
  end,
  quote,
})

function outcomeOf(state: SessionState, note: SentenceNote, ids: Ids): SentenceOutcome {
  const place = { message_id: messageId(note.message_id), start: note.start, end: note.end, why: note.why }
  if (note.outcome === 'set_aside')
    return { ...place, outcome: 'set_aside', reason: note.reason ?? 'context' }
  const requirement = note.key === null ? null : known(state, note.key, ids)
  if (requirement === null)
    return {
      ...place,
      outcome: 'set_aside',
      reason: 'unsure',
      why:
        note.outcome === 'edited'
          ? 'It wants to change a requirement that is not there.'
          : 'It asks for something that could not be taken in as it was read.',
    }
  return { ...place, outcome: note.outcome, requirement_id: requirement.id }
}
