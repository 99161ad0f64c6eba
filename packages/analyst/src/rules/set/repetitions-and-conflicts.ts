/** Of two statements about the same thing: do they say the same, or opposite things? */
import type { Pair } from './likeness.ts'
import { doClash, areEqual } from './bounds.ts'
import {
  denialConflict,
  dutyConflict,
  numberConflict,
  refinement,
  repetition,
  valueConflict,
} from './pair-findings.ts'
import type { Quantity } from './quantities.ts'
import type { SetFinding } from './set-finding.ts'
import type { StatementKey } from './statement-key.ts'

/** Of the pairs of one later statement: at most one finding of each rule, about the earlier one most like it. */
export function repetitionsAndConflictsIn(pairs: readonly Pair[]): SetFinding[] {
  const found = new Map<Verdict['kind'], { readonly verdict: Verdict; readonly pair: Pair }>()
  for (const pair of pairs) {
    const verdict = judge(pair)
    if (verdict === null) continue
    const kind = verdict.kind === 'word for word' ? 'nearly' : verdict.kind
    const known = found.get(kind)
    if (known === undefined || known.pair.likeness < pair.likeness) found.set(kind, { verdict, pair })
  }
  return [...found.values()].map(({ verdict, pair }) => tell(verdict, pair))
}

/** What one of the pairs comes to; it is put in words only when it is told. */
type Verdict =
  | { readonly kind: 'word for word' | 'nearly' | 'more' | 'denies' | 'duty' }
  | { readonly kind: 'numbers'; readonly clash: readonly [Quantity, Quantity] }
  | { readonly kind: 'values'; readonly line: string }

function tell(verdict: Verdict, pair: Pair): SetFinding {
  switch (verdict.kind) {
    case 'word for word':
      return repetition(pair, true)
    case 'nearly':
      return repetition(pair, false)
    case 'more':
      return refinement(pair)
    case 'denies':
      return denialConflict(pair)
    case 'duty':
      return dutyConflict(pair)
    case 'numbers':
      return numberConflict(pair, verdict.clash)
    case 'values':
      return valueConflict(pair, verdict.line)
  }
}

function judge(pair: Pair): Verdict | null {
  const { earlier, later } = pair
  if (earlier.wording === later.wording) return { kind: 'word for word' }
  if (!haveOneCase(pair) || haveOtherActors(pair) || areTurnedRound(pair)) return null
  return conflictIn(pair) ?? (sayTheSameNumbers(earlier, later) ? likenessIn(pair) : null)
}

function conflictIn(pair: Pair): Verdict | null {
  const { earlier, later } = pair
  const more = wordsOnlyIn(pair.wider, pair.narrower)
  // "Archived results within 5 s" beside "results within 2 s": a case of its own.
  const isCaseOfItsOwn = more.some((word) => pair.wider.narrowing.has(word))
  const clash = isCaseOfItsOwn ? null : clashingNumbers(earlier.quantities, later.quantities)
  if (clash !== null) return { kind: 'numbers', clash }
  if (!sayTheSameNumbers(earlier, later)) return null
  if (earlier.denies !== later.denies) {
    // What is denied in one place only is an exception; what is denied everywhere has none.
    return more.length > 0 && pair.wider.denies ? null : { kind: 'denies' }
  }
  if (more.length > 0 || earlier.permits || later.permits) return null
  const line = [...earlier.values.keys()].find((name) => haveOtherValues(name, earlier, later))
  return line === undefined ? null : { kind: 'values', line }
}

function likenessIn(pair: Pair): Verdict | null {
  const { earlier, later } = pair
  if (earlier.denies !== later.denies) return null
  if ([...earlier.values.keys()].some((name) => haveOtherValues(name, earlier, later))) return null
  const more = wordsOnlyIn(pair.wider, pair.narrower)
  // As long and with another word, it is a second thing, not the first with a detail.
  if (more.length > 0) return isLonger(pair) ? { kind: 'more' } : null
  if (earlier.only !== later.only) return { kind: 'more' }
  return earlier.duty !== later.duty && earlier.duty !== '' && later.duty !== ''
    ? { kind: 'duty' }
    : { kind: 'nearly' }
}

const isLonger = ({ wider, narrower }: Pair): boolean => wider.asked.length > narrower.asked.length

function wordsOnlyIn(one: StatementKey, other: StatementKey): string[] {
  return [...one.words].filter((word) => !other.words.has(word))
}

/** What holds in one case only says nothing of another. */
const haveOneCase = ({ wider, narrower }: Pair): boolean =>
  wordsOnlyIn(wider, narrower).every((word) => !word.startsWith('if:'))

/** "The guest pays the host" and "the host pays the guest" have the same words. */
function haveOtherActors({ earlier, later }: Pair): boolean {
  const [one, other] = [earlier.subject, later.subject]
  return one.size > 0 && other.size > 0 && [...one].every((word) => !other.has(word))
}

/** "The sheet into the package", "the package into the sheet"; "record", which in the other is a noun. */
function areTurnedRound({ wider, narrower }: Pair): boolean {
  const [out, back] = [sharedWords(wider.towards, narrower), sharedWords(narrower.towards, wider)]
  const turned =
    out.some((word) => !narrower.towards.has(word)) && back.some((word) => !wider.towards.has(word))
  const hasMoreDeeds = [...wider.verbs].some((word) => !narrower.words.has(word))
  return turned || (hasMoreDeeds && [...narrower.verbs].some((word) => !wider.verbs.has(word)))
}

/** Those that both have. */
const sharedWords = (words: ReadonlySet<string>, other: StatementKey): string[] =>
  [...words].filter((word) => other.words.has(word))

function haveOtherValues(line: string, earlier: StatementKey, later: StatementKey): boolean {
  const [one, other] = [earlier.values.get(line), later.values.get(line)]
  if (one === undefined || other === undefined) return false
  const word = ({ statement }: StatementKey, { start, end }: { start: number; end: number }): string =>
    statement.text.slice(start, end).toLowerCase()
  return word(earlier, one) !== word(later, other)
}

/** Two values of one dimension that nothing fits both of. */
function clashingNumbers(
  earlier: readonly Quantity[],
  later: readonly Quantity[],
): readonly [Quantity, Quantity] | null {
  for (const quantity of later) {
    const rivals = earlier.filter(({ dimension }) => dimension === quantity.dimension)
    const [first] = rivals
    if (first !== undefined && rivals.every((rival) => doClash(rival, quantity))) return [first, quantity]
  }
  return null
}

/** A number in the one that the other lacks: they may differ on purpose. */
function sayTheSameNumbers(
  { quantities: some }: StatementKey,
  { quantities: others }: StatementKey,
): boolean {
  return (
    some.length === others.length &&
    others.every((quantity) =>
      some.some(
        (one) =>
          one.dimension === quantity.dimension && one.bound === quantity.bound && areEqual(one, quantity),
      ),
    )
  )
}
