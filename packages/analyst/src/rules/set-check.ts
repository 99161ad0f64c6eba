/**
 * Checking statements against each other in a session that goes on: a call costs
 * what changed since the last. Statements count in the order of their ids.
 */
import { readTokens } from '../language/tokens.ts'
import type { SetEntry } from './set/set-entry.ts'
import type { SetFinding } from './set/set-finding.ts'
import { StatementSet } from './set/statement-set.ts'

export interface SetCheck {
  /** Takes in a statement, or its new wording: the same id again replaces. */
  put(statement: { readonly id: string; readonly text: string }): void
  remove(id: string): void
  /** The terms and acronyms that are explained elsewhere, in place of those given before. */
  define(terms: readonly string[]): void
  /** Every statement whose findings differ from what was last given for it, with all its findings; there may be none left. */
  changes(): ReadonlyMap<string, readonly SetFinding[]>
  /** The same in steps, so that others may have their turn in between; nothing may enter or leave meanwhile. */
  changing(): Generator<void, ReadonlyMap<string, readonly SetFinding[]>>
  /** The findings of one statement as they are now; nothing counts as given by this. */
  findingsOf(id: string): readonly SetFinding[]
}

/** So many are compared with what was given between two stops. */
const AT_A_STRETCH = 256

export function openSetCheck(): SetCheck {
  const set = new StatementSet()
  const entries = new Map<string, SetEntry>()
  /** As they were last given; those without any are left out. */
  const given = new Map<string, readonly SetFinding[]>()

  function remove(id: string): void {
    const entry = entries.get(id)
    if (entry !== undefined) set.remove(entry)
    entries.delete(id)
  }

  function* changing(): Generator<void, ReadonlyMap<string, readonly SetFinding[]>> {
    const touched = yield* set.touched()
    const changed = new Map<string, readonly SetFinding[]>()
    for (const [index, entry] of touched.entries()) {
      const { id } = entry.statement
      const findings = set.findingsOf(entry)
      if (!isSame(findings, given.get(id) ?? [])) changed.set(id, findings)
      if (index % AT_A_STRETCH === 0) yield
    }
    // Only now: a run that is left halfway has given nothing.
    set.seen(touched)
    for (const [id, findings] of changed) {
      if (findings.length === 0) given.delete(id)
      else given.set(id, findings)
    }
    return changed
  }

  return {
    put({ id, text }) {
      remove(id)
      entries.set(id, set.add({ id, text, tokens: readTokens(text) }, { index: 0, id }))
    },
    remove(id) {
      remove(id)
      given.delete(id)
    },
    define: (terms) => set.define(terms),
    changing,
    changes() {
      const steps = changing()
      for (;;) {
        const step = steps.next()
        if (step.done === true) return step.value
      }
    },
    findingsOf(id) {
      const entry = entries.get(id)
      return entry === undefined ? [] : set.findingsOf(entry)
    },
  }
}

function isSame(one: readonly SetFinding[], other: readonly SetFinding[]): boolean {
  return one.length === other.length && one.every((finding, at) => says(finding, other[at]))
}

/** Rule and type go with the message. */
const says = (one: SetFinding, other: SetFinding | undefined): boolean =>
  one.rule === other?.rule &&
  one.start === other.start &&
  one.end === other.end &&
  one.related_id === other.related_id &&
  one.related_start === other.related_start &&
  one.related_end === other.related_end &&
  one.severity === other.severity &&
  one.message === other.message
