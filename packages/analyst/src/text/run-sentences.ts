/**
 * From a run of words to its sentences, with what only the words themselves show:
 * lists written inside a sentence, and headings whose line break was lost.
 */
import { isLeadLine, isTitle, RANK } from './headings.ts'
import { enterHeading, type Outline } from './outline.ts'
import type { Part } from './read-text.ts'
import {
  addSentence,
  splitRun,
  type PlacedPiece,
  type ReadingBuilder,
  type RunShape,
} from './reading-builder.ts'

export function addRun(
  reading: ReadingBuilder,
  outline: Outline | null,
  text: string,
  spans: readonly Part[],
  shape: RunShape,
  paragraph: number,
): void {
  let lead: string | null = null
  let item = 0
  let marker: string | null = null
  let current = shape
  let here = paragraph
  for (const placed of splitRun(text, spans)) {
    const { piece, parts } = placed
    if (piece.item > 0 && piece.role === 'item') {
      if (piece.item !== item || lead === null) {
        lead ??=
          reading.drafts.at(-1)?.paragraph === here ? (reading.drafts.at(-1)?.text ?? null) : shape.lead
        item = piece.item
        marker = placed.marker
        reading.paragraph += 1
      }
      addSentence(
        reading,
        text,
        parts,
        { ...current, kind: 'item', lead, marker, depth: shape.depth + 1 },
        reading.paragraph - 1,
      )
      continue
    }
    if (lead !== null) {
      lead = null
      reading.paragraph += 1
      here = reading.paragraph - 1
    }
    const heading = outline && current.kind === 'prose' && !reading.turn && isLostHeading(text, placed)
    const draft = addSentence(reading, text, parts, heading ? { ...current, kind: 'heading' } : current, here)
    if (!draft || !heading || !outline) continue
    enterHeading(
      outline,
      draft.text.endsWith(':') ? RANK.lead : RANK.plain,
      draft.text,
      reading.drafts.length - 1,
      false,
    )
    draft.headings = outline.path.slice(0, -1)
    current = { ...current, headings: outline.path }
  }
}

/** "Requirements:" and "Decisions" before words that were glued to them. */
function isLostHeading(text: string, placed: PlacedPiece): boolean {
  const [part] = placed.parts
  if (placed.piece.role !== 'label' || placed.parts.length !== 1 || !part) return false
  return (
    isLeadLine(text, part.start, part.end) ||
    isTitle(text, part.start, part.end) ||
    text.slice(part.start, part.end).split(/\s+/).length < 4
  )
}
