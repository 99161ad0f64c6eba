/** What stands before a signature: each with its way out, and what nobody decided on yet. */
import {
  allRequirements,
  blocksApproval,
  isInForce,
  suspectLinks,
  type RequirementId,
  type SessionState,
  type ValidationIssue,
} from '@parley/domain'

export type Block =
  | { readonly kind: 'conflict'; readonly one: RequirementId; readonly other: RequirementId }
  | { readonly kind: 'error'; readonly issue: ValidationIssue }

export interface SignOff {
  readonly blocks: readonly Block[]
  readonly conflicts: number
  readonly errors: number
  /** In force, and nobody decided: they hinder nobody, but a signer wants to know. */
  readonly undecided: readonly RequirementId[]
  /** Built on something that changed since somebody looked: no hindrance, and not passed over in silence. */
  readonly suspect: readonly RequirementId[]
}

export function signOff(state: SessionState): SignOff {
  const { conflicts, errors } = blocksApproval(state)
  const pairs = new Map<string, Block>()
  for (const { requirement_id, related_id } of conflicts) {
    const [one = requirement_id, other = requirement_id] = [
      requirement_id,
      related_id ?? requirement_id,
    ].sort()
    pairs.set(`${one} ${other}`, { kind: 'conflict', one, other })
  }
  const undecided = allRequirements(state)
    .filter((requirement) => isInForce(requirement) && requirement.status === 'proposed')
    .map(({ id }) => id)
  const blocks = [...pairs.values(), ...errors.map((issue) => ({ kind: 'error', issue }) as const)]
  const suspect = [...new Set(suspectLinks(state).map(({ requirement_id }) => requirement_id))]
  return { blocks, conflicts: pairs.size, errors: errors.length, undecided, suspect }
}
