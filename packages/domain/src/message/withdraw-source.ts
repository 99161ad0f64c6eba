/**
 * Taking back an import as a unit: one wish of a person, one append.
 *
 * Nothing is erased. What the source made and nobody touched since is retired, what
 * it changed and nobody touched since is put back, open questions it raised are
 * withdrawn, and its messages count no more as sources. What a person accepted,
 * approved, edited or took, and what was spoken of elsewhere, stays and is named.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import { sectionsOfVersion } from '../document/publish-document.ts'
import type { RequirementId, SourceId } from '../ids.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { isInForce } from '../requirement/in-force.ts'
import type { Requirement } from '../requirement/requirement.ts'
import { DRAFT_FIELDS } from '../requirement/revise-requirement.ts'
import { sameLinks } from '../requirement/seen.ts'
import { wordingAt } from '../requirement/wording-at.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { DraftChanges, SessionEvent } from '../session/events.ts'
import { allRequirements, findRequirement, findSource } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { sameData } from '../text/same-data.ts'
import { openTurn } from '../turn/next.ts'
import { broughtBy, type Brought, type TouchedRequirement } from './brought-by.ts'
import type { KeptBecause, Source, Withdrawal } from './message.ts'
import { isWithdrawn } from './withdrawn.ts'

export interface WithdrawSource {
  readonly source_id: SourceId
}

export type WithdrawSourceRefusal =
  | DoorRefusal
  | RefusalOf<'SOURCE_UNKNOWN' | 'UNDO_NEEDS_PERSON' | 'TURN_UNDER_WAY' | 'UNDO_TOO_LARGE'>

/** An append takes 10,000 events. */
export const MOST_UNDONE = 9_000

export function withdrawSource(
  state: SessionState,
  { source_id }: WithdrawSource,
  occasion: Occasion,
): Decision<SessionEvent, WithdrawSourceRefusal> {
  const { source, refusal } = undoable(state, source_id, occasion)
  if (refusal) return refuse(refusal)
  if (isWithdrawn(source)) return accept()

  const brought = broughtBy(state, source_id)
  const withdrawal = withdrawalOf(state, brought)
  const reason = undoReason(source)
  const events: SessionEvent[] = [
    { type: 'source.withdrawn', ...occasion, source_id, withdrawal },
    ...withdrawal.retired.map((requirement_id): SessionEvent => ({
      type: 'requirement.retired',
      ...occasion,
      requirement_id,
      reason,
      source_id,
    })),
    ...brought.touched
      .filter(({ id }) => withdrawal.put_back.includes(id))
      .flatMap((touched) => puttingBack(state, touched, { occasion, source_id, reason })),
    ...withdrawal.questions.map((question_id): SessionEvent => ({
      type: 'question.withdrawn',
      ...occasion,
      question_id,
      reason,
    })),
  ]
  if (events.length > MOST_UNDONE) {
    return refuse({ code: 'UNDO_TOO_LARGE', source_id, changes: events.length, limit: MOST_UNDONE })
  }
  return accept(...events)
}

/** What taking it back would do, for showing it before it is done. */
export function previewWithdrawal(state: SessionState, source_id: SourceId): Withdrawal {
  return withdrawalOf(state, broughtBy(state, source_id))
}

type Undoable =
  | { readonly source: Source; readonly refusal: null }
  | { readonly source: null; readonly refusal: Exclude<WithdrawSourceRefusal, { code: 'UNDO_TOO_LARGE' }> }

/** The source, unless somebody is in the middle of something that its words lead to. */
export function undoable(state: SessionState, source_id: SourceId, occasion: Occasion): Undoable {
  const closed = doorRefusal(state, occasion)
  if (closed) return { source: null, refusal: closed }
  if (occasion.by.kind !== 'person')
    return { source: null, refusal: { code: 'UNDO_NEEDS_PERSON', source_id } }
  const source = findSource(state, source_id)
  if (source === null) return { source: null, refusal: { code: 'SOURCE_UNKNOWN', source_id } }
  const turn = openTurn(state)
  const waits = state.due.some(({ kind }) => kind === 'message')
  if (turn === null && !waits) return { source, refusal: null }
  return { source: null, refusal: { code: 'TURN_UNDER_WAY', turn_id: turn?.id ?? null } }
}

