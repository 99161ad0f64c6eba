/**
 * Tells a turn in talk that only reports ("auditors flagged some mismatches", "the app works well") from one
 * that asks for something. Nobody rewrites a report, so the rules have nothing to say about it.
 *
 * Any sign of a wish keeps the turn a demand, and so does a turn without a subject and its verb ("a bit more
 * contrast please", "faster exports"): most of what is wished for in talk is said in half a sentence.
 */
import type { Token } from '../../language/tokens.ts'
import { PLAIN_VERBS } from '../../structure/verbs.ts'
import { wordSet } from '../../word-set.ts'

const ASKS = wordSet(
  `want wants wanted need needs needed must shall should will would could can cannot may might let lets please wish
   wishes hope hopes prefer prefers preferably ideally hopefully maybe perhaps require requires required expect expects expected
   like ask asks suggest suggests propose proposes recommend recommends make sure ensure either instead enough too missing
   miss lacks lack better only 'd ’d 'll ’ll ? !`,
)
const HAVING = wordSet('has have had having got')
const ADDRESSED = wordSet('. , ; : - – • * and so then but just')

/** Whether somebody only says how things are, or were. */
export function isTold(tokens: readonly Token[]): boolean {
  if (ASKS.holdsAny(tokens)) return false
  let [named, finite] = [false, false]
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) continue
    if (isOrder(tokens, index) || isHavingTo(tokens, index)) return false
    if (named && (token.pos === 'AUX' || isIndicative(token))) finite = true
    if (/^(?:NOUN|PROPN|PRON)$/.test(token.pos)) named = true
  }
  return finite
}

/** "works", "flagged": a verb that tells, in the present with its ending or in the past. */
const isIndicative = ({ pos, lower }: Token): boolean => pos === 'VERB' && /(?:ed|[^s]s)$/.test(lower)

/** "Fix it", "…, cut it down", "and show me": a bare verb where a sentence or its part begins. */
function isOrder(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]]
  if (before !== undefined && !ADDRESSED.holds(before)) return false
  return token !== undefined && (PLAIN_VERBS.holds(token) || isBare(token)) && token.lower !== 'set'
}

const isBare = ({ pos, lower }: Token): boolean => pos === 'VERB' && !/(?:ed|ing|s)$/.test(lower)

/** "has to", "have got to". */
const isHavingTo = (tokens: readonly Token[], index: number): boolean =>
  HAVING.holds(tokens[index]) && tokens[index + 1]?.lower === 'to'
