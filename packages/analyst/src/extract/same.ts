/**
 * Does this say again, or more of, what was already said?
 *
 * A copy adds its words as evidence. A support or an addition to a thing already
 * asked for ("Login should support password reset via email") refines it. Another
 * duty of a thing already asked for stands alone and points at it.
 */
import { subjectClass } from '../decide/subject-classes.ts'
import { keyStems, readWords, stemOf } from '../inference/words.ts'
import { PLAIN_VERBS } from '../structure/verbs.ts'
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
    about: asksForThing(statement) ? withLogin(keyStems(readWords(title))) : new Set(),
    numbers: new Set(
      [...statement.matchAll(/\d+(?:[.,]\d+)*\s*[%\p{L}]*/gu)].map(([figure]) =>
        figure.toLowerCase().replace(/\s+/g, ''),
      ),
    ),
    negated: /\bshall not\b/.test(statement),
  }
}

/** "The kiosk shall print a ticket" is a duty of the kiosk; "The system shall provide a kiosk" asks for one. */
const asksForThing = (statement: string): boolean =>
  /(?:^|, (?:then )?)(?:the )?system shall\b/i.test(statement)

export type Relation =
  | { readonly is: 'copy'; readonly of: string }
  | { readonly is: 'refinement'; readonly of: string }
  | { readonly is: 'part'; readonly of: string }
  | null

const ADDS = /^(?:support|include|offer|have|contain|allow|also|provide|accept|come with|work with)\b/

/** A long session repeats its words: of those that share a word, so many are looked at, latest first. */
const LOOKED_AT = 100
const ALIKE = 0.8

/** What was asked for so far, found again by its words. */
export class Earlier {
  readonly #inOrder: Comparable[] = []
  readonly #byStem = new Map<string, Comparable[]>()
  readonly #byTopic = new Map<string, Comparable[]>()

  add(one: Comparable): void {
    this.#inOrder.push(one)
    for (const stem of one.stems) list(this.#byStem, stem).push(one)
    for (const stem of one.about) list(this.#byTopic, stem).push(one)
  }

  latest(many: number): readonly Comparable[] {
    return this.#inOrder.slice(-many)
  }

  /** Two sets that are alike share one of the rarest words of each: only those need a look. */
  copyOf(candidate: Comparable): Comparable | undefined {
    const postings = [...candidate.stems]
      .map((stem) => this.#byStem.get(stem) ?? [])
      .toSorted((a, b) => a.length - b.length)
    const enough = candidate.stems.size - Math.ceil(ALIKE * candidate.stems.size) + 1
    for (const posting of postings.slice(0, enough)) {
      const found = posting.slice(-LOOKED_AT).findLast((one) => isCopy(candidate, one))
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The latest, of a few, that speaks of a thing of this name. */
  mentioning(name: ReadonlySet<string>): Comparable | undefined {
    return name.size === 0
      ? undefined
      : this.latest(6).findLast((one) => [...name].every((stem) => one.stems.has(stem)))
  }

  /** The latest that is about a thing of this name. */
  about(name: ReadonlySet<string>): Comparable | undefined {
    const postings = [...name]
      .map((stem) => this.#byTopic.get(stem) ?? [])
      .toSorted((a, b) => a.length - b.length)
    return postings[0]
      ?.slice(-LOOKED_AT)
      .findLast((one) => one.about.size <= 8 && [...name].every((stem) => one.about.has(stem)))
  }
}

function list(map: Map<string, Comparable[]>, key: string): Comparable[] {
  const known = map.get(key)
  if (known !== undefined) return known
  const fresh: Comparable[] = []
  map.set(key, fresh)
  return fresh
}

export function relate(candidate: Comparable, wording: Wording, earlier: Earlier): Relation {
  const copy = earlier.copyOf(candidate)
  if (copy !== undefined) return { is: 'copy', of: copy.key }
  if (wording.subject === 'the system') {
    // A thing asked for by its bare name, and now with what it is to be like.
    const named = earlier
      .latest(4)
      .findLast(
        (one) =>
          one.about.size > 0 &&
          one.about.size <= 2 &&
          !one.negated &&
          [...one.about].every((stem) => candidate.stems.has(stem)),
      )
    return named === undefined ? null : { is: 'part', of: named.key }
  }
  // What people have to do is no more about the thing that was named after them.
  if (subjectClass(wording.subject.split(' ')) === 'role') return null
  const subject = withLogin(keyStems(readWords(wording.subject)))
  if (subject.size === 0 || subject.size > 3) return null
  const named = earlier.about(subject)
  if (named === undefined) return null
  return ADDS.test(wording.deed) && wording.letWho === null && !wording.negated
    ? { is: 'refinement', of: named.key }
    : { is: 'part', of: named.key }
}

/** The same words, the same numbers, the same direction. */
function isCopy(a: Comparable, b: Comparable): boolean {
  if (a.negated !== b.negated || a.stems.size < 2) return false
  let shared = 0
  for (const stem of a.stems) if (b.stems.has(stem)) shared += 1
  const union = a.stems.size + b.stems.size - shared
  if (shared / union < ALIKE || differInDeed(a.stems, b.stems)) return false
  return a.numbers.size === b.numbers.size && [...a.numbers].every((number) => b.numbers.has(number))
}

/** "Export …" and "import …" are two requirements, however much else they share. */
function differInDeed(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return (
    [...a].some((stem) => !b.has(stem) && DEEDS.has(stem)) ||
    [...b].some((stem) => !a.has(stem) && DEEDS.has(stem))
  )
}

const DEEDS = new Set([...PLAIN_VERBS].map(stemOf))

function withLogin(stems: Set<string>): Set<string> {
  if (stems.has('log') || stems.has('login') || stems.has('signin')) stems.add('login').add('log')
  return stems
}
