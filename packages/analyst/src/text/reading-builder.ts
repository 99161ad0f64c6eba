/**
 * Collects sentences and turns while a text is read.
 *
 * A reader hands over runs of places that belong together; here they are joined,
 * split into sentences, and each sentence's words are traced back to the places.
 */
import { guessLanguages } from '../language/guess-language.ts'
import { skipBlanks, skipBlanksBack } from './characters.ts'
import { cleanWords } from './clean-words.ts'
import type { Part, Sentence, SentenceKind, Turn } from './read-text.ts'
import { splitPieces, type Piece } from './split-sentences.ts'

/** What a run's sentences share. */
export interface RunShape {
  readonly kind: SentenceKind
  readonly headings: readonly string[]
  readonly lead: string | null
  readonly marker: string | null
  readonly depth: number
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
export type Draft = Mutable<Omit<Sentence, 'language' | 'index'>>
export type TurnDraft = Mutable<Turn>

/** A piece of a run with its places in the text. */
export interface PlacedPiece {
  readonly piece: Piece
  readonly parts: Part[]
  readonly marker: string | null
}

export interface ReadingBuilder {
  readonly drafts: Draft[]
  readonly turns: TurnDraft[]
  turn: TurnDraft | null
  /** The number the next paragraph will have. */
  paragraph: number
}

export function newReading(): ReadingBuilder {
  return { drafts: [], turns: [], turn: null, paragraph: 0 }
}

export function beginTurn(reading: ReadingBuilder, turn: Omit<Turn, 'index'>): void {
  reading.turn = { index: reading.turns.length, ...turn }
  reading.turns.push(reading.turn)
}

/** Adds one sentence; what reads empty is not one. */
export function addSentence(
  reading: ReadingBuilder,
  text: string,
  parts: readonly Part[],
  shape: RunShape,
  paragraph: number,
): Draft | null {
  const shown = parts.map((part) => cleanWords(text.slice(part.start, part.end)))
  const words = parts.length === 1 ? (shown[0] ?? '') : shown.join(' ')
  if (words === '') return null
  const { turn } = reading
  const kind =
    shape.kind !== 'code' && shape.kind !== 'table' && !/[\p{L}\p{N}]/u.test(words) ? 'noise' : shape.kind
  const draft: Draft = {
    text: words,
    parts,
    ...shape,
    kind,
    paragraph,
    turn: turn?.index ?? null,
    speaker: turn?.speaker ?? null,
  }
  reading.drafts.push(draft)
  if (turn) turn.end = Math.max(turn.end, parts.at(-1)?.end ?? 0)
  return draft
}

/** Splits what stands in the places, read as one run of words. */
export function splitRun(text: string, spans: readonly Part[]): PlacedPiece[] {
  const joined = joinSpans(text, spans)
  const only = joined.length === 1 ? joined[0] : undefined
  const run = only
    ? text.slice(only.start, only.end)
    : joined.map((span) => text.slice(span.start, span.end)).join(' ')
  const pieces = splitPieces(run)
  const placed: PlacedPiece[] = []
  let first = 0
  let firstAt = 0
  for (const piece of pieces) {
    const words = piece.mark ? skipBlanks(run, piece.mark.end, piece.end) : piece.start
    const marker = piece.mark ? run.slice(piece.mark.start, piece.mark.end) : null
    const parts: Part[] = []
    for (let index = first, at = firstAt; index < joined.length; index += 1) {
      const span = joined[index]
      if (!span || at >= piece.end) break
      const length = span.end - span.start
      const start = skipBlanks(text, span.start + Math.max(0, words - at), span.end)
      const end = skipBlanksBack(text, span.start + Math.min(length, piece.end - at), start)
      if (start < end) parts.push({ start, end })
      if (at + length <= piece.end) {
        first = index + 1
        firstAt = at + length + 1
      }
      at += length + 1
    }
    if (parts.length > 0) placed.push({ piece, parts, marker })
  }
  return placed
}

export function finishSentences(reading: ReadingBuilder): Sentence[] {
  const languages = guessLanguages(reading.drafts)
  return reading.drafts.map((draft, index) => ({ index, ...draft, language: languages[index] ?? 'none' }))
}

/** Places with nothing visible between them are one. */
function joinSpans(text: string, spans: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && skipBlanks(text, last.end, span.start) === span.start)
      joined[joined.length - 1] = { start: last.start, end: span.end }
    else joined.push(span)
  }
  return joined
}
