/** The sentence that a question asks about: is it meant as something to require? */
import { questions } from '@parley/analyst'
import { findMessage, type SentenceOutcome, type SessionState } from '@parley/domain'

export const isUnsure = (one: SentenceOutcome): boolean =>
  one.outcome === 'set_aside' && one.reason === 'unsure'

/** The latest of these that the question is about; null when none of them is. */
export function sentenceAsked(
  state: SessionState,
  question_id: string,
  among: (one: SentenceOutcome) => boolean,
): SentenceOutcome | null {
  return state.coverage.findLast((one) => among(one) && questionAbout(state, one) === question_id) ?? null
}

/** Every validation looks for the sentences of all open questions, and the words of none of them change. */
const known = new WeakMap<SentenceOutcome, string>()

function questionAbout(state: SessionState, one: SentenceOutcome): string {
  const before = known.get(one)
  if (before !== undefined) return before
  const text = findMessage(state, one.message_id)?.content.slice(one.start, one.end) ?? ''
  const id = questions({ known: [], contradictions: [], unsure: [{ text }], openQuestions: [] })[0]?.id ?? ''
  known.set(one, id)
  return id
}