export function undoReason({ name }: Source): string {
  return `The import of “${name}” was undone.`
}

function withdrawalOf(state: SessionState, { messages, touched, questions }: Brought): Withdrawal {
  const approved = approvedIn(state)
  const retired: RequirementId[] = []
  const put_back: RequirementId[] = []
  const kept: Withdrawal['kept'][number][] = []
  const known = new Set(touched.map(({ id }) => id))

  for (const one of touched) {
    const requirement = findRequirement(state, one.id)
    if (requirement === null) continue
    const because = keptBecause(requirement, one, approved)
    if (one.made && !isInForce(requirement)) continue
    if (because !== null) {
      if (isInForce(requirement)) kept.push({ requirement_id: one.id, because })
    } else if (one.made) retired.push(one.id)
    else if (goesBack(state, requirement, one)) put_back.push(one.id)
  }
  for (const { id, evidence, ...one } of allRequirements(state)) {
    if (known.has(id) || !isInForce(one)) continue
    if (evidence.some(({ message_id }) => messages.has(message_id)))
      kept.push({ requirement_id: id, because: 'taken' })
  }
  return { retired, put_back, kept, questions }
}

/** Null: nobody has touched it since. */
function keptBecause(
  { id, status }: Requirement,
  { made, since }: TouchedRequirement,
  approved: ReadonlySet<string>,
): KeptBecause | null {
  if (since.some(({ by }) => by.kind === 'person')) return status === 'accepted' ? 'accepted' : 'worked_on'
  if (since.length > 0) return 'said_elsewhere'
  return made && approved.has(id) ? 'approved' : null
}

function approvedIn(state: SessionState): ReadonlySet<string> {
  const { approved_version } = state
  if (approved_version === null) return new Set()
  return new Set(sectionsOfVersion(state, approved_version).map(({ id }) => id))
}

/** Whether putting it back changes anything: it may be that only more words were heard for it. */
function goesBack(state: SessionState, requirement: Requirement, touched: TouchedRequirement): boolean {
  return !isInForce(requirement) || Object.keys(wordingBefore(state, requirement, touched)).length > 0
}

interface Undoing {
  readonly occasion: Occasion
  readonly source_id: SourceId
  readonly reason: string
}

/** As it was before the source said anything of it: in force, and in those words. */
function puttingBack(
  state: SessionState,
  touched: TouchedRequirement,
  { occasion, source_id, reason }: Undoing,
): readonly SessionEvent[] {
  const requirement = findRequirement(state, touched.id)
  if (requirement === null) return []
  const { id: requirement_id, revision } = requirement
  const changes = wordingBefore(state, requirement, touched)
  const common = { ...occasion, requirement_id, reason, source_id }
  return [
    ...(isInForce(requirement) ? [] : [{ type: 'requirement.restored', ...common } as const]),
    ...(Object.keys(changes).length === 0
      ? []
      : [{ type: 'requirement.revised', ...common, revision: revision + 1, changes, evidence: [] } as const]),
  ]
}

function wordingBefore(
  state: SessionState,
  requirement: Requirement,
  { acts }: TouchedRequirement,
): DraftChanges {
  const [first] = acts
  return first === undefined ? {} : changesTo(state, requirement, first.at)
}

/** What has to be written for it to read as it did after so many events. */
export function changesTo(state: SessionState, requirement: Requirement, length: number): DraftChanges {
  const wanted = wordingAt(state, requirement.id, length)
  if (wanted === null) return {}
  const differing = DRAFT_FIELDS.filter((field) =>
    field === 'links'
      ? !sameLinks(requirement.links, wanted.links)
      : !sameData(requirement[field], wanted[field]),
  )
  return Object.fromEntries(differing.map((field) => [field, wanted[field]]))
}
