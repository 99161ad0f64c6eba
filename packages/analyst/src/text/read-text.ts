/**
 * From any decoded text to its sentences, with the structure they stand in and
 * their exact places.
 *
 * Every visible character belongs to a part of a sentence or to structure that was
 * recognised (list and quote marks, speaker labels, times, heading marks, table
 * pipes, code fences, rules, caption ids and settings). Parts are trimmed, in
 * order, and never overlap over the whole reading; `cleanWords` over a sentence's
 * parts, joined by spaces, gives its text. Reading never fails, takes time in
 * proportion to the text, and the same text reads the same every time.
 */
import { guessFormat } from './guess-format.ts'
import { readCaptions } from './read-captions.ts'
import { readingDocument } from './read-document.ts'

export type TextFormat = 'text' | 'markdown' | 'vtt' | 'srt'

/** A place, in UTF-16 code units into the text that was read. */
export interface Part {
  readonly start: number
  readonly end: number
}

export type SentenceKind = 'prose' | 'item' | 'heading' | 'field' | 'table' | 'code' | 'noise'

export interface Sentence {
  readonly index: number
  /** The words without line breaks, indentation and emphasis: `cleanWords` over the parts. */
  readonly text: string
  /** Where the words stand: one place, or several where a caption cue, a quote mark or a table pipe comes between. */
  readonly parts: readonly Part[]
  readonly kind: SentenceKind
  /** The headings it stands under, outermost first, as their sentences read. */
  readonly headings: readonly string[]
  /** The sentence or heading that introduces the list it stands in. */
  readonly lead: string | null
  /** The mark of its list item or its heading's number, as written; every sentence of an item carries it. */
  readonly marker: string | null
  /** How deep its list is nested; 0 outside lists. */
  readonly depth: number
  /** Shared by the sentences of one paragraph, item or caption run. */
  readonly paragraph: number
  /** Index into the reading's turns. */
  readonly turn: number | null
  readonly speaker: string | null
  /** 'none': nothing to read, only numbers, symbols, addresses or emoji. */
  readonly language: 'en' | 'other' | 'none'
}

/** What one speaker said without being interrupted. The place runs from the label, or the time above it, to the last word. */
export interface Turn {
  readonly index: number
  readonly speaker: string | null
  readonly role: string | null
  /** As written. */
  readonly time: string | null
  readonly start: number
  readonly end: number
}

export interface Reading {
  readonly format: TextFormat
  readonly sentences: readonly Sentence[]
  readonly turns: readonly Turn[]
  /** Everyone who speaks, in the order of first words. */
  readonly participants: readonly string[]
}

/** Reads a text; the format is guessed from its marks when left out. */
export function readText(text: string, format?: TextFormat): Reading {
  const steps = readingText(text, format)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same in steps, so that others may have their turn in between. */
export function* readingText(text: string, format: TextFormat = guessFormat(text)): Generator<void, Reading> {
  const { sentences, turns } =
    (format === 'vtt' || format === 'srt' ? readCaptions(text) : null) ?? (yield* readingDocument(text))
  const participants = [...new Set(turns.flatMap((turn) => turn.speaker ?? []))]
  return { format, sentences, turns, participants }
}
