/** Of two statements about the same thing: do they say the same, or opposite things? */
import { wholeOf, type SetFinding, type Span } from './set-finding.ts'
import type { Pair } from './likeness.ts'
import type { Quantity } from './quantities.ts'
import type { StatementKey } from './statement-key.ts'

/** Of the pairs of one later statement: at most one finding of each rule, about the earlier one most like it. */
export function repetitionsAndConflictsIn(pairs: readonly Pair[]): SetFinding[] {
  const found = new Map<string, { readonly finding: SetFinding; readonly likeness: number }>()
  for (const pair of pairs) {
    const finding = judge(pair)
    if (finding === null) continue
    const known = found.get(finding.rule)
    if (known === undefined || known.likeness < pair.likeness)
      found.set(finding.rule, { finding, likeness: pair.likeness })
  }
  return [...found.values()].map(({ finding }) => finding)
}

function judge(pair: Pair): SetFinding | null {
  const { earlier, later, likeness } = pair
  if (earlier.wording === later.wording) return repetition(pair, true)
  const clash = clashingNumbers(earlier.quantities, later.quantities)
  if (clash !== null) return numberConflict(pair, clash)
  if (haveOtherNumbers(earlier, later)) return null
  if (earlier.denies !== later.denies) return likeness >= 0.75 ? denialConflict(pair) : null
  // One word exchanged for another is mostly a second thing of the same kind, not a copy.
  if (likeness < (pair.contained ? 0.8 : 0.9)) return null
  return earlier.duty !== later.duty && earlier.duty !== '' && later.duty !== ''
    ? dutyConflict(pair)
    : repetition(pair, false)
}

/** Two values of one dimension with no value in common, limited in the same direction. */
function clashingNumbers(
  earlier: readonly Quantity[],
  later: readonly Quantity[],
): readonly [Quantity, Quantity] | null {
  for (const quantity of later) {
    const rivals = earlier.filter(({ dimension }) => dimension === quantity.dimension)
    if (rivals.length === 0 || rivals.some(({ value }) => nearly(value, quantity.value))) continue
    const rival =
      rivals.find(({ limit }) => limit === quantity.limit) ??
      rivals.find(({ limit }) => limit === '' || quantity.limit === '')
    if (rival !== undefined) return [rival, quantity]
  }
  return null
}

const nearly = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))

/** A number in the one that the other lacks: they may differ on purpose. */
const haveOtherNumbers = (earlier: StatementKey, later: StatementKey): boolean =>
  earlier.quantities.length !== later.quantities.length

function between(pair: Pair, here: Span, there: Span) {
  return {
    id: pair.later.statement.id,
    start: here.start,
    end: here.end,
    related_id: pair.earlier.statement.id,
    related_start: there.start,
    related_end: there.end,
  }
}

function repetition(pair: Pair, exact: boolean): SetFinding {
  const { earlier, later } = pair
  return {
    rule: 'INCOSE-R30',
    issue_type: 'duplicate',
    severity: 'warning',
    ...between(pair, wholeOf(later.statement), wholeOf(earlier.statement)),
    message: exact
      ? `${later.statement.id} repeats ${earlier.statement.id} word for word.`
      : `${later.statement.id} says nearly the same as ${earlier.statement.id}.`,
    suggestion: exact
      ? `Keep ${earlier.statement.id} and link to it.`
      : 'Merge the two, or say in each what makes it different.',
  }
}

function numberConflict(pair: Pair, [there, here]: readonly [Quantity, Quantity]): SetFinding {
  const { earlier, later } = pair
  const says = (key: StatementKey, { start, end }: Quantity) =>
    `“${key.statement.text.slice(start, end)}” (${key.statement.id})`
  return {
    rule: 'PARLEY-CONFLICTING-NUMBERS',
    issue_type: 'conflict',
    severity: 'error',
    ...between(pair, here, there),
    message: `Two values for the same thing: ${says(earlier, there)} and ${says(later, here)}.`,
    suggestion: 'Ask which value holds; or state the case for each of them.',
  }
}

function denialConflict(pair: Pair): SetFinding {
  const { earlier, later } = pair
  return {
    rule: 'PARLEY-CONTRADICTION',
    issue_type: 'conflict',
    severity: 'error',
    ...between(pair, wholeOf(later.statement), wholeOf(earlier.statement)),
    message: `${later.statement.id} ${later.denies ? 'denies' : 'asks for'} what ${earlier.statement.id} ${later.denies ? 'asks for' : 'denies'}.`,
    suggestion: 'Ask which of the two holds; or state the case for each of them.',
  }
}

function dutyConflict(pair: Pair): SetFinding {
  const { earlier, later } = pair
  return {
    rule: 'PARLEY-CONFLICTING-DUTY',
    issue_type: 'conflict',
    severity: 'warning',
    ...between(pair, wholeOf(later.statement), wholeOf(earlier.statement)),
    message: `“${later.duty}” in ${later.statement.id}, “${earlier.duty}” in ${earlier.statement.id}: is this required or not?`,
    suggestion: 'Keep one of the two, with the verb that is meant.',
  }
}
