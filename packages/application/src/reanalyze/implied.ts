/**
 * What the rules of the catalogue proposed, beside what they propose now.
 *
 * An assumption is withdrawn when its rule leads to it neither then nor at any
 * later look; what is new is what the latest look adds.
 */
import { findRequirement, type Requirement, type RequirementId } from '@parley/domain'

import { changesBetween } from './changes-between.ts'
import type { Read } from './compare-reading.ts'

export interface Implied {
  readonly added: readonly Requirement[]
  readonly withdrawn: readonly RequirementId[]
  readonly reworded: readonly { readonly recorded: Requirement; readonly heard: Requirement }[]
}

export interface ImpliedSoFar {
  /** Those that no rule leads to any more. */
  readonly withdrawn: () => Iterable<RequirementId>
  /** One look: what it brought then, and what it brings now. */
  readonly note: (recorded: Read, heard: Read) => void
  readonly found: () => Implied
}

export function openImplied(): ImpliedSoFar {
  const withdrawn = new Map<RequirementId, string>()
  const reworded: { recorded: Requirement; heard: Requirement }[] = []
  /** A rule that proposed once is never news, whatever became of its proposal and its words; nor is its twin under another name. */
  const known = new Set<string>()
  let added: readonly Requirement[] = []

  function note(recorded: Read, heard: Read): void {
    const now = new Map(inferredIn(heard).map((one) => [ruleOf(one), one]))
    const renamed = new Map([...now.values()].map((one) => [one.statement, one]))
    for (const one of inferredIn(recorded)) {
      const again = now.get(ruleOf(one)) ?? renamed.get(one.statement)
      const rule = again === undefined ? ruleOf(one) : ruleOf(again)
      known.add(ruleOf(one)).add(rule)
      if (again === undefined) withdrawn.set(one.id, rule)
      else if (changesBetween(one, again).length > 0) reworded.push({ recorded: one, heard: again })
    }
    for (const [id, rule] of withdrawn) if (now.has(rule)) withdrawn.delete(id)
    added = [...now].flatMap(([rule, one]) => (known.has(rule) ? [] : [one]))
  }

  return {
    withdrawn: () => withdrawn.keys(),
    note,
    found: () => ({ added, withdrawn: [...withdrawn.keys()], reworded }),
  }
}

function inferredIn({ events, state }: Read): readonly Requirement[] {
  return events.flatMap((event) => {
    const id = event.type === 'requirement.proposed' ? event.requirement.id : null
    const requirement = id === null ? null : findRequirement(state, id)
    return requirement === null ? [] : [requirement]
  })
}

/** A rule proposes once in a session. */
const ruleOf = ({ produced_by, statement }: Requirement): string => produced_by.rule ?? statement
