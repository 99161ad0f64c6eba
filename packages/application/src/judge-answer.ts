/** A short answer to a question of ours, put before the domain, with its words as evidence. */
import { draftFrom, type Meant } from '@parley/agents'
import {
  accountForSentence,
  findMessage,
  findRequirement,
  proposeRequirement,
  recordCoverage,
  refineRequirement,
  supersedeRequirement,
  type AcceptanceCriterion,
  type Evidence,
  type MessageId,
  type Place,
  type RequirementId,
  type SentenceOutcome,
} from '@parley/domain'

import type { Deciding } from './deciding.ts'

/** Says whether it settled something. */
export function judgeAnswer(deciding: Deciding, answer: MessageId, meant: Meant): boolean {
  switch (meant.kind) {
    case 'sentence':
      return meant.isWanted ? take(deciding, answer, meant.place) : setAside(deciding, meant.place)
    case 'holds':
      return giveWay(deciding, answer, meant)
    case 'figure': {
      const criterion = { text: meant.criterion, origin: 'said' } as const
      const isTaken = refine(deciding, meant.requirement_id, answer, [criterion])
      if (isTaken) account(deciding, answer, meant.requirement_id, 'It gives the figure that was asked for.')
      return isTaken
    }
  }
}

/** A sentence that nobody was sure of, and that is meant. */
function take(deciding: Deciding, answer: MessageId, place: Place): boolean {
  const sentence = evidenceAt(deciding, place)
  const draft = { ...draftFrom(sentence.quote), links: [] }
  const evidence = [sentence, wholeMessage(deciding, answer)]
  const decision = proposeRequirement(deciding.state, { draft, evidence }, deciding.occasion)
  const requirement_id = decision.accepted ? decision.events[0]?.requirement.id : undefined
  if (requirement_id === undefined || !deciding.may(decision)) return false
  const why = 'Asked about it, they said that they need it.'
  const taken: SentenceOutcome = { ...place, outcome: 'requirement', requirement_id, why }
  deciding.may(accountForSentence(deciding.state, taken, deciding.occasion))
  account(deciding, answer, requirement_id, 'It says that what was asked about is needed.')
  return true
}

function setAside(deciding: Deciding, place: Place): boolean {
  const why = 'Asked about it, they said that it is not needed.'
  const aside: SentenceOutcome = { ...place, outcome: 'set_aside', reason: 'out_of_scope', why }
  return deciding.may(accountForSentence(deciding.state, aside, deciding.occasion))
}

/** Of two that do not go together, one holds from now on. */
function giveWay(
  deciding: Deciding,
  answer: MessageId,
  { holds, gives_way }: Meant & { readonly kind: 'holds' },
): boolean {
  const before = findRequirement(deciding.state, gives_way)
  if (before === null) return false
  const { quote } = wholeMessage(deciding, answer)
  const isSettled = deciding.may(
    supersedeRequirement(
      deciding.state,
      {
        requirement_id: gives_way,
        based_on: before.revision,
        superseded_by: holds,
        reason: `Asked which one holds, they said: “${quote}”`,
      },
      deciding.occasion,
    ),
  )
  if (!isSettled) return false
  refine(deciding, holds, answer, [])
  account(deciding, answer, holds, 'It says which of the two holds.')
  return true
}

/** The answer's words stand behind it from now on. */
function refine(
  deciding: Deciding,
  requirement_id: RequirementId,
  answer: MessageId,
  acceptance_criteria: readonly AcceptanceCriterion[],
): boolean {
  const requirement = findRequirement(deciding.state, requirement_id)
  if (requirement === null || requirement.inferred) return false
  const evidence = [wholeMessage(deciding, answer)]
  const based_on = requirement.revision
  const more = { requirement_id, based_on, evidence, acceptance_criteria }
  return deciding.may(refineRequirement(deciding.state, more, deciding.occasion))
}

function account(deciding: Deciding, answer: MessageId, requirement_id: RequirementId, why: string): void {
  const { message_id, start, end } = wholeMessage(deciding, answer)
  const said: SentenceOutcome = { message_id, start, end, outcome: 'answered', requirement_id, why }
  const { state, occasion } = deciding
  deciding.may(recordCoverage(state, { message_ids: [answer], sentences: [said] }, occasion))
}

function evidenceAt({ state }: Deciding, { message_id, start, end }: Place): Evidence {
  const quote = findMessage(state, message_id)?.content.slice(start, end) ?? ''
  return { message_id, start, end, quote }
}

/** All its words, without the blanks around them. */
function wholeMessage({ state }: Deciding, message_id: MessageId): Evidence {
  const content = findMessage(state, message_id)?.content ?? ''
  const start = content.length - content.trimStart().length
  const quote = content.trim()
  return { message_id, start, end: start + quote.length, quote }
}
