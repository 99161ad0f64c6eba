/**
 * From differences to proposals: what still holds on the session as it stands,
 * and is nobody's decision already. Each gives a proposal, or is left alone.
 */
import {
  findRequirement,
  isInForce,
  withQuotes,
  type Place,
  type Requirement,
  type RequirementId,
  type SessionState,
  type ValidationIssue,
} from '@parley/domain'
import { canonical } from '@parley/log'

import { changesBetween, sameCriteria, wordingOf } from './changes-between.ts'
import type { Difference, SentenceDifference } from './compare-reading.ts'
import type { People } from './last-words.ts'
import { sharedBy } from './pair-by-words.ts'
import type { Change, Proposed, Standing } from './proposal.ts'
import type { Reread } from './read-again.ts'

/** `null`: it is moot by now. */
type Judged = Proposed | 'left alone' | null

export interface Settled {
  readonly proposed: readonly Proposed[]
  readonly leftAlone: number
}

/** In steps, so that others may have their turn in between. */
export function* settlingProposals(
  { state, differences, implied, findings }: Reread,
  people: People,
): Generator<void, Settled> {
  const session = openStanding(state, people)
  const judged: Judged[] = []
  for (const one of differences)
    for (const judge of ofReading(one, session)) {
      judged.push(judge())
      yield
    }
  for (const { recorded, heard } of implied.reworded) judged.push(revise(recorded, heard, session))
  for (const one of implied.added) judged.push(infer(one, session))
  for (const id of implied.withdrawn) judged.push(withdraw(id, session))
  for (const one of findings) {
    judged.push(...ofFindings(one, session))
    yield
  }
  const proposed = judged.filter((one) => one !== null && one !== 'left alone')
  return {
    proposed: withoutFindingsOfTheRetired(saidOnce(proposed)),
    leftAlone: judged.filter((one) => one === 'left alone').length,
  }
}

interface Session {
  readonly state: SessionState
  readonly people: People
  readonly byStatement: ReadonlyMap<string, Requirement>
  /** Requirements with evidence in a message. */
  readonly byMessage: ReadonlyMap<string, readonly Requirement[]>
}

function openStanding(state: SessionState, people: People): Session {
  const byMessage = new Map<string, Requirement[]>()
  for (const one of state.requirements)
    for (const id of one.source_refs) {
      const those = byMessage.get(id)
      if (those === undefined) byMessage.set(id, [one])
      else those.push(one)
    }
  const standing = state.requirements.filter((one) => isInForce(one) || people.hadAWordOn(one.id))
  const byStatement = new Map(standing.map((one) => [wordsOf(one.statement), one]))
  return { state, people, byStatement, byMessage }
}

const wordsOf = (statement: string): string => statement.trim().toLowerCase().split(/\s+/).join(' ')

/** Each thing that differs, to be judged when its turn comes. */
function ofReading(
  { added, reworded, unheard, sentences }: Difference,
  session: Session,
): readonly (() => Judged)[] {
  return [
    ...added.map((one) => () => add(one, session)),
    ...reworded.map(
      ({ recorded, heard }) =>
        () =>
          revise(recorded, heard, session),
    ),
    ...unheard.map((one) => () => retire(one, session)),
    ...sentences.map((one) => () => sentence(one, session)),
  ]
}

function add({ heard, was }: Difference['added'][number], session: Session): Judged {
  const { state, people, byStatement } = session
  if (belongsToPeople(heard.evidence, session)) return 'left alone'
  const like = byStatement.get(wordsOf(heard.statement)) ?? null
  if (like !== null && (!isInForce(like) || people.hadAWordOn(like.id))) return 'left alone'
  const evidence = withQuotes(state, heard.evidence)
  return { kind: 'add', draft: wordingOf(heard), evidence, was, like: like?.id ?? null }
}

function retire({ recorded, now }: Difference['unheard'][number], session: Session): Judged {
  const held = standingOf(recorded.id, session)
  if (held === null || held === 'left alone') return held
  // Said again elsewhere, it stands on those words too.
  if (held.requirement.evidence.some((place) => sharedBy([place], recorded.evidence) === 0)) return null
  const evidence = withQuotes(session.state, recorded.evidence)
  return { kind: 'retire', ...held.standing, evidence, now }
}

/** A person took these very words, or said that they are none. */
function belongsToPeople(evidence: readonly Place[], { people, byMessage, state }: Session): boolean {
  const [place] = evidence
  if (place === undefined) return false
  const takers = byMessage.get(place.message_id) ?? []
  return (
    takers.some((one) => people.wrote(one.id) && sharedBy(one.evidence, evidence) > 0) ||
    state.coverage.some((one) => sharedBy([one], evidence) > 0 && people.accountedFor(one))
  )
}

type Held = { readonly requirement: Requirement; readonly standing: Standing } | 'left alone' | null

function standingOf(id: RequirementId, { state, people }: Session): Held {
  const requirement = findRequirement(state, id)
  if (requirement === null) return null
  if (people.hadAWordOn(id)) return 'left alone'
  if (!isInForce(requirement)) return null
  const { revision, title, statement } = requirement
  return { requirement, standing: { requirement_id: id, revision, title, statement } }
}

function revise(recorded: Requirement, heard: Requirement, session: Session): Judged {
  const held = standingOf(recorded.id, session)
  if (held === null || held === 'left alone') return held
  const { requirement, standing } = held
  const changes = changesBetween(recorded, heard).flatMap((change) => onTopOf(requirement, change))
  if (changes.length === 0) return null
  return { kind: 'revise', ...standing, changes, evidence: withQuotes(session.state, requirement.evidence) }
}

