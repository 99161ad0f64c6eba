/**
 * Reads text and Markdown: line by line into headings, lists, fields, tables, code,
 * turns of talk and paragraphs.
 *
 * What a line is depends on the lines around it, so what can be known beforehand
 * (code, tables, wrapping, who speaks) is found first; then one walk from the top.
 */
import { findCode } from './code-blocks.ts'
import { readFieldLine } from './fields.ts'
import { findHeading, isUnderline } from './find-heading.ts'
import type { Heading } from './headings.ts'
import { isBlankLine, lineFrom, readLines, type Line } from './lines.ts'
import { isRule } from './list-marks.ts'
import { enterHeading, leaveLead, leaveSections, newOutline, returnToItem } from './outline.ts'
import { findMark, introduction, readItem, unmarkedLead } from './read-list-lines.ts'
import type { Part, Sentence, Turn } from './read-text.ts'
import { addSentence, beginTurn, finishSentences, newReading } from './reading-builder.ts'
import type { SpeakerLabel } from './speaker-labels.ts'
import { findSpeakers } from './speakers.ts'
import { findTables, readCells } from './tables.ts'
import { closeRun, leaveLists, newRun, nextLine, plainShape, type Walk } from './walk.ts'
import { findWrapped } from './wrapping.ts'

/** So many lines are read between two stops. */
const AT_A_STRETCH = 32

/** In steps, so that others may have their turn in between. */
export function* readingDocument(text: string): Generator<void, { sentences: Sentence[]; turns: Turn[] }> {
  const lines = readLines(text)
  yield
  const code = findCode(text, lines)
  yield
  const speakers = findSpeakers(text, lines, new Set(code.keys()))
  yield
  const tables = findTables(text, lines)
  yield
  const found = { text, lines, code, tables, speakers, wrapped: findWrapped(text, lines) }
  const walk: Walk = {
    ...found,
    reading: newReading(),
    outline: newOutline(),
    run: null,
    unmarked: null,
    clock: null,
  }
  let steps = 0
  for (let index = 0; index < lines.length; index = readLineAt(walk, index)) {
    steps += 1
    if (steps % AT_A_STRETCH === 0) yield
  }
  closeRun(walk)
  yield
  return { sentences: finishSentences(walk.reading), turns: walk.reading.turns }
}

/** Reads the line, or the lines that belong to it; gives the number of the next. */
function readLineAt(walk: Walk, index: number): number {
  const { text, lines } = walk
  const line = lines[index]
  if (!line) return index + 1
  if (walk.code.has(index)) return readCode(walk, index)
  if (isBlankLine(line)) {
    closeRun(walk)
    walk.unmarked = null
    return index + 1
  }
  const label = walk.speakers.get(index)
  if (label) return readLabelled(walk, index, line, label)
  const table = walk.tables.get(index)
  if (table) return readRow(walk, index, line, table)
  if (text.slice(line.from, line.to) === '--') return readSignature(walk, index)
  if (isRule(text, line)) {
    closeRun(walk)
    leaveSections(walk.outline, walk.reading.drafts.length)
    walk.reading.turn = null
    return index + 1
  }
  return readWords(walk, index, line)
}

function readWords(walk: Walk, index: number, line: Line): number {
  const { text, lines } = walk
  const heading = findHeading(walk, index, line)
  if (heading) {
    addHeading(walk, heading, index)
    return isUnderline(text, lines[index + 1]) ? index + 2 : index + 1
  }
  const mark = findMark(walk, index, line)
  if (mark) return readItem(walk, index, line, mark)
  const fields = readFieldLine(text, line)
  if (fields.length > 0) {
    closeRun(walk)
    if (walk.outline.headings.at(-1)?.at !== walk.reading.drafts.length) leaveLead(walk.outline)
    walk.outline.lists = []
    walk.unmarked = null
    for (const field of fields) {
      closeRun(walk)
      walk.run = newRun(walk, { kind: 'field', ...plainShape(walk) }, field, index)
    }
    return index + 1
  }
  readProse(walk, index, line)
  return index + 1
}

function addHeading(walk: Walk, heading: Heading, index: number): void {
  const { text, reading, outline } = walk
  closeRun(walk)
  walk.unmarked = null
  if (heading.style !== 'lead') reading.turn = null
  const place = { start: heading.from, end: heading.to }
  const draft = addSentence(
    reading,
    text,
    [place],
    { kind: 'heading', ...plainShape(walk), marker: heading.marker },
    reading.paragraph,
  )
  reading.paragraph += 1
  if (!draft) return
  const below = walk.lines[index + 1]
  enterHeading(outline, heading.rank, draft.text, reading.drafts.length - 1, !below || isBlankLine(below))
  draft.headings = outline.path.slice(0, -1)
}

