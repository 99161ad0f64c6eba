/**
 * Where the words of a search stand: in a requirement, and in what people said. The same
 * rules find them on the server, so both say the same.
 */
import {
  foldInPieces,
  openTally,
  placesIn,
  type FoldedText,
  type Message,
  type MessageId,
  type Requirement,
  type Search,
} from '@parley/domain'
import type { Stretch } from '../conversation/marked-runs.ts'

export interface FoundWords {
  readonly title: readonly Stretch[]
  /** Some words around the first place elsewhere, when the title holds not all; null when it does. */
  readonly excerpt: Excerpt | null
}

export interface Excerpt {
  readonly text: string
  readonly places: readonly Stretch[]
}

/** Null when it does not hold all words. */
export function foundIn(requirement: Requirement, search: Search): FoundWords | null {
  const texts = textsOf(requirement)
  const folded = foldedOf(requirement, texts)
  if (!holdsAll(folded, search)) return null
  const places = placesIn(
    folded.map(({ text }) => text),
    search,
  ).map(({ text, start, end }) => ({ of: folded[text]?.of ?? 0, start, end }))
  const title = places.filter(({ of }) => of === TITLE)
  const other = places.find(({ of }) => of > TITLE)
  const isTold = holdsAll(
    folded.filter(({ of }) => of === TITLE),
    search,
  )
  if (isTold || other === undefined) return { title, excerpt: null }
  const inIt = places.filter(({ of }) => of === other.of)
  return { title, excerpt: excerptOf(texts[other.of] ?? '', inIt) }
}

/** A stop on the way through the talk: a line in which the words stand. */
export interface SaidStop {
  readonly message_id: MessageId
  readonly start: number
  /** All places of that message. */
  readonly places: readonly Stretch[]
}

/** In the order in which it was said; of what Parley answered nothing. */
export function stopsIn(messages: readonly Message[], search: Search): readonly SaidStop[] {
  return messages
    .filter(({ role }) => role === 'user')
    .flatMap((message) => {
      const folded = foldedOf(message, [message.content])
      if (!holdsAll(folded, search)) return []
      const places = placesIn(
        folded.map(({ text }) => text),
        search,
      )
      return places
        .filter(({ start }, index) => {
          const before = places[index - 1]
          return before === undefined || message.content.slice(before.end, start).includes('\n')
        })
        .map(({ start }) => ({ message_id: message.id, start, places }))
    })
}

interface FoldedPart {
  /** Which of the texts it is a piece of. */
  readonly of: number
  readonly text: FoldedText
}

/** What was folded once is kept for as long as the thing itself: each key that is typed asks again. */
const kept = new WeakMap<Requirement | Message, readonly FoldedPart[]>()

function foldedOf(thing: Requirement | Message, texts: readonly string[]): readonly FoldedPart[] {
  const before = kept.get(thing)
  if (before !== undefined) return before
  const folded = texts.flatMap((text, of) => Array.from(foldInPieces(text), (piece) => ({ of, text: piece })))
  kept.set(thing, folded)
  return folded
}

const TITLE = 1

const textsOf = ({ id, title, statement, acceptance_criteria: criteria }: Requirement): readonly string[] => [
  id,
  title,
  statement,
  ...criteria.map(({ text }) => text),
]

function holdsAll(folded: readonly FoldedPart[], search: Search): boolean {
  const tally = openTally(search)
  for (const { text } of folded) tally.add(text)
  return tally.rank() !== null
}

const BEFORE = 32
const LONGEST = 120

function excerptOf(text: string, places: readonly Stretch[]): Excerpt {
  const first = places[0]?.start ?? 0
  // From the beginning of a word, as long as that is near.
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1 || first
  const from = Math.min(start, first)
  const to = Math.min(text.length, from + LONGEST)
  const opening = from > 0 ? '… ' : ''
  const shift = opening.length - from
  return {
    text: `${opening}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    places: places
      .filter(({ end }) => end <= to)
      .map((place) => ({ start: place.start + shift, end: place.end + shift })),
  }
}
