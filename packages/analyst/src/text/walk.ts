/** A walk through a document's lines: what was found beforehand, and what is known where it stands. */
import type { CodeLines } from './code-blocks.ts'
import { isBlankLine, type Line } from './lines.ts'
import { leaveLead, type Outline } from './outline.ts'
import type { Part } from './read-text.ts'
import type { ReadingBuilder, RunShape } from './reading-builder.ts'
import { addRun } from './run-sentences.ts'
import type { Speakers } from './speakers.ts'
import type { TableLines } from './tables.ts'

/** Lines that will be read as one run of words. */
export interface Run {
  readonly shape: RunShape
  readonly paragraph: number
  readonly spans: Part[]
  /** Columns at which an item's words begin; its further lines stand there. */
  readonly words: number
  last: number
}

export interface Walk {
  readonly text: string
  readonly lines: readonly Line[]
  readonly code: CodeLines
  readonly tables: TableLines
  readonly speakers: Speakers
  readonly wrapped: readonly boolean[]
  readonly reading: ReadingBuilder
  readonly outline: Outline
  run: Run | null
  /** The list without marks that a colon introduced, while its lines go on. */
  unmarked: { readonly lead: string; readonly stops: boolean } | null
  /** A time on a line of its own, until it is known whose. */
  clock: { readonly time: string; readonly start: number } | null
}

/** The next line that is not blank, when one is near. */
export function nextLine(walk: Walk, from: number): { index: number; line: Line } | null {
  for (let index = from; index < walk.lines.length && index < from + 20; index += 1) {
    const line = walk.lines[index]
    if (line && !isBlankLine(line)) return { index, line }
  }
  return null
}

export function plainShape(walk: Walk): Omit<RunShape, 'kind'> {
  return { headings: walk.outline.path, lead: null, marker: null, depth: 0 }
}

export function newRun(
  walk: Walk,
  shape: RunShape,
  place: Part,
  index: number,
  words = 0,
  sameParagraph = false,
): Run {
  if (!sameParagraph) walk.reading.paragraph += 1
  return { shape, paragraph: walk.reading.paragraph - 1, spans: [place], words, last: index }
}

export function closeRun(walk: Walk): void {
  const { run } = walk
  if (!run) return
  walk.run = null
  const spans = run.spans.filter((span) => span.start < span.end)
  addRun(walk.reading, walk.outline, walk.text, spans, run.shape, run.paragraph)
}

export function leaveLists(walk: Walk): void {
  if (walk.outline.lists.length > 0) leaveLead(walk.outline)
  walk.outline.lists = []
}
