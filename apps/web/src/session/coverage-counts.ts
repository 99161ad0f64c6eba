/**
 * What became of every sentence, counted for the meter.
 *
 * Unheard is what nobody could tell and nobody decided on; what was set aside
 * for a reason is heard, and stays on the list with its reason.
 */
import { coverageOf, type MessageId, type SentenceOutcome, type SessionState } from '@parley/domain'

export interface CoverageCounts {
  readonly all: number
  readonly heard: number
  readonly taken: number
  readonly answers: number
  readonly aside: number
  readonly unheard: number
  /** Messages that wait to be read. */
  readonly waiting: number
}

export type AsideSentence = Extract<SentenceOutcome, { readonly outcome: 'set_aside' }>

export function isUnheard(sentence: SentenceOutcome): sentence is AsideSentence {
  return sentence.outcome === 'set_aside' && sentence.reason === 'unsure'
}

export function coverageCounts(state: SessionState): CoverageCounts {
  const { sentences: all } = coverageOf(state)
  let taken = 0
  let answers = 0
  let aside = 0
  for (const sentence of state.coverage) {
    if (sentence.outcome === 'answered') answers += 1
    else if (sentence.outcome !== 'set_aside') taken += 1
    else if (!isUnheard(sentence)) aside += 1
  }
  const heard = taken + answers + aside
  const unheard = state.coverage.length - heard
  return { all, heard, taken, answers, aside, unheard, waiting: all - state.coverage.length }
}

export interface SetAside extends AsideSentence {
  readonly text: string
}

/** Sentences that led to no requirement, in the order of the talk: first list unheard, second set aside. */
export function sentencesLeft(state: SessionState): {
  readonly unheard: readonly SetAside[]
  readonly aside: readonly SetAside[]
} {
  const contents = new Map<MessageId, string>(state.messages.map(({ id, content }) => [id, content]))
  const unheard: SetAside[] = []
  const aside: SetAside[] = []
  for (const sentence of state.coverage) {
    if (sentence.outcome !== 'set_aside') continue
    const text = contents.get(sentence.message_id)?.slice(sentence.start, sentence.end) ?? ''
    ;(isUnheard(sentence) ? unheard : aside).push({ ...sentence, text })
  }
  return { unheard, aside }
}