function readProse(walk: Walk, index: number, line: Line): void {
  const { run, wrapped, reading, lines } = walk
  const place = { start: line.from, end: line.to }
  const hangs = run?.shape.kind === 'item' && run.words > 0 && line.indent >= run.words
  if (run && run.last === index - 1 && (hangs || wrapped[index])) {
    run.spans.push(place)
    run.last = index
    return
  }
  const hadList = walk.outline.lists.length > 0
  closeRun(walk)
  if (hadList && returnToItem(walk.outline, line.indent)) {
    const level = walk.outline.lists.at(-1)
    walk.run = newRun(
      walk,
      {
        kind: 'item',
        headings: walk.outline.path,
        lead: level?.lead ?? null,
        marker: null,
        depth: walk.outline.lists.length,
      },
      place,
      index,
      line.indent,
    )
    return
  }
  if (hadList) leaveLists(walk)
  const lead = unmarkedLead(walk, index, line)
  if (lead !== null) {
    walk.run = newRun(
      walk,
      { kind: 'item', headings: walk.outline.path, lead, marker: null, depth: 1 },
      place,
      index,
    )
    return
  }
  const above = lines[index - 1]
  const sameTurn =
    reading.turn !== null &&
    above !== undefined &&
    !isBlankLine(above) &&
    reading.drafts.at(-1)?.turn === reading.turn.index
  walk.run = newRun(walk, { kind: 'prose', ...plainShape(walk) }, place, index, 0, sameTurn)
}

function readLabelled(walk: Walk, index: number, line: Line, label: SpeakerLabel): number {
  closeRun(walk)
  walk.outline.lists = []
  walk.unmarked = null
  leaveLead(walk.outline)
  if (label.form === 'clock') {
    walk.clock = { time: label.time ?? '', start: line.from }
    const after = nextLine(walk, index + 1)
    if (after && walk.speakers.has(after.index)) return index + 1
  }
  const start = walk.clock?.start ?? line.from
  beginTurn(walk.reading, {
    speaker: label.name,
    role: label.role,
    time: label.time ?? walk.clock?.time ?? null,
    start,
    end: label.form === 'clock' ? line.to : Math.min(line.to, label.words),
  })
  if (walk.reading.turn) walk.reading.turn.end = label.words < line.to ? label.words : line.to
  walk.clock = null
  if (label.words >= line.to) return index + 1
  const rest = lineFrom(walk.text, line, label.words)
  walk.run = newRun(walk, { kind: 'prose', ...plainShape(walk) }, { start: rest.from, end: rest.to }, index)
  return index + 1
}

function readRow(walk: Walk, index: number, line: Line, row: 'header' | 'rule' | 'row'): number {
  closeRun(walk)
  leaveLists(walk)
  const { reading, tables } = walk
  const lead = tables.has(index - 1) ? (reading.drafts.at(-1)?.lead ?? null) : introduction(walk)
  const shape = { kind: row === 'row' ? 'table' : 'noise', ...plainShape(walk), lead } as const
  addSentence(reading, walk.text, readCells(walk.text, line), shape, reading.paragraph)
  reading.paragraph += 1
  return index + 1
}

/** Below "--" a mail's signature follows, up to a blank line; it says nothing. */
function readSignature(walk: Walk, from: number): number {
  closeRun(walk)
  const { lines, reading, text } = walk
  let index = from + 1
  for (let line = lines[index]; line && !isBlankLine(line) && !walk.code.has(index); line = lines[index]) {
    addSentence(
      reading,
      text,
      [{ start: line.from, end: line.to }],
      { kind: 'noise', ...plainShape(walk) },
      reading.paragraph,
    )
    index += 1
  }
  reading.paragraph += 1
  return index
}

/** Code is read a block at a time, up to a blank line; it is not split. */
function readCode(walk: Walk, from: number): number {
  closeRun(walk)
  const { lines, code, reading, text } = walk
  const inside = (index: number): boolean =>
    code.get(index) === 'code' &&
    !isBlankLine(lines[index] ?? { start: 0, end: 0, from: 0, to: 0, indent: 0, quoted: 0 })
  if (!inside(from)) return from + 1
  let end = from
  while (inside(end)) end += 1
  const spans = lines.slice(from, end).map((line): Part => ({ start: line.from, end: line.to }))
  const parts = spans.some((_, index) => (lines[from + index]?.quoted ?? 0) > 0)
    ? spans
    : [{ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }]
  addSentence(reading, text, parts, { kind: 'code', ...plainShape(walk) }, reading.paragraph)
  reading.paragraph += 1
  return end
}
