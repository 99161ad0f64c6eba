/** Putting an agent's proposal before the domain: what it takes becomes events, the rest leaves no trace. */
import {
  drive,
  touchedIn,
  type Extract,
  type Pace,
  type Proposal,
  type Validate,
  type View,
} from '@parley/agents'
import {
  answerQuestion,
  askQuestion,
  findQuestion,
  isOpenQuestion,
  publishDocument,
  reportIssues,
  sectionText,
  type Section,
  type SectionSplice,
  withdrawQuestion,
  type ValidationIssue,
} from '@parley/domain'
import { canonical } from '@parley/log'

import type { Deciding } from '../deciding.ts'
import { judgeWhatIsImplied } from '../infer-what-is-implied.ts'
import { judgeAnswer } from '../judge-answer.ts'
import { judgingWhatWasHeard } from '../judge-what-was-heard.ts'
import { MOST_REQUIREMENTS } from '../workspace/bounds.ts'

/** An append takes 10,000 events; what stands around an agent's own needs a few. */
const MOST_EVENTS_OF_A_STEP = 9_000
const MOST_TAKEN = { requirements: MOST_REQUIREMENTS, events: MOST_EVENTS_OF_A_STEP }

/** Section texts that the events name by hash. */
export type SectionTexts = readonly { readonly hash: string; readonly text: string }[]

export async function judgeProposal(
  deciding: Deciding,
  proposal: Proposal,
  view: View,
  pace: Pace,
): Promise<SectionTexts> {
  switch (proposal.agent) {
    case 'conversational': {
      const { heard } = proposal
      if (heard !== null)
        await drive(judgingWhatWasHeard(deciding, heard.listening, [heard.message_id], MOST_TAKEN), pace)
      return []
    }
    case 'extraction':
      await extract(deciding, proposal, pace)
      return []
    case 'inference':
      judgeWhatIsImplied(deciding, proposal.inferred)
      return []
    case 'validation':
      await validate(deciding, proposal, view, pace)
      return []
    case 'synthesis':
      return publish(deciding, proposal, pace)
    case 'review':
      ask(deciding, proposal)
      return []
  }
}

async function extract(deciding: Deciding, { heard, asked, meant }: Extract, pace: Pace): Promise<void> {
  if (heard === null) return
  await drive(judgingWhatWasHeard(deciding, heard.listening, [heard.message_id], MOST_TAKEN), pace)
  const settled = meant !== null && judgeAnswer(deciding, heard.message_id, meant)
  if (asked === null) return
  const question = findQuestion(deciding.state, asked)
  if (question === null || !isOpenQuestion(question)) return
  const { requirement_id } = question
  const touched = touchedIn(deciding.events)
  const answers = heard.listening.notes.some(({ outcome }) => outcome === 'answered')
  const isAnswered = settled || answers || (requirement_id !== null && touched.includes(requirement_id))
  if (!isAnswered) return
  const { state, occasion } = deciding
  deciding.may(answerQuestion(state, { question_id: asked, message_id: heard.message_id }, occasion))
}

async function validate(
  deciding: Deciding,
  { findings, settled }: Validate,
  view: View,
  pace: Pace,
): Promise<void> {
  for (const one of settled) deciding.may(withdrawQuestion(deciding.state, one, deciding.occasion))
  for (const [requirement_id, issues] of findings) {
    if (deciding.events.length >= MOST_EVENTS_OF_A_STEP) return
    await pace()
    // Most findings are as they were; comparing is cheaper than asking.
    if (areSame(view.findings.of(view.state, requirement_id), issues)) continue
    deciding.may(reportIssues(deciding.state, { requirement_id, issues }, deciding.occasion))
  }
}

function areSame(before: readonly ValidationIssue[], issues: readonly ValidationIssue[]): boolean {
  return (
    before.length === issues.length &&
    before.every((one, index) => canonical(one) === canonical(issues[index]))
  )
}

async function publish(
  deciding: Deciding,
  { composed }: ProposalOf<'synthesis'>,
  pace: Pace,
): Promise<SectionTexts> {
  if (composed === null) return []
  const decision = publishDocument(deciding.state, composed.sealed, deciding.occasion)
  await pace()
  deciding.must(decision)
  const published = decision.accepted ? decision.events[0] : undefined
  return published === undefined ? [] : drive(textsOf(published.changes, composed.sections), pace)
}

/** So many texts are put together between two stops. */
const AT_A_STRETCH = 64

/**
 * What a version inserts, read from the composition and not from what changed
 * since the last: an append may have failed in between.
 */
function* textsOf(
  changes: readonly SectionSplice[],
  sections: readonly Section[],
): Generator<void, SectionTexts> {
  const texts = new Map<string, string>()
  // A splice's place counts in the list before; those to its left have moved it.
  let moved = 0
  for (const { at, remove, insert } of changes) {
    for (const [index, { hash }] of insert.entries()) {
      const section = sections[at + moved + index]
      if (section === undefined || texts.has(hash)) continue
      texts.set(hash, sectionText(section))
      if (texts.size % AT_A_STRETCH === 0) yield
    }
    moved += insert.length - remove
  }
  return Array.from(texts, ([hash, text]) => ({ hash, text }))
}

function ask(deciding: Deciding, { question }: ProposalOf<'review'>): void {
  if (question === null) return
  const { id: question_id, text, requirement_id } = question
  deciding.may(askQuestion(deciding.state, { question_id, text, requirement_id }, deciding.occasion))
}

type ProposalOf<Name extends Proposal['agent']> = Proposal & { readonly agent: Name }
