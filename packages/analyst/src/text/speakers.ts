/**
 * Who speaks where, decided over the whole text.
 *
 * A label is believed when enough speaks for it: it recurs, stands beside a time
 * or a role, has the form of a handle, alternates with others, or what follows is
 * said by someone ("I", "we", a question). One label in a text of prose is not.
 */
import { isBlankLine, type Line } from './lines.ts'
import { hasRoleWord, isHandleLike, readSpeakerLabel, type SpeakerLabel } from './speaker-labels.ts'

/** The labels that are believed, by line number. */
export type Speakers = ReadonlyMap<number, SpeakerLabel>

const SPEECH =
  /\?|\b(?:I|i|we|We|you|You|my|our|your|us|me|let's|Let's|yeah|Yeah|yes|Yes|ok|OK|okay|Okay|hi|Hi|hey|Hey|thanks|Thanks|sure|Sure|right|Right|hello|Hello|um|uh|Um|Uh|please|Please|no|No|agreed|Agreed|great|Great)\b/

interface Evidence {
  count: number
  timed: boolean
  handle: boolean
  role: boolean
  anyRole: boolean
  speech: number
}

export function findSpeakers(text: string, lines: readonly Line[], skipped: ReadonlySet<number>): Speakers {
  const found = new Map<number, SpeakerLabel>()
  lines.forEach((line, index) => {
    if (isBlankLine(line) || skipped.has(index)) return
    const label = readSpeakerLabel(text, line)
    if (label) found.set(index, label)
  })
  if (found.size === 0) return found
  const evidence = gather(text, lines, found)
  return believe(lines, found, evidence)
}

function gather(
  text: string,
  lines: readonly Line[],
  found: ReadonlyMap<number, SpeakerLabel>,
): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>()
  for (const [index, label] of found) {
    if (label.name === null) continue
    const known = evidence.get(label.name) ?? {
      count: 0,
      timed: false,
      handle: false,
      role: false,
      anyRole: false,
      speech: 0,
    }
    known.count += 1
    known.timed ||= label.time !== null
    known.handle ||= label.form === 'handle'
    known.role ||= hasRoleWord(label.role)
    known.anyRole ||= label.role !== null
    if (SPEECH.test(said(text, lines, index, label))) known.speech += 1
    evidence.set(label.name, known)
  }
  return evidence
}

/** The words behind the label, or on the line below. */
function said(text: string, lines: readonly Line[], index: number, label: SpeakerLabel): string {
  const line = lines[index]
  if (line && label.words < line.to) return text.slice(label.words, Math.min(line.to, label.words + 400))
  const below = lines[index + 1]
  return below ? text.slice(below.from, Math.min(below.to, below.from + 400)) : ''
}

function believe(
  lines: readonly Line[],
  found: Map<number, SpeakerLabel>,
  evidence: ReadonlyMap<string, Evidence>,
): Speakers {
  const labelled = [...evidence.values()]
  const total = labelled.reduce((sum, one) => sum + one.count, 0)
  const spoken = labelled.reduce((sum, one) => sum + one.speech, 0)
  const alternates = evidence.size > 1 && spoken * 4 >= total && dense(lines, found)
  const among = {
    timed: countOf(labelled, (one) => one.timed),
    handles: countOf(labelled, (one) => one.handle),
  }
  const clocks = [...found.values()].filter((label) => label.form === 'clock').length

  const sure = new Set(
    [...evidence].filter(([name, one]) => weigh(name, one, alternates, among) >= 2).map(([name]) => name),
  )
  const transcript =
    sure.size > 1 ||
    clocks > 1 ||
    (sure.size > 0 && alternates) ||
    [...sure].reduce((sum, name) => sum + (evidence.get(name)?.count ?? 0), 0) > 2
  const believed = new Map<number, SpeakerLabel>()
  for (const [index, label] of found) {
    if (
      label.name === null
        ? clocks > 1 || sure.size > 0
        : sure.has(label.name) || (transcript && joinsIn(label))
    )
      believed.set(index, label)
  }
  return believed
}

function countOf(all: readonly Evidence[], which: (one: Evidence) => boolean): number {
  return all.reduce((sum, one) => sum + (which(one) ? one.count : 0), 0)
}

function weigh(
  name: string,
  one: Evidence,
  alternates: boolean,
  among: { timed: number; handles: number },
): number {
  let weight = 0
  if (one.timed) weight += one.speech > 0 || among.timed > 1 ? 2 : 1
  if (one.handle && among.handles > 1) weight += 2
  if (one.role) weight += 2
  else if (one.anyRole) weight += 1
  if (isHandleLike(name)) weight += 2
  if (one.count > 1) weight += 1
  if (one.speech > 0) weight += 1
  if (alternates) weight += 1
  if (!one.timed && /^\p{Ll}/u.test(name) && !isHandleLike(name)) weight -= 1
  return one.count > 1 && one.speech === 0 && !one.timed && !one.handle && !isHandleLike(name) && !alternates
    ? 0
    : weight
}

/** Among people who talk, a short capitalised label that turns up once is one of them. */
function joinsIn(label: SpeakerLabel): boolean {
  return label.name !== null && (label.time !== null || label.name.split(' ').length < 4)
}

/** Labels begin half of the paragraphs at least, from the first to the last of them. */
function dense(lines: readonly Line[], found: ReadonlyMap<number, SpeakerLabel>): boolean {
  const places = [...found.keys()]
  const first = places[0] ?? 0
  const last = places.at(-1) ?? 0
  let blocks = 0
  for (let index = first; index <= last; index += 1) {
    const before = lines[index - 1]
    const line = lines[index]
    if (line && !isBlankLine(line) && (found.has(index) || !before || isBlankLine(before))) blocks += 1
  }
  return places.length * 2 >= blocks
}
