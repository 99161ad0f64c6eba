/** What the interface says about a requirement: its kind, its end, who said it. */
import {
  findMessage,
  findSource,
  isInForce,
  isWithdrawn,
  lineageOf,
  storyOf,
  type Message,
  type Place,
  type Requirement,
  type SessionState,
} from '@parley/domain'
import { firstName, speakerOf } from '../session/people.ts'
import { sourceName, voiceAt } from '../session/voices.ts'
import { words } from '../words/en.ts'
import { moment, momentInSentence, timeOfDay, type Clock } from '../words/moments.ts'

/** The quality says more than “Quality” does. */
export function kindOf({ type, quality }: Pick<Requirement, 'type' | 'quality'>): string {
  return quality === null ? words.requirements.types[type] : words.requirements.qualities[quality]
}

/** Why it is no longer in force, in the words of the event that closed it; null when it is. */
export function endOf(
  state: SessionState,
  requirement: Pick<Requirement, 'id' | 'status'>,
  clock: Clock,
): string | null {
  const { id, status } = requirement
  const { status: named, because, supersededBy } = words.requirements
  // A long history is read only for what has an end.
  if (isInForce(requirement)) return null
  if (status === 'superseded') return supersededBy(lineageOf(state, id).went_to)

  const last = storyOf(state, id).findLast(
    (event) => event.type === 'requirement.rejected' || event.type === 'requirement.retired',
  )
  if (last?.type === 'requirement.rejected') return because(named.rejected, last.reason)
  if (last?.type === 'requirement.retired') {
    return because(`${named.retired} ${moment(last.at, clock)}`, last.reason)
  }
  return null
}

/** Who wrote the wording that stands now: the person to name when somebody was faster. */
export function lastWriter(state: SessionState, id: Requirement['id']): string | null {
  const last = storyOf(state, id).findLast(
    ({ type }) =>
      type === 'requirement.revised' || type === 'requirement.refined' || type === 'requirement.proposed',
  )
  return last === undefined || last.by.kind === 'agent' ? null : last.by.id
}

export interface QuoteLine {
  readonly place: Place
  readonly words: string
  /** `Marta Reyes` */
  readonly speaker: string
  /** `Marta Reyes, today 10:02`, `Jonas Lindqvist, Kick-off call 03:02` */
  readonly cite: string
  /** `Jonas 11:04` */
  readonly short: string
}

export function quotesOf(
  state: SessionState,
  requirement: Requirement,
  clock: Clock,
  me: string | undefined,
): readonly QuoteLine[] {
  return requirement.evidence.flatMap((place) => {
    const message = findMessage(state, place.message_id)
    if (message === null) return []
    const quoted = message.content.slice(place.start, place.end).trim()
    return [{ place, words: quoted, ...saidBy(state, message, place, clock, me) }]
  })
}

/** Where it was said tells more than the hour of an import. */
export function saidBy(
  state: SessionState,
  message: Message,
  { start }: Pick<Place, 'start'>,
  clock: Clock,
  me: string | undefined,
): Pick<QuoteLine, 'speaker' | 'cite' | 'short'> {
  const { metadata, timestamp } = message
  const source = metadata.source_id === undefined ? null : findSource(state, metadata.source_id)
  if (source === null) {
    const speaker = speakerOf(message, me)
    return {
      speaker,
      cite: `${speaker}, ${momentInSentence(timestamp, clock)}`,
      short: `${firstName(speaker)} ${timeOfDay(timestamp, clock)}`,
    }
  }
  const from = isWithdrawn(source) ? words.import.nameUndone(sourceName(source)) : sourceName(source)
  const voice = voiceAt(message, source, start)
  if (voice === null) return { speaker: metadata.speaker ?? from, cite: from, short: from }
  const { name, time } = voice
  const at = time === null ? '' : ` ${time}`
  return { speaker: name, cite: `${name}, ${from}${at}`, short: `${firstName(name)}${at}` }
}
