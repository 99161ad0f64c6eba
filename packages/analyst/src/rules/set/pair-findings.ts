/** What is told of two statements, with the place in each of them. */
import type { Pair } from './likeness.ts'
import type { Quantity } from './quantities.ts'
import { wholeOf, type SetFinding, type Span } from './set-finding.ts'
import type { StatementKey } from './statement-key.ts'

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

const wholes = (pair: Pair) => between(pair, wholeOf(pair.later.statement), wholeOf(pair.earlier.statement))

export function repetition(pair: Pair, exact: boolean): SetFinding {
  const { earlier, later } = pair
  return {
    rule: 'INCOSE-R30',
    issue_type: 'duplicate',
    severity: 'warning',
    ...wholes(pair),
    message: exact
      ? `${later.statement.id} repeats ${earlier.statement.id} word for word.`
      : `${later.statement.id} says nearly the same as ${earlier.statement.id}.`,
    suggestion: exact
      ? `Keep ${earlier.statement.id} and link to it.`
      : 'Merge the two, or say in each what makes it different.',
  }
}

export function refinement(pair: Pair): SetFinding {
  const { wider, narrower } = pair
  return {
    rule: 'PARLEY-REFINEMENT',
    issue_type: 'structure',
    severity: 'info',
    ...wholes(pair),
    message: `${wider.statement.id} says what ${narrower.statement.id} says, and more.`,
    suggestion: `Link ${wider.statement.id} to ${narrower.statement.id} if both are wanted, or keep one.`,
  }
}

export function numberConflict(pair: Pair, [there, here]: readonly [Quantity, Quantity]): SetFinding {
  const { earlier, later } = pair
  const says = (key: StatementKey, place: Span) => `“${wordsAt(key, place)}” (${key.statement.id})`
  return {
    rule: 'PARLEY-CONFLICTING-NUMBERS',
    issue_type: 'conflict',
    severity: 'error',
    ...between(pair, here, there),
    message: `Two values for the same thing: ${says(earlier, there)} and ${says(later, here)}.`,
    suggestion: 'Ask which value holds; or state the case for each of them.',
  }
}

export function valueConflict(pair: Pair, line: string): SetFinding {
  const { earlier, later } = pair
  const [there, here] = [
    earlier.values.get(line) ?? wholeOf(earlier.statement),
    later.values.get(line) ?? wholeOf(later.statement),
  ]
  return {
    rule: 'PARLEY-EXCLUSIVE-VALUES',
    issue_type: 'conflict',
    severity: 'error',
    ...between(pair, here, there),
    message: `“${wordsAt(later, here)}” here and “${wordsAt(earlier, there)}” in ${earlier.statement.id}: of the same thing only one can hold.`,
    suggestion: 'Ask which of the two holds; or state the case for each of them.',
  }
}

export function denialConflict(pair: Pair): SetFinding {
  const { earlier, later } = pair
  return {
    rule: 'PARLEY-CONTRADICTION',
    issue_type: 'conflict',
    severity: 'error',
    ...wholes(pair),
    message: `${later.statement.id} ${later.denies ? 'denies' : 'asks for'} what ${earlier.statement.id} ${later.denies ? 'asks for' : 'denies'}.`,
    suggestion: 'Ask which of the two holds; or state the case for each of them.',
  }
}

export function dutyConflict(pair: Pair): SetFinding {
  const { earlier, later } = pair
  return {
    rule: 'PARLEY-CONFLICTING-DUTY',
    issue_type: 'conflict',
    severity: 'warning',
    ...wholes(pair),
    message: `“${later.duty}” in ${later.statement.id}, “${earlier.duty}” in ${earlier.statement.id}: is this required or not?`,
    suggestion: 'Keep one of the two, with the verb that is meant.',
  }
}

const wordsAt = ({ statement }: StatementKey, { start, end }: Span): string =>
  statement.text.slice(start, end)
