/**
 * Splitting and merging by a person, who writes the statements: all else is read
 * from them, and what the old ones link to, the new ones link to.
 */
import { draftFrom } from '@parley/agents'
import {
  findRequirement,
  mergeRequirements,
  splitRequirement,
  type Link,
  type Requirement,
  type RequirementDraft,
  type SessionState,
} from '@parley/domain'

import { BY_PERSON } from './decide-by-hand.ts'
import { decided, type Asking, type Decided } from './decided.ts'
import type { Command } from './workspace.ts'

type Regroup = Command & { readonly type: 'split_requirement' | 'merge_requirements' }

export function regroup(state: SessionState, command: Regroup, { occasion }: Asking): Decided {
  if (command.type === 'split_requirement') {
    const { requirement_id, based_on, reason } = command
    const whole = findRequirement(state, requirement_id)
    const from = whole === null ? [] : [whole]
    const into = command.into.map((statement) => ({ draft: draftOf(statement, from, 'split') }))
    const because = reason === undefined ? {} : { reason }
    return decided(splitRequirement(state, { requirement_id, based_on, into, ...because }, occasion), {
      requirement_id,
    })
  }
  const { merge, statement, reason } = command
  const from = merge
    .map(({ requirement_id }) => findRequirement(state, requirement_id))
    .filter((one) => one !== null)
  const because = reason === undefined ? {} : { reason }
  const draft = draftOf(statement, from, 'merged')
  const decision = mergeRequirements(state, { merge, draft, ...because }, occasion)
  const [event] = decision.accepted ? decision.events : []
  return decided(decision, event === undefined ? {} : { requirement_id: event.into.id })
}

const WEIGHT = ['must', 'should', 'could', 'wont'] as const

/** As wanted as the most wanted of those it comes from. */
function draftOf(statement: string, from: readonly Requirement[], how: 'split' | 'merged'): RequirementDraft {
  const priority = WEIGHT.find((one) => from.some((requirement) => requirement.priority === one)) ?? 'must'
  const rule = from.find(({ produced_by }) => produced_by.rule !== null)?.produced_by.rule ?? null
  const ids = from.map(({ id }) => id)
  return {
    ...draftFrom(statement),
    statement,
    priority,
    priority_label: from.find((one) => one.priority === priority)?.priority_label ?? null,
    rationale: `A person ${how} it from ${ids.join(', ')}.`,
    produced_by: { ...BY_PERSON, rule },
    links: linksOf(from),
  }
}

function linksOf(from: readonly Requirement[]): readonly Link[] {
  const own = new Set(from.map(({ id }) => id))
  const links = from.flatMap((requirement) => requirement.links).filter(({ id }) => !own.has(id))
  const each = new Map(links.map(({ kind, id }) => [`${kind} ${id}`, { kind, id, suspect: false }]))
  return [...each.values()]
}
