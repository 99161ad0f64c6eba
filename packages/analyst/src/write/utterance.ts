/** A piece of text read once: tokens, conditions, main clause. What every writer starts from. */
import { readTokens, type Token } from '../language/tokens.ts'
import { rememberTexts } from '../remember.ts'
import { readClause, type Clause } from '../structure/clause.ts'
import { findConditions, type ConditionPlace } from '../structure/conditional.ts'

export interface Utterance {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly conditions: readonly ConditionPlace[]
  readonly clause: Clause
}

/** What was said is read by one form of asking after the other. */
export const readUtterance: (text: string) => Utterance = rememberTexts(utteranceOf, {
  atLeast: 64,
  longest: 600,
})

function utteranceOf(text: string): Utterance {
  const tokens = readTokens(text)
  const conditions = findConditions(tokens)
  return { text, tokens, conditions, clause: readClause(tokens, conditions) }
}
