/**
 * One message as it was read, beside the same message read now with the same
 * knowledge: what each reading brought, side by side. Whether a difference is
 * worth proposing is decided later, on how the session stands now.
 */
import { touchedIn } from '@parley/agents'
import {
  findRequirement,
  type MessageId,
  type Place,
  type Requirement,
  type RequirementId,
  type SentenceOutcome,
  type SessionEvent,
  type SessionState,
} from '@parley/domain'
import { canonical } from '@parley/log'

import { changesBetween, effectOn } from './changes-between.ts'
import { pairByWords, sharedBy } from './pair-by-words.ts'
import type { Change, ReadAs } from './proposal.ts'

export interface Read {
  readonly events: readonly SessionEvent[]
  /** After them. */
  readonly state: SessionState
}

export interface ReadTwice {
  readonly message_id: MessageId
  readonly before: SessionState
  readonly recorded: Read
  readonly heard: Read
}

export interface Difference {
  readonly added: readonly { readonly heard: Requirement; readonly was: ReadAs | null }[]
  /** What was written down then, and what would be now. */
  readonly reworded: readonly { readonly recorded: Requirement; readonly heard: Requirement }[]
  readonly unheard: readonly { readonly recorded: Requirement; readonly now: ReadAs | null }[]
  readonly sentences: readonly SentenceDifference[]
}

export interface SentenceDifference {
  readonly place: Place
  /** As it was recorded; null when there was no such sentence. */
  readonly recorded: SentenceOutcome | null
  readonly before: ReadAs | null
  readonly after: ReadAs | null
  readonly changes: readonly Change[]
}

/** In steps, so that others may have their turn in between. */
export function* comparingReading(twice: ReadTwice): Generator<void, Difference> {
  const { message_id, recorded, heard } = twice
  const { pairs, onlyRecorded, onlyHeard } = pairByWords(broughtBy(recorded), broughtBy(heard))
  yield
  const known = new Map(pairs.map((pair) => [pair.heard.id, pair.recorded.id]))
  const fresh = new Set(onlyHeard.map(({ id }) => id))
  /** Ids given in a reading that never happened are told as those that were given, or not at all. */
  const idOf = (id: RequirementId) => (fresh.has(id) ? null : (known.get(id) ?? id))
  const then = sentencesIn(recorded, message_id)
  const now = sentencesIn(heard, message_id)
  const readNow = (one: SentenceOutcome) => readAs(one, idOf)

  const reworded: (typeof pairs)[number][] = []
  for (const pair of pairs) {
    if (changesBetween(pair.recorded, pair.heard).length > 0) reworded.push(pair)
    yield
  }
  return {
    added: onlyHeard.map((one) => ({ heard: one, was: readOf(then, one.evidence, readAs) })),
    reworded,
    unheard: onlyRecorded.map((one) => ({ recorded: one, now: readOf(now, one.evidence, readNow) })),
    sentences: sentencesThatDiffer(twice, then, now, {
      readNow,
      gone: new Set(onlyRecorded.map(({ id }) => id)),
    }),
  }
}

/** What a reading proposed, as it stood when the reading was over. */
function broughtBy({ events, state }: Read): readonly Requirement[] {
  return events.flatMap((event) => {
    if (event.type !== 'requirement.proposed') return []
    const requirement = findRequirement(state, event.requirement.id)
    return requirement === null ? [] : [requirement]
  })
}

/** The last word of the reading on each sentence. */
function sentencesIn({ events }: Read, id: MessageId): readonly SentenceOutcome[] {
  const last = events.findLast(
    (event) => event.type === 'coverage.recorded' && event.message_ids.includes(id),
  )
  return last?.type === 'coverage.recorded'
    ? last.sentences.filter(({ message_id }) => message_id === id)
    : []
}

interface Means {
  readonly readNow: (one: SentenceOutcome) => ReadAs
  /** Requirements that would no longer be heard: their own proposal tells of their sentences. */
  readonly gone: ReadonlySet<RequirementId>
}

