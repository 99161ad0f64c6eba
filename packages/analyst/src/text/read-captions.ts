/**
 * Reads captions (WebVTT and SubRip): the cues of one speaker joined to running
 * text, so that a sentence may stand in several cues.
 *
 * Cue numbers, times, settings, notes and styles are structure. Who speaks comes
 * from voice tags, or from labels at the start of a cue.
 */
import { skipBlanks, skipBlanksBack } from './characters.ts'
import { TIMING } from './guess-format.ts'
import { isBlankLine, readLines, type Line } from './lines.ts'
import type { Part, Sentence, Turn } from './read-text.ts'
import { beginTurn, finishSentences, newReading } from './reading-builder.ts'
import { addRun } from './run-sentences.ts'
import { findSpeakers } from './speakers.ts'

interface Said {
  readonly speaker: string | null
  readonly role: string | null
  /** A new turn begins here even when the speaker is the same or unknown. */
  readonly fresh: boolean
  readonly place: Part
  readonly start: number
  readonly time: string | null
}

const TAG =
  /<(?:\/?(?:v|c|i|b|u|lang|ruby|rt|font)(?:[.\s][^<>\n]{0,80})?|\d{1,3}(?::\d{2}){1,2}[.,]\d{3})>|\{\\an?\d\}/gi
const SHAPE = { kind: 'prose', headings: [], lead: null, marker: null, depth: 0 } as const

/** Null when no cue is found. */
export function readCaptions(text: string): { sentences: Sentence[]; turns: Turn[] } | null {
  const lines = readLines(text)
  const payload = findPayload(text, lines)
  if (!payload) return null
  const reading = newReading()
  let spans: Part[] = []
  const close = (): void => {
    if (spans.length > 0) {
      reading.paragraph += 1
      addRun(reading, null, text, spans, SHAPE, reading.paragraph - 1)
    }
    spans = []
  }
  const said = readSaid(text, lines, payload)
  const named = said.some((one) => one.speaker !== null)
  for (const one of said) {
    if (one.fresh || (named && one.speaker !== (reading.turn?.speaker ?? null))) {
      close()
      if (named)
        beginTurn(reading, {
          speaker: one.speaker,
          role: one.role,
          time: one.time,
          start: one.start,
          end: one.start,
        })
    }
    if (one.place.start < one.place.end) spans.push(one.place)
  }
  close()
  return { sentences: finishSentences(reading), turns: reading.turns.filter((turn) => turn.end > turn.start) }
}

/** The lines that hold words, with the time of their cue; null without any cue. */
function findPayload(text: string, lines: readonly Line[]): Map<number, string> | null {
  const payload = new Map<number, string>()
  let time: string | null = null
  let skipping = false
  let cues = 0
  lines.forEach((line, index) => {
    const shown = text.slice(line.from, Math.min(line.to, line.from + 80))
    if (isBlankLine(line)) skipping = false
    else if (TIMING.test(shown)) {
      time = /^\S+/.exec(shown)?.[0] ?? null
      cues += 1
      skipping = false
    } else if (endsBlock(lines[index - 1]) && /^(?:NOTE|STYLE|REGION|WEBVTT)\b/.test(shown)) skipping = true
    else if (!skipping && !isCueId(text, lines, index)) payload.set(index, time ?? '')
  })
  return cues > 0 ? payload : null
}

function endsBlock(line: Line | undefined): boolean {
  return line === undefined || isBlankLine(line)
}

/** A line directly above a timing, with nothing above itself. */
function isCueId(text: string, lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]
  return (
    endsBlock(lines[index - 1]) &&
    next !== undefined &&
    TIMING.test(text.slice(next.from, Math.min(next.to, next.from + 80)))
  )
}

function readSaid(text: string, lines: readonly Line[], payload: ReadonlyMap<number, string>): Said[] {
  const skipped = new Set(lines.keys())
  for (const index of payload.keys()) skipped.delete(index)
  const speakers = findSpeakers(text, lines, skipped)
  const voices = [...payload.keys()].some((index) => /<v[.\s]/.test(lineText(text, lines[index])))
  const said: Said[] = []
  let speaker: string | null = null
  let role: string | null = null
  let cue = ''
  for (const [index, time] of payload) {
    const line = lines[index]
    if (!line) continue
    if (voices && time !== cue) speaker = null
    cue = time
    const label = voices ? undefined : speakers.get(index)
    const labelled = label !== undefined && label.name !== null
    if (labelled) ({ name: speaker, role } = label)
    const dash = labelled ? null : /^(?:-|–|>>+)\s+/.exec(lineText(text, line))
    const from = labelled ? label.words : line.from + (dash?.[0].length ?? 0)
    let fresh = labelled || dash !== null
    if (dash && !labelled) speaker = null
    for (const fragment of readFragments(text, from, line.to)) {
      if (fragment.voice !== null) speaker = fragment.voice
      said.push({
        speaker,
        role,
        fresh,
        place: fragment.place,
        start: line.from,
        time: time === '' ? null : time,
      })
      fresh = false
    }
  }
  return said
}

function lineText(text: string, line: Line | undefined): string {
  return line ? text.slice(line.from, Math.min(line.to, line.from + 200)) : ''
}

/** What stands between tags; a voice tag names who says what follows. */
function readFragments(text: string, from: number, to: number): { place: Part; voice: string | null }[] {
  const fragments: { place: Part; voice: string | null }[] = []
  let start = from
  let voice: string | null = null
  const add = (end: number): void => {
    const first = skipBlanks(text, start, end)
    if (first < end) fragments.push({ place: { start: first, end: skipBlanksBack(text, end, first) }, voice })
  }
  for (const found of text.slice(from, to).matchAll(TAG)) {
    add(from + found.index)
    start = from + found.index + found[0].length
    const name = /^<v[.\w]*\s+([^<>]+)>$/i.exec(found[0])?.[1]?.trim()
    if (name) voice = name
  }
  add(to)
  return fragments
}
