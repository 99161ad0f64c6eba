/** "Shall not leave any trace", "without anyone": behind a negation "any" means none, and only that. */
import type { Token } from '../../language/tokens.ts'
import { wordSet } from '../../word-set.ts'

const DENIALS = wordSet("not n’t n't without never no nor cannot prevent prevents avoid refrain")
/** "no longer than" sets a limit, and denies nothing behind it. */
const LIMITS = wordSet('longer later more less fewer only')
/** Tokens. */
const REACH = 8

export function isNone(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - REACH); at -= 1) {
    const lower = tokens[at]?.lower ?? ''
    if (DENIALS.has(lower)) return !LIMITS.holds(tokens[at + 1])
    if (/^[.;,:]$/.test(lower) || lower === 'but') return false
  }
  return false
}
