/** Lists of places: no place twice, and the messages they point into. */
import type { MessageId } from '../ids.ts'
import type { Evidence, Place } from './message.ts'

/** Both lists in order, each place once. */
export function placesTogether(first: readonly Place[], second: readonly Place[]): readonly Place[] {
  const together = new Map<string, Place>()
  for (const place of [...first, ...second]) {
    const key = `${place.start}:${place.end}:${place.message_id}`
    if (!together.has(key)) together.set(key, place)
  }
  return [...together.values()]
}

/** Each message once, in the order of first mention. */
export function messagesOf(places: readonly Place[]): readonly MessageId[] {
  return [...new Set(places.map((place) => place.message_id))]
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.message_id === other.message_id && one.start === other.start && one.end === other.end
}

/** Evidence without its words: what is kept. */
export function placesOf(evidence: readonly Evidence[]): readonly Place[] {
  return placesTogether(
    [],
    evidence.map(({ message_id, start, end }) => ({ message_id, start, end })),
  )
}
