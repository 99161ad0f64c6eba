/**
 * Searching a session: everything that holds the words, best first.
 *
 * Of all hits only a page is kept while looking, so that a word that stands everywhere
 * costs no more room than one that stands nowhere.
 */
import type { Pace } from '@parley/agents'
import { openTally, placesIn, type Search, type SearchPlace, type SessionState } from '@parley/domain'

import type { Excerpt, FoundPlace, HitKey, SearchAsked, SearchHit, SearchPage } from './found.ts'
import {
  textsOf,
  type FoldedField,
  type FoldedSession,
  type FoldedThing,
  type Searchable,
} from './searchable.ts'

/** A screen marks what is in view; whoever wants the rest reads the thing itself. */
const PLACES_TOLD = 20

interface Ranked {
  readonly key: HitKey
  readonly found: FoldedThing
}

export async function searchSession(
  folded: FoldedSession,
  { state, seq }: { readonly state: SessionState; readonly seq: number },
  asked: SearchAsked,
  pace: Pace,
): Promise<SearchPage> {
  const { search, after, limit } = asked
  const best: Ranked[] = []
  const read = pacedByText(pace)
  let count = 0
  for (const found of folded.things(state, asked.in)) {
    const key = await rankOf(found, search, read)
    if (key === null) continue
    count += 1
    if (after === null || byRank(key, after) > 0) keepBest(best, { key, found }, limit + 1)
  }
  const page = best.slice(0, limit)
  return {
    items: page.map((one) => hitOf(one, search)),
    next: best.length > limit ? (page.at(-1)?.key ?? null) : null,
    count,
    as_of_seq: seq,
  }
}

/** Many short texts are read at a stretch, and few long ones. */
const CHARACTERS_AT_A_STRETCH = 8_192
const WEIGHT_OF_A_TEXT = 256

function pacedByText(pace: Pace): (characters: number) => Promise<void> | null {
  let read = 0
  return (characters) => {
    read += WEIGHT_OF_A_TEXT + characters
    if (read < CHARACTERS_AT_A_STRETCH) return null
    read = 0
    return pace()
  }
}

async function rankOf(
  { thing, fields }: FoldedThing,
  search: Search,
  read: ReturnType<typeof pacedByText>,
): Promise<HitKey | null> {
  const tally = openTally(search)
  for (const { folded } of fields()) {
    tally.add(folded)
    await read(folded.text.length)
  }
  const rank = tally.rank()
  return rank && { ...rank, ...whichOf(thing) }
}

const whichOf = ({ kind, item }: Searchable): Pick<HitKey, 'at' | 'id'> => ({
  at: kind === 'message' ? item.timestamp : item.updated_at,
  id: item.id,
})

/** Negative when the first comes before. Of as good ones the latest first; then any order that stays. */
function byRank(one: HitKey, other: HitKey): number {
  return (
    Number(other.phrase) - Number(one.phrase) ||
    Number(other.together) - Number(one.together) ||
    other.hits - one.hits ||
    -compare(one.at, other.at) ||
    compare(one.id, other.id)
  )
}

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other)

function keepBest(best: Ranked[], ranked: Ranked, most: number): void {
  const last = best.at(-1)
  if (best.length === most && last !== undefined && byRank(ranked.key, last.key) > 0) return
  const behind = best.findIndex(({ key }) => byRank(key, ranked.key) > 0)
  best.splice(behind === -1 ? best.length : behind, 0, ranked)
  if (best.length > most) best.pop()
}

function hitOf({ key, found: { thing, fields } }: Ranked, search: Search): SearchHit {
  const folded = [...fields()]
  const places = placesIn(
    folded.map((field) => field.folded),
    search,
    PLACES_TOLD,
  ).map((place) => placeOf(folded, place))
  const where = { ...key, places, excerpt: excerptOf(thing, places) }
  if (thing.kind === 'message') {
    const { id, role, metadata } = thing.item
    return { kind: 'message', ...where, id, role, speaker: metadata.speaker ?? null }
  }
  const { id, status, title } = thing.item
  return { kind: 'requirement', ...where, id, status, title }
}

function placeOf(folded: readonly FoldedField[], { text, start, end }: SearchPlace): FoundPlace {
  const { field, index } = folded[text] ?? { field: 'content', index: null }
  return { field, index, start, end }
}

const WORDS_BEFORE = 60
const EXCERPT = 240

/** What stands around the first place; a hit in the id alone is told by the title. */
function excerptOf(thing: Searchable, places: readonly FoundPlace[]): Excerpt {
  const [first] = places.filter(({ field }) => field !== 'id')
  const texts = textsOf(thing)
  const shown = texts.find(({ field, index }) => field === first?.field && index === first.index) ??
    texts.find(({ field }) => field === 'title') ?? { field: 'content', index: null, text: '' }
  const { field, index, text } = shown
  const start = wholeAt(text, Math.max(0, (first?.start ?? 0) - WORDS_BEFORE))
  return { field, index, start, text: text.slice(start, wholeAt(text, start + EXCERPT)) }
}

/** No half of a pair is shown. */
function wholeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
