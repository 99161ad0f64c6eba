/**
 * Setting a priority, in whichever words it was asked for. It is a revision like
 * any other: guarded, in the story, and accepted anew by a person.
 *
 * @critical
 */
import { refuse, type Decision } from '../decision.ts'
import type { Evidence } from '../message/message.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import type { EventOf } from '../session/events.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import type { Addressed } from './in-force.ts'
import { readPriority } from './read-priority.ts'
import { reviseRequirement, type ReviseRefusal } from './revise-requirement.ts'

export interface SetPriority extends Addressed {
  /** `must`, `high`, `nice to have` … */
  readonly word: string
  readonly evidence?: readonly Evidence[]
  readonly reason?: string
}

export type SetPriorityRefusal = ReviseRefusal | RefusalOf<'PRIORITY_UNKNOWN'>

export function setPriority(
  state: SessionState,
  { word, ...command }: SetPriority,
  occasion: Occasion,
): Decision<EventOf<'requirement.revised'>, SetPriorityRefusal> {
  const changes = readPriority(word)
  if (!changes) return refuse({ code: 'PRIORITY_UNKNOWN', word })
  return reviseRequirement(state, { ...command, changes }, occasion)
}
