/** "It would be nice if …", "it is acknowledged that …": the word opens the sentence and stands for nothing. */
import type { Token } from '../../language/tokens.ts'
import { wordSet } from '../../word-set.ts'

const AUXILIARIES = wordSet(
  "would will shall should must may might can could be is was has been not also only 'd ’d 's ’s",
)
const ANNOUNCED = wordSet('if that to when how what whether')

/** "It shall be able to print": these say what a thing can do. */
const OF_A_THING = wordSet('able unable ready capable free available willing eligible quick slow due')

/** Tokens in which the clause that it announces begins. */
const NEAR = 7

export function isExpletive(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.lower !== 'it') return false
  let at = index + 1
  while (AUXILIARIES.holds(tokens[at])) at += 1
  const said = tokens[at]
  if (at === index + 1 || said === undefined || !/^(?:ADJ|VERB|ADV)$/.test(said.pos)) return false
  const announced = tokens.slice(at + 1, at + NEAR).findIndex((token) => ANNOUNCED.holds(token))
  if (announced < 0) return false
  // "it is sent to the printer": a deed with a place, not a clause.
  const opener = tokens[at + 1 + announced]
  const next = tokens[at + 2 + announced]
  return opener?.lower !== 'to' || (said.pos === 'ADJ' && next?.pos === 'VERB' && !OF_A_THING.holds(said))
}
