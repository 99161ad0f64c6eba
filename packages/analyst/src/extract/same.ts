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
import { byNumber, enterInOrder, leave } from '../order.ts'
import type { Wording } from '../write/wording.ts'

export interface Comparable {
  readonly key: string
  readonly statement: string
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
    statement,
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

/**
 * What was asked for so far, found again by its words, in the order of the keys.
 *
 * One may be laid over another: it adds to what is known there and leaves it as it is.
 */
export class Earlier {
  readonly #below: Earlier | null
  readonly #inOrder: Comparable[] = []
  readonly #byStem = new Map<string, Comparable[]>()
  readonly #byTopic = new Map<string, Comparable[]>()

  constructor(below: Earlier | null = null) {
    this.#below = below
  }

  add(one: Comparable): void {
    enterInOrder(this.#inOrder, one, byKey)
    for (const stem of one.stems) enterUnder(this.#byStem, stem, one)
    for (const stem of one.about) enterUnder(this.#byTopic, stem, one)
  }

  remove(one: Comparable): void {
    leave(this.#inOrder, one, byKey)
    for (const stem of one.stems) leaveUnder(this.#byStem, stem, one)
    for (const stem of one.about) leaveUnder(this.#byTopic, stem, one)
  }

  latest(many: number): readonly Comparable[] {
    const own = this.#inOrder.slice(-many)
    return own.length === many || this.#below === null
      ? own
      : [...this.#below.latest(many - own.length), ...own]
  }

  /** Two sets that are alike share one of the rarest words of each: only those need a look. */
  copyOf(candidate: Comparable, isAlike: typeof isCopy = isCopy): Comparable | undefined {
    const enough = candidate.stems.size - Math.ceil(ALIKE * candidate.stems.size) + 1
    for (const stem of this.#rarest([...candidate.stems], 'stem').slice(0, enough)) {
      const found = this.#latestUnder(stem, 'stem').findLast((one) => isAlike(candidate, one))
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The same words, whatever the figures in them: how a statement is found again after its figure was corrected. */
  wordedAs(candidate: Comparable): Comparable | undefined {
    return this.copyOf(withoutFigures(candidate), (one, other) => isCopy(one, withoutFigures(other)))
  }

  /** The latest, of a few, that speaks of a thing of this name. */
  mentioning(name: ReadonlySet<string>): Comparable | undefined {
    return name.size === 0
      ? undefined
      : this.latest(6).findLast((one) => [...name].every((stem) => one.stems.has(stem)))
  }

  /** The latest that is about a thing of this name. */
  about(name: ReadonlySet<string>): Comparable | undefined {
    const [rarest] = this.#rarest([...name], 'topic')
    return rarest === undefined
      ? undefined
      : this.#latestUnder(rarest, 'topic').findLast(
          (one) => one.about.size <= 8 && [...name].every((stem) => one.about.has(stem)),
        )
  }

  #rarest(stems: readonly string[], index: Index): readonly string[] {
    return stems
      .map((stem) => ({ stem, uses: this.#uses(stem, index) }))
      .toSorted((a, b) => a.uses - b.uses)
      .map(({ stem }) => stem)
  }

  #uses(stem: string, index: Index): number {
    return this.#under(stem, index).length + (this.#below === null ? 0 : this.#below.#uses(stem, index))
  }

  #latestUnder(stem: string, index: Index): readonly Comparable[] {
    const own = this.#under(stem, index).slice(-LOOKED_AT)
    const below = this.#below === null ? [] : this.#below.#latestUnder(stem, index)
    return below.length === 0 ? own : [...below, ...own].slice(-LOOKED_AT)
  }

  #under(stem: string, index: Index): readonly Comparable[] {
    return (index === 'stem' ? this.#byStem : this.#byTopic).get(stem) ?? []
  }
}

type Index = 'stem' | 'topic'

const byKey = (one: Comparable, other: Comparable): number => byNumber(one.key, other.key)

function enterUnder(map: Map<string, Comparable[]>, stem: string, one: Comparable): void {
  const list = map.get(stem)
  if (list === undefined) map.set(stem, [one])
  else enterInOrder(list, one, byKey)
}

function leaveUnder(map: Map<string, Comparable[]>, stem: string, one: Comparable): void {
  const list = map.get(stem) ?? []
  leave(list, one, byKey)
  if (list.length === 0) map.delete(stem)
}

function withoutFigures(one: Comparable): Comparable {
  return { ...one, stems: new Set([...one.stems].filter((stem) => !/\d/.test(stem))), numbers: new Set() }
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
