/**
 * Statements checked against each other while they enter and leave: what has to be
 * looked at again is noted as they do, and looked at when the findings are wanted.
 *
 * The findings depend on the statements and their order alone, not on how they came.
 */
import {
  branchUses,
  lifeUses,
  missingBranch,
  noWayOut,
  stateUses,
  stateWithoutEvent,
} from './counterparts.ts'
import { Likeness } from './likeness.ts'
import { meaningUses, twoMeanings } from './meanings.ts'
import { mixedUnits, unitUses } from './mixed-units.ts'
import { mayUses, shutOut } from './only-one.ts'
import { repetitionsAndConflictsIn } from './repetitions-and-conflicts.ts'
import { setEntry, type PlacedFinding, type Seat, type SetEntry, type Use } from './set-entry.ts'
import type { SetFinding, SetStatement } from './set-finding.ts'
import type { StatementKey } from './statement-key.ts'
import { acronymUses, nameUses, termUses, twoNames, undefinedTerm, unexplainedAcronym } from './terms.ts'
import { Usage, type UseOfAll } from './usage.ts'

/** So many are looked at between two stops. */
const AT_A_STRETCH = 16

interface Findings {
  alone: readonly SetFinding[]
  /** By the matter they come from. */
  readonly inCommon: Map<string, readonly SetFinding[]>
}

export class StatementSet {
  readonly #likeness = new Likeness()
  readonly #usage = new Usage()
  readonly #findings = new Map<SetEntry, Findings>()
  readonly #byMatter = new Map<string, readonly PlacedFinding[]>()
  #defined: ReadonlySet<string> = new Set()
  readonly #staleEntries = new Set<SetEntry>()
  readonly #staleMatters = new Set<string>()
  readonly #touched = new Set<SetEntry>()

  add(statement: SetStatement, seat: Seat): SetEntry {
    const entry = setEntry(statement, seat, usesOf)
    this.#findings.set(entry, { alone: [], inCommon: new Map() })
    this.#likeness.enter(entry)
    this.#usage.enter(entry)
    this.#concern(entry)
    this.#staleEntries.add(entry)
    return entry
  }

  remove(entry: SetEntry): void {
    this.#concern(entry)
    this.#likeness.leave(entry)
    this.#usage.leave(entry)
    this.#findings.delete(entry)
    this.#staleEntries.delete(entry)
    this.#touched.delete(entry)
  }

  define(terms: readonly string[]): void {
    const defined = new Set(terms.map((term) => term.toLowerCase()))
    const before = this.#defined
    this.#defined = defined
    const isAnother = (term: string): boolean => defined.has(term) !== before.has(term)
    if (![...defined, ...before].some(isAnother)) return
    for (const matter of this.#usage.matters)
      if (isAnother(nameOf(matter).toLowerCase())) this.#staleMatters.add(matter)
  }

  /** The statements whose findings may be others than they were when this was last told to be seen. */
  *touched(): Generator<void, readonly SetEntry[]> {
    yield* this.#settle()
    return [...this.#touched]
  }

  seen(entries: readonly SetEntry[]): void {
    for (const entry of entries) this.#touched.delete(entry)
  }

  /** All findings of a statement, by place and rule. */
  findingsOf(entry: SetEntry): readonly SetFinding[] {
    const steps = this.#settle()
    while (steps.next().done !== true);
    const found = this.#findings.get(entry)
    if (found === undefined) return []
    return [...found.alone, ...[...found.inCommon.values()].flat()].toSorted(byPlace)
  }

  #concern(entry: SetEntry): void {
    for (const later of this.#likeness.concernedBy(entry)) this.#staleEntries.add(later)
    for (const { matter } of entry.uses) this.#staleMatters.add(matter)
  }

  *#settle(): Generator<void, void> {
    let looked = 0
    for (const entry of this.#staleEntries) {
      const findings = this.#findings.get(entry)
      if (findings !== undefined) findings.alone = repetitionsAndConflictsIn(this.#likeness.pairsOf(entry))
      this.#staleEntries.delete(entry)
      this.#touched.add(entry)
      looked += 1
      if (looked % AT_A_STRETCH === 0) yield
    }
    for (const matter of this.#staleMatters) {
      this.#weigh(matter)
      this.#staleMatters.delete(matter)
      looked += 1
      if (looked % AT_A_STRETCH === 0) yield
    }
  }

  #weigh(matter: string): void {
    for (const { entry } of this.#byMatter.get(matter) ?? []) {
      this.#findings.get(entry)?.inCommon.delete(matter)
      if (this.#findings.has(entry)) this.#touched.add(entry)
    }
    const found = this.#found(matter)
    if (found.length === 0) this.#byMatter.delete(matter)
    else this.#byMatter.set(matter, found)
    for (const { entry, finding } of found) {
      const inCommon = this.#findings.get(entry)?.inCommon
      inCommon?.set(matter, [...(inCommon.get(matter) ?? []), finding])
      this.#touched.add(entry)
    }
  }

  #found(matter: string): readonly PlacedFinding[] {
    const uses = this.#usage.of(matter)
    const name = nameOf(matter)
    return WEIGHED[kindOf(matter)]?.(name, uses, this.#defined) ?? []
  }
}

const usesOf = (statement: SetStatement, key: StatementKey): readonly Use[] => [
  ...acronymUses(statement),
  ...meaningUses(statement),
  ...termUses(statement),
  ...nameUses(statement),
  ...unitUses(statement),
  ...mayUses(statement, key),
  ...lifeUses(key),
  ...stateUses(key),
  ...branchUses(key),
]

type Weigh = (
  name: string,
  uses: readonly UseOfAll[],
  defined: ReadonlySet<string>,
) => readonly PlacedFinding[]

/** What all uses of a matter come to, by its kind. */
const WEIGHED: Readonly<Record<string, Weigh>> = {
  acronym: unexplainedAcronym,
  meaning: (acronym, uses) => twoMeanings(acronym, uses),
  term: undefinedTerm,
  names: (_, uses) => twoNames(uses),
  units: (_, uses) => mixedUnits(uses),
  may: (_, uses) => shutOut(uses),
  life: noWayOut,
  state: stateWithoutEvent,
  branch: missingBranch,
}

const kindOf = (matter: string): string => matter.slice(0, matter.indexOf(' '))

const nameOf = (matter: string): string => matter.slice(matter.indexOf(' ') + 1)

function byPlace(one: SetFinding, other: SetFinding): number {
  if (one.start !== other.start) return one.start - other.start
  if (one.rule === other.rule) return 0
  return one.rule < other.rule ? -1 : 1
}