function sentencesThatDiffer(
  twice: ReadTwice,
  then: readonly SentenceOutcome[],
  now: readonly SentenceOutcome[],
  { readNow, gone }: Means,
): readonly SentenceDifference[] {
  const untold = effectsThatDiffer(twice)
  const found: SentenceDifference[] = []
  for (const { place, was, is } of sideBySide(then, now)) {
    const before = was === null ? null : readAs(was)
    const after = is === null ? null : readNow(is)
    const isNew = after !== null && after.outcome !== 'set_aside' && after.requirement_id === null
    const isGone = was !== null && was.outcome !== 'set_aside' && gone.has(was.requirement_id)
    if (isNew || isGone) continue
    const about = after?.requirement_id ?? before?.requirement_id ?? null
    const changes = about === null ? undefined : untold.get(about)
    if (isSame(before, after) && changes === undefined) continue
    if (about !== null) untold.delete(about)
    found.push({ place, recorded: was, before, after, changes: changes ?? [] })
  }
  return found
}

/** Of requirements that stood there before: what this reading would do to them, where it did something else. */
function effectsThatDiffer({ before, recorded, heard }: ReadTwice): Map<RequirementId, readonly Change[]> {
  const differing = new Map<RequirementId, readonly Change[]>()
  for (const id of new Set([...touchedIn(recorded.events), ...touchedIn(heard.events)])) {
    const stood = findRequirement(before, id)
    if (stood === null) continue
    const did = effectOn(stood, findRequirement(recorded.state, id) ?? stood)
    const would = effectOn(stood, findRequirement(heard.state, id) ?? stood)
    if (canonical(did) !== canonical(would)) differing.set(id, would)
  }
  return differing
}

interface BothReadings {
  readonly place: Place
  readonly was: SentenceOutcome | null
  readonly is: SentenceOutcome | null
}

/** Sentences of both readings in the order of the text; those that were cut otherwise stand beside what they overlap. */
function sideBySide(
  then: readonly SentenceOutcome[],
  now: readonly SentenceOutcome[],
): readonly BothReadings[] {
  const exact = new Map(then.map((one) => [`${one.start}-${one.end}`, one]))
  const met = new Set<SentenceOutcome>()
  const both = now.map((is): BothReadings => {
    const was = exact.get(`${is.start}-${is.end}`) ?? nearest(then, is)
    if (was !== null) met.add(was)
    return { place: is, was, is }
  })
  const missed = then
    .filter((one) => !met.has(one))
    .map((was): BothReadings => ({ place: was, was, is: nearest(now, was) }))
  return [...both, ...missed].toSorted((a, b) => a.place.start - b.place.start || a.place.end - b.place.end)
}

function nearest(sentences: readonly SentenceOutcome[], place: Place): SentenceOutcome | null {
  let found: SentenceOutcome | null = null
  let most = 0
  for (const one of sentences) {
    const shared = sharedBy([one], [place])
    if (shared > most) [found, most] = [one, shared]
  }
  return found
}

/** What the sentence was read as that holds the most of these words. */
function readOf(
  sentences: readonly SentenceOutcome[],
  evidence: readonly Place[],
  read: (one: SentenceOutcome) => ReadAs,
): ReadAs | null {
  const [place] = evidence
  const sentence = place === undefined ? null : nearest(sentences, place)
  return sentence === null ? null : read(sentence)
}

function readAs(
  sentence: SentenceOutcome,
  idOf: (id: RequirementId) => RequirementId | null = (id) => id,
): ReadAs {
  const { outcome, why } = sentence
  if (sentence.outcome === 'set_aside') return { outcome, requirement_id: null, reason: sentence.reason, why }
  return { outcome, requirement_id: idOf(sentence.requirement_id), reason: null, why }
}

/** The line that says why may be put in other words. */
function isSame(one: ReadAs | null, other: ReadAs | null): boolean {
  if (one === null || other === null) return one === other
  return (
    one.outcome === other.outcome &&
    one.requirement_id === other.requirement_id &&
    one.reason === other.reason
  )
}
