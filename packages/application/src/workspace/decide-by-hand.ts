/**
 * Requirements that a person writes, points at or rewords.
 *
 * A person's words are their evidence: what they write is recorded as a message,
 * and the requirement quotes it whole.
 */
import { draftFrom } from '@parley/agents'
import {
  accountForSentence,
  findMessage,
  findRequirement,
  proposeRequirement,
  readPriority,
  recordCoverage,
  recordMessage,
  reviseRequirement,
  type DraftChanges,
  type Evidence,
  type ProducedBy,
  type Requirement,
  type RequirementDraft,
  type SentenceOutcome,
  type SessionState,
} from '@parley/domain'

import { openDeciding } from '../deciding.ts'
import { decided, type Asking, type Decided } from './decided.ts'
import type { Command, WordingChanges } from './workspace.ts'

type ByHand = Command & { readonly type: 'add_requirement' | 'take_sentence' | 'revise_requirement' }

export function decideByHand(state: SessionState, command: ByHand, asking: Asking): Decided {
  switch (command.type) {
    case 'add_requirement':
      return add(state, command, asking)
    case 'take_sentence':
      return take(state, command, asking)
    case 'revise_requirement':
      return revise(state, command, asking)
  }
}

function add(
  state: SessionState,
  { statement, priority }: ByHand & { readonly type: 'add_requirement' },
  { principal, occasion, message_id }: Asking,
): Decided {
  const words = statement.trim()
  if (words === '') return { accepted: false, unable: { code: 'TEXT_BLANK', field: 'statement' } }
  const deciding = openDeciding(state, occasion)
  const metadata = { speaker: principal.name, as: 'requirement' } as const
  const message = { id: message_id, role: 'user', content: words, timestamp: occasion.at, metadata } as const
  const recorded = recordMessage(state, message, occasion)
  if (!recorded.accepted) return { accepted: false, unable: recorded.refusal }
  deciding.must(recorded)

  // A leading byte order mark is not said, and so not quoted.
  const quote = findMessage(deciding.state, message_id)?.content ?? words
  const evidence: Evidence = { message_id, start: 0, end: quote.length, quote }
  const wanted = priority === undefined ? {} : { priority, priority_label: null }
  const why = 'A person wrote it as a requirement.'
  return propose(deciding, { ...draftFrom(quote), ...wanted, links: [] }, evidence, (sentence) =>
    recordCoverage(
      deciding.state,
      { message_ids: [message_id], sentences: [{ ...sentence, why }] },
      occasion,
    ),
  )
}

function take(
  state: SessionState,
  { message_id, start, end }: ByHand & { readonly type: 'take_sentence' },
  { principal, occasion }: Asking,
): Decided {
  const place = { message_id, start, end }
  const known = state.coverage.find(
    (one) => one.message_id === message_id && one.start === start && one.end === end,
  )
  if (known === undefined) return { accepted: false, unable: { code: 'SENTENCE_UNKNOWN', ...place } }
  if (known.outcome === 'requirement') {
    return { accepted: true, events: [], answer: { requirement_id: known.requirement_id } }
  }
  const quote = findMessage(state, message_id)?.content.slice(start, end) ?? ''
  const deciding = openDeciding(state, occasion)
  const why = `Taken by ${principal.name}.`
  return propose(deciding, { ...draftFrom(quote), links: [] }, { ...place, quote }, (sentence) =>
    accountForSentence(deciding.state, { ...sentence, why }, occasion),
  )
}

type Accounted = SentenceOutcome & { readonly outcome: 'requirement' }

/** The requirement, and then what became of the sentence it came from. */
function propose(
  deciding: ReturnType<typeof openDeciding>,
  draft: RequirementDraft,
  evidence: Evidence,
  account: (sentence: Accounted) => Parameters<typeof deciding.must>[0],
): Decided {
  const decision = proposeRequirement(deciding.state, { draft, evidence: [evidence] }, deciding.occasion)
  if (!decision.accepted) return { accepted: false, unable: decision.refusal }
  deciding.must(decision)
  const requirement_id = decision.events[0]?.requirement.id
  if (requirement_id === undefined) throw new Error('a proposal was accepted and led to no event')
  const { message_id, start, end } = evidence
  deciding.must(account({ message_id, start, end, outcome: 'requirement', requirement_id, why: '' }))
  return { accepted: true, events: deciding.events, answer: { message_id, requirement_id } }
}

function revise(
  state: SessionState,
  { requirement_id, based_on, changes, reason }: ByHand & { readonly type: 'revise_requirement' },
  { occasion }: Asking,
): Decided {
  const { priority: word, ...wording } = changes
  const priority = word === undefined ? {} : readPriority(word)
  if (priority === null && word !== undefined)
    return { accepted: false, unable: { code: 'PRIORITY_UNKNOWN', word } }
  const requirement = findRequirement(state, requirement_id)
  const byHand = requirement === null ? {} : rewordedBy(requirement, wording)
  const decision = reviseRequirement(
    state,
    {
      requirement_id,
      based_on,
      changes: { ...byHand, ...wording, ...priority },
      ...(reason === undefined ? {} : { reason }),
    },
    occasion,
  )
  return decided(decision, { requirement_id })
}

export const BY_PERSON: Pick<ProducedBy, 'engine' | 'version' | 'model' | 'prompt_hash'> = {
  engine: 'person',
  version: '1',
  model: null,
  prompt_hash: null,
}

/** Who wrote the new wording, and what it now says of who does what; what the person gave stands. */
function rewordedBy(requirement: Requirement, { title, statement }: WordingChanges): DraftChanges {
  const rewords =
    (title !== undefined && title !== requirement.title) ||
    (statement !== undefined && statement !== requirement.statement)
  if (!rewords) return {}
  const produced_by = { ...BY_PERSON, rule: requirement.produced_by.rule }
  if (statement === undefined || statement === requirement.statement) return { produced_by }
  const { actor, action, object, condition } = draftFrom(statement)
  return { produced_by, ...(action === null ? {} : { actor, action, object, condition }) }
}
