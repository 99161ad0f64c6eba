/** A statement in its place among the others, with all that the checks ask of it, read once. */
import type { SetFinding, SetStatement, Span } from './set-finding.ts'
import { keyOf, type StatementKey } from './statement-key.ts'
import { byNumber } from '../../order.ts'

/** What a statement uses that the set has to agree on: a name, an acronym, a unit. */
export interface Use {
  /** What all uses of it are weighed for: `acronym PIN`, `names 3`, `units length`. */
  readonly matter: string
  /** Which of the things that belong to the matter this is. */
  readonly feature: string
  /** Where the statement first uses it. */
  readonly first: Span
  readonly count: number
}

export interface SetEntry {
  readonly seat: Seat
  readonly statement: SetStatement
  readonly key: StatementKey
  /** Its content words as bits: what two statements cannot share shows before their words are compared. */
  readonly bits: number
  readonly uses: readonly Use[]
}

/** Where a statement stands: by its number in the list, or by its id. */
export interface Seat {
  readonly index: number
  readonly id: string
}

export function setEntry(
  statement: SetStatement,
  seat: Seat,
  usesOf: (statement: SetStatement, key: StatementKey) => readonly Use[],
): SetEntry {
  const key = keyOf(statement)
  return { seat, statement, key, bits: bitsOf(key.words), uses: usesOf(statement, key) }
}

export const bySeat = ({ seat: one }: SetEntry, { seat: other }: SetEntry): number =>
  one.index - other.index || byNumber(one.id, other.id)

/** A finding, and the statement it is about. */
export interface PlacedFinding {
  readonly entry: SetEntry
  readonly finding: SetFinding
}

function bitsOf(words: ReadonlySet<string>): number {
  let bits = 0
  for (const word of words) {
    let hash = 0
    for (let index = 0; index < word.length; index += 1) hash = (hash * 31 + word.charCodeAt(index)) | 0
    bits |= 1 << ((hash ^ (hash >>> 15)) & 31)
  }
  return bits
}
