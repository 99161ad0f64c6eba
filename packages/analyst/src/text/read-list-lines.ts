/** Lines that are items of a list, with a mark or, below "Stretch goals:", without one; and what introduces them. */
import { isLeadLine, RANK } from './headings.ts'
import { isBlankLine, type Line } from './lines.ts'
import { readListMark, readTightDash, type ListMark } from './list-marks.ts'
import { enterHeading, enterItem, leaveLead } from './outline.ts'
import type { RunShape } from './reading-builder.ts'
import { closeRun, newRun, type Walk } from './walk.ts'

/** The mark that makes the line an item; wrapped words that begin with a number or dash are none. */
export function findMark(walk: Walk, index: number, line: Line): ListMark | null {
  const mark =
    readListMark(walk.text, line) ??
    (tightNeighbour(walk, index, line) ? readTightDash(walk.text, line) : null)
  if (!mark || !walk.run || !walk.wrapped[index]) return mark
  return /^\d|^[-–—+]$/.test(mark.mark) && walk.run.shape.marker === null ? null : mark
}

export function readItem(walk: Walk, index: number, line: Line, mark: ListMark): number {
  closeRun(walk)
  walk.unmarked = null
  const { text, reading, outline } = walk
  const last = reading.drafts.at(-1)
  const above = last ? { text: last.text, item: last.kind === 'item' && outline.lists.length > 0 } : null
  const level = enterItem(
    outline,
    line.indent,
    mark.mark,
    outline.lists.length === 0 ? introduction(walk) : null,
    above,
  )
  const shape: RunShape = {
    kind: 'item',
    headings: outline.path,
    lead: closesWithColon(text, mark.words, line.to) ? level.introduced : level.lead,
    marker: mark.mark,
    depth: level.depth,
  }
  walk.run = newRun(walk, shape, { start: mark.words, end: line.to }, index, line.indent + 2)
  return index + 1
}

/** What introduces a list that begins here; a short "Must-haves:" at the end of a paragraph becomes a heading. */
export function introduction(walk: Walk): string | null {
  const { reading, outline } = walk
  const last = reading.drafts.at(-1)
  if (!last) return null
  if (last.kind === 'heading') return last.text
  if (!last.text.endsWith(':')) return null
  const part = last.parts[0]
  if (
    last.kind === 'prose' &&
    !reading.turn &&
    part &&
    last.parts.length === 1 &&
    isLeadLine(walk.text, part.start, part.end)
  ) {
    last.kind = 'heading'
    enterHeading(outline, RANK.lead, last.text, reading.drafts.length - 1, false)
  }
  return last.text
}

/** Lines below "Stretch goals:" are its items though nothing marks them, when there are two of them at least. */
export function unmarkedLead(walk: Walk, index: number, line: Line): string | null {
  const { text, lines, wrapped } = walk
  const ends = (place: Line): boolean => /[.!?]$|\d$/.test(text.slice(place.from, place.to))
  if (walk.unmarked) {
    if (!closesWithColon(text, line.from, line.to) && !(ends(line) && !walk.unmarked.stops))
      return walk.unmarked.lead
    walk.unmarked = null
    leaveLead(walk.outline)
    return null
  }
  const above = lines[index - 1]
  const next = lines[index + 1]
  const last = walk.reading.drafts.at(-1)
  if (
    !above ||
    isBlankLine(above) ||
    !next ||
    isBlankLine(next) ||
    !last?.text.endsWith(':') ||
    walk.reading.turn
  )
    return null
  if (
    wrapped[index + 1] ||
    closesWithColon(text, line.from, line.to) ||
    readListMark(text, next) ||
    walk.code.has(index + 1)
  )
    return null
  const lead = introduction(walk)
  if (lead !== null) walk.unmarked = { lead, stops: ends(line) }
  return lead
}

function tightNeighbour(walk: Walk, index: number, line: Line): boolean {
  const dash = walk.text[line.from]
  return [walk.lines[index - 1], walk.lines[index + 1]].some(
    (neighbour) =>
      neighbour !== undefined &&
      walk.text[neighbour.from] === dash &&
      readTightDash(walk.text, neighbour) !== null,
  )
}

function closesWithColon(text: string, from: number, to: number): boolean {
  return /:[*_]*$/.test(text.slice(Math.max(from, to - 5), to))
}
