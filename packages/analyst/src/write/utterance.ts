/** A piece of text read once: tokens, conditions, main clause. What every writer starts from. */
import { readTokens, type Token } from '../language/tokens.ts'
import { readClause, type Clause } from '../structure/clause.ts'
import { findConditions, type ConditionPlace } from '../structure/conditional.ts'

export interface Utterance {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly conditions: readonly ConditionPlace[]
  readonly clause: Clause
}

export function readUtterance(text: string): Utterance {
  const tokens = readTokens(text)
  const conditions = findConditions(tokens)
  return { text, tokens, conditions, clause: readClause(tokens, conditions) }
}
