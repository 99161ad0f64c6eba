/**
 * Does this say again, or more of, what was already said?
 *
 * A copy adds its words as evidence. A support or an addition to a thing already
 * asked for ("Login should support password reset via email") refines it. Another
 * duty of a thing already asked for stands alone and points at it.
 */
import { keyStems, readWords } from '../inference/words.ts'
import type { Wording } from '../write/wording.ts'

export interface Comparable {
  readonly key: string
  /** Stems of the whole statement, without function words. */
  readonly stems: ReadonlySet<string>
  /** Stems of what it is about: its title. */
  readonly about: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly negated: boolean
}

export function comparable(key: string, statement: string, title: string): Comparable {
  return {
    key,
    stems: keyStems(readWords(statement)),
    about: withLogin(keyStems(readWords(title))),
    numbers: new Set(statement.match(/\d+(?:[.,]\d+)*/g) ?? []),
    negated: /\bshall not\b/.test(statement),
  }
}

export type Relation =
  | { readonly is: 'copy'; readonly of: string }
  | { readonly is: 'refinement'; readonly of: string }
  | { readonly is: 'part'; readonly of: string }
  | null

const ADDS = /^(?:support|include|offer|have|contain|allow|also|provide|accept|come with|work with)\b/

export function relate(candidate: Comparable, wording: Wording, earlier: readonly Comparable[]): Relation {
  for (const one of earlier.toReversed()) if (isCopy(candidate, one)) return { is: 'copy', of: one.key }
  if (wording.subject === 'the system') {
    // A thing asked for by its bare name, and now with what it is to be like.
    const named = earlier
      .slice(-4)
      .findLast(
        (one) =>
          one.about.size > 0 &&
          one.about.size <= 2 &&
          !one.negated &&
          [...one.about].every((stem) => candidate.stems.has(stem)),
      )
    return named === undefined ? null : { is: 'part', of: named.key }
  }
  const subject = withLogin(keyStems(readWords(wording.subject)))
  if (subject.size === 0 || subject.size > 3) return null
  for (const one of earlier.toReversed()) {
    const named = [...subject].every((stem) => one.about.has(stem))
    if (!named || one.about.size > 8) continue
    return ADDS.test(wording.deed) && wording.letWho === null && !wording.negated
      ? { is: 'refinement', of: one.key }
      : { is: 'part', of: one.key }
  }
  return null
}

/** The same words, the same numbers, the same direction. */
function isCopy(a: Comparable, b: Comparable): boolean {
  if (a.negated !== b.negated || a.stems.size < 2) return false
  let shared = 0
  for (const stem of a.stems) if (b.stems.has(stem)) shared += 1
  const union = a.stems.size + b.stems.size - shared
  if (shared / union < 0.8) return false
  return a.numbers.size === b.numbers.size && [...a.numbers].every((number) => b.numbers.has(number))
}

function withLogin(stems: Set<string>): Set<string> {
  if (stems.has('log') || stems.has('login') || stems.has('signin')) stems.add('login').add('log')
  return stems
}
