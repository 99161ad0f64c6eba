/**
 * Who speaks where in a text that was brought: a transcript is one message, and
 * its lines say who is speaking and when.
 *
 * Only for reading: what the words mean was decided by the analyst, and quotes
 * keep their places in the text as it came.
 */
import type { Message, Source } from '@parley/domain'

interface Place {
  readonly start: number
  readonly end: number
}

export interface Voice {
  readonly name: string
  /** `3:38`, counted from the beginning; null when the line has none. */
  readonly time: string | null
}

/** How a line begins: whose it is, and where its words start. */
export interface Opening extends Voice {
  readonly words_at: number
}

const TIME = String.raw`(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?`
const NAME = String.raw`(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,3})`
const LABEL = new RegExp(`^\\s*(?:[[(]?${TIME}[\\])]?\\s+(?:-\\s+)?)?${NAME}:\\s+`, 'u')
const CAPTION = /^\s*<v(?:\.[^\s>]*)?\s+(?<name>[^>]{1,80})>/u
const CUE = new RegExp(`^\\s*${TIME}\\s*-->`, 'u')
const ENOUGH = 2

const known = new WeakMap<
  Message,
  { readonly participants: readonly string[]; readonly names: ReadonlySet<string> }
>()

/** Null: the line goes on with what the one before it said, or nobody is named. */
export function openingOf(message: Message, source: Source | null, line: Place): Opening | null {
  if (source === null) return null
  const opened = readOpening(message, line)
  return opened !== null && namesIn(message, source).has(opened.name) ? opened : null
}

/** Who speaks at a place; null when the text does not say. */
export function voiceAt(message: Message, source: Source | null, at: number): Voice | null {
  if (source === null || namesIn(message, source).size === 0) return null
  let end = message.content.indexOf('\n', at)
  if (end === -1) end = message.content.length
  while (end > 0) {
    const start = message.content.lastIndexOf('\n', end - 1) + 1
    const opening = openingOf(message, source, { start, end })
    if (opening !== null) return { name: opening.name, time: opening.time }
    end = start - 1
  }
  return null
}

/** Whether anybody is named in it. */
export function hasVoices(message: Message, source: Source | null): boolean {
  return source !== null && namesIn(message, source).size > 0
}

/** The numbers and times between captions, which nobody said. */
export function isMachinery({ content, metadata }: Message, { start, end }: Place): boolean {
  if (metadata.format !== 'vtt' && metadata.format !== 'srt') return false
  const line = content.slice(start, end).trim()
  return /^\d+$/.test(line) || /^(?:WEBVTT|NOTE|STYLE|REGION)\b/.test(line) || CUE.test(line)
}

/** Who was counted when it came in; else who opens lines more than once. */
function namesIn(message: Message, { participants }: Source): ReadonlySet<string> {
  const before = known.get(message)
  if (before?.participants === participants) return before.names
  const names = participants.length > 0 ? new Set(participants) : frequentIn(message)
  known.set(message, { participants, names })
  return names
}

function frequentIn(message: Message): ReadonlySet<string> {
  const counts = new Map<string, number>()
  let start = 0
  for (const line of message.content.split('\n')) {
    const name = readOpening(message, { start, end: start + line.length })?.name
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
    start += line.length + 1
  }
  return new Set([...counts].filter(([, times]) => times >= ENOUGH).map(([name]) => name))
}

function readOpening({ content }: Message, { start, end }: Place): Opening | null {
  const line = content.slice(start, end)
  const found = LABEL.exec(line) ?? CAPTION.exec(line)
  const name = found?.groups?.['name']?.trim()
  if (found === null || name === undefined) return null
  const time = found.groups?.['time'] ?? cueBefore(content, start)
  return { name, time: time === null ? null : fromBeginning(time), words_at: start + found[0].length }
}

/** Of captions, the time stands on the line above. */
function cueBefore(content: string, start: number): string | null {
  if (start === 0) return null
  const above = content.slice(content.lastIndexOf('\n', start - 2) + 1, start - 1)
  return CUE.exec(above)?.groups?.['time'] ?? null
}

/** `00:03:38` reads as `3:38`. */
function fromBeginning(time: string): string {
  const parts = time.split(':')
  const [first = '', ...rest] = parts.length === 3 && Number(parts[0]) === 0 ? parts.slice(1) : parts
  return [String(Number(first)), ...rest].join(':')
}

/** What people call it: without the ending of a file. */
export function sourceName({ name }: Source): string {
  return name.replace(/\.(?:txt|text|md|markdown|vtt|srt)$/i, '')
}
