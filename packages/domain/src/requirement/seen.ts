/**
 * Suspect links: who builds on a requirement is told when it means something else.
 *
 * A link holds against what its other end was when somebody last looked: when the
 * link was made, or when a person said that it still holds. What counts is what
 * others rely on: the statement (but not its spacing), the texts of the acceptance
 * criteria, the words it stands on as long as their source stands, and whether it is in
 * force. Title, type, quality, priority, confidence, rationale, and how the statement
 * reads as actor, action and object change nothing for those who build on it, nor
 * does being accepted. A change that is taken back leaves the link as it was.
 *
 * Doorstop and StrictDoc compare one fingerprint of a whole item; here each link
 * knows which part changed, and keeps the words it was looked at with.
 *
 * @critical
 */
import { sameData } from '../text/same-data.ts'
import { isInForce } from './in-force.ts'
import { RELIED_ON, type Link, type ReliedOn, type Requirement, type Seen } from './requirement.ts'

/** What there is to see of it now. */
export function seenAs(requirement: Requirement): Seen {
  const { revision, statement, acceptance_criteria, evidence, source_refs, status } = requirement
  const standing = new Set(source_refs)
  return {
    revision,
    statement,
    acceptance_criteria: acceptance_criteria.map(({ text }) => text),
    evidence: evidence.filter(({ message_id }) => standing.has(message_id)),
    status,
  }
}

/** In which parts two sights of one requirement differ. */
export function changedBetween(seen: Seen, now: Seen): readonly ReliedOn[] {
  return RELIED_ON.filter((part) => !IS_SAME[part](seen, now))
}

const IS_SAME: { readonly [Part in ReliedOn]: (one: Seen, other: Seen) => boolean } = {
  statement: (one, other) => readsTheSame(one.statement, other.statement),
  acceptance_criteria: (one, other) => sameData(one.acceptance_criteria, other.acceptance_criteria),
  evidence: (one, other) => sameData(keysOf(one.evidence), keysOf(other.evidence)),
  status: (one, other) => isInForce(one) === isInForce(other),
}

/** Line breaks and spacing carry no meaning in a requirement; words do. */
export function readsTheSame(before: string, after: string): boolean {
  const words = (statement: string): string => statement.trim().split(/\s+/).join(' ')
  return words(before) === words(after)
}

/** In which order words were said of it is nothing to rely on. */
function keysOf(evidence: Seen['evidence']): readonly string[] {
  return evidence.map(({ message_id, start, end }) => `${start}:${end}:${message_id}`).toSorted()
}

/** The link after its other end went from what it was to what it is: the same object when nothing is new. */
export function lookedAt(link: Link, was: Seen, now: Seen): Link {
  // Suspect for a reason that nobody wrote down: only a person settles that.
  if (link.suspect && link.suspicion === undefined) return link
  const seen = link.suspicion?.seen ?? was
  const changed = changedBetween(seen, now)
  if (changed.length === 0) return link.suspect ? trusted(link) : link
  const suspicion = { seen, revision: now.revision, changed }
  return sameData(link.suspicion, suspicion) ? link : { ...link, suspect: true, suspicion }
}

/** Somebody looked, or it is as it was. */
export function trusted({ kind, id }: Link): Link {
  return { kind, id, suspect: false }
}

/** Links that were written anew: one that stood there before keeps what is known of it. */
export function relinked(before: readonly Link[], after: readonly Link[]): readonly Link[] {
  return after.map(
    (link) => before.find(({ kind, id }) => kind === link.kind && id === link.id) ?? trusted(link),
  )
}

/** Whether they lead from the same to the same; what is known of the other end is not for writing. */
export function sameLinks(one: readonly Link[], other: readonly Link[]): boolean {
  return sameData(one.map(endOf), other.map(endOf))
}

const endOf = ({ kind, id }: Link): Pick<Link, 'kind' | 'id'> => ({ kind, id })