/** What was said later stays: criteria that came since are kept, and a part that was changed since is nobody's any more. */
function onTopOf(requirement: Requirement, change: Change): readonly Change[] {
  if (change.field !== 'acceptance_criteria')
    return requirement[change.field] === change.before ? [change] : []
  const then = new Set(change.before.map((one) => canonical(one)))
  const since = requirement.acceptance_criteria.filter((one) => !then.has(canonical(one)))
  const known = new Set(change.after.map(({ text }) => text))
  const after = [...change.after, ...since.filter(({ text }) => !known.has(text))]
  const before = requirement.acceptance_criteria
  return sameCriteria(before, after) ? [] : [{ field: 'acceptance_criteria', before, after }]
}

function sentence(difference: SentenceDifference, session: Session): Judged {
  const { state, people } = session
  const { place, recorded, before, after, changes } = difference
  if (recorded !== null && people.settled(recorded)) return 'left alone'
  for (const one of [before, after]) {
    const id = one?.requirement_id ?? null
    const held = id === null ? undefined : standingOf(id, session)
    if (held === 'left alone' || held === null) return held
  }
  const [quoted] = withQuotes(state, [place])
  if (quoted === undefined) return null
  const { message_id, start, end, quote } = quoted
  return { kind: 'sentence', place: { message_id, start, end, quote }, before, after, changes }
}

function infer(one: Requirement, { state, people }: Session): Judged {
  const derives_from = one.links.flatMap(({ kind, id }) => (kind === 'derives_from' ? [id] : []))
  const standing = derives_from.filter((id) => {
    const from = findRequirement(state, id)
    return from !== null && isInForce(from)
  })
  // Nothing that it follows from still stands.
  if (derives_from.length > 0 && standing.length === 0) return null
  const rule = one.produced_by.rule ?? ''
  const proposed = state.inferred_requirements.find(({ produced_by }) => produced_by.rule === rule)
  if (proposed !== undefined) return people.hadAWordOn(proposed.id) ? 'left alone' : null
  return { kind: 'infer', rule, draft: wordingOf(one), derives_from }
}

function withdraw(id: RequirementId, session: Session): Judged {
  const held = standingOf(id, session)
  if (held === null || held === 'left alone') return held
  return { kind: 'withdraw', ...held.standing, rule: held.requirement.produced_by.rule ?? '' }
}

function ofFindings(
  { requirement_id, statement, recorded, found }: Reread['findings'][number],
  { state, people }: Session,
): readonly Judged[] {
  const requirement = findRequirement(state, requirement_id)
  if (requirement === null || !isInForce(requirement) || requirement.statement !== statement) return []
  if (areSame(recorded, found)) return []
  const before = new Map(recorded.map((issue) => [placeOf(issue), issue]))
  const after = new Map(found.map((issue) => [placeOf(issue), issue]))
  const { revision, title } = requirement
  const about = (issue: ValidationIssue) => ({
    requirement_id,
    revision,
    title,
    statement,
    issue,
    words: statement.slice(issue.start, issue.end),
  })
  return [
    ...[...after].map(([place, issue]): Judged => {
      const was = before.get(place)?.severity ?? null
      if (was === issue.severity) return null
      if (people.dismissed(issue)) return 'left alone'
      return { kind: 'issue', ...about(issue), was }
    }),
    ...[...before].map(([place, issue]): Judged => {
      if (after.has(place)) return null
      if (people.dismissed(issue)) return 'left alone'
      return { kind: 'settled', ...about(issue) }
    }),
  ]
}

/** Most are as they were. */
function areSame(recorded: readonly ValidationIssue[], found: readonly ValidationIssue[]): boolean {
  return (
    recorded.length === found.length &&
    recorded.every(({ rule, start, end, severity, related_id }, at) => {
      const other = found[at]
      return (
        other?.rule === rule &&
        other.start === start &&
        other.end === end &&
        other.severity === severity &&
        other.related_id === related_id
      )
    })
  )
}

const placeOf = ({ rule, start, end, related_id }: ValidationIssue): string =>
  `${rule} ${start}-${end} ${related_id ?? ''}`

/** What was said twice is one requirement with both quotes. */
function saidOnce(proposed: readonly Proposed[]): readonly Proposed[] {
  const first = new Map<string, number>()
  const kept: Proposed[] = []
  for (const one of proposed) {
    const words = one.kind === 'add' ? wordsOf(one.draft.statement) : null
    const at = words === null ? undefined : first.get(words)
    const before = at === undefined ? undefined : kept[at]
    if (at !== undefined && one.kind === 'add' && before?.kind === 'add') {
      kept[at] = { ...before, evidence: [...before.evidence, ...one.evidence] }
      continue
    }
    if (words !== null) first.set(words, kept.length)
    kept.push(one)
  }
  return kept
}

/** Whether a wording that may leave is well put is no question any more. */
function withoutFindingsOfTheRetired(proposed: readonly Proposed[]): readonly Proposed[] {
  const retired = new Set(proposed.flatMap((one) => (one.kind === 'retire' ? [one.requirement_id] : [])))
  if (retired.size === 0) return proposed
  return proposed.filter(
    (one) => (one.kind !== 'issue' && one.kind !== 'settled') || !retired.has(one.issue.requirement_id),
  )
}
