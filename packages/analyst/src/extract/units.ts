/**
 * What a sentence puts forward, piece by piece: without its label, in its role,
 * read together with the line that introduces it, each piece with its place.
 */
import type { Sentence } from '../text/read-text.ts'
import { readUtterance } from '../write/utterance.ts'
import { capitalise } from '../write/phrase.ts'
import type { Wording } from '../write/wording.ts'
import { describedIn } from './described.ts'
import { piecesOf, withSharedSubject } from './pieces.ts'
import { fieldOf, inSmall, labelOf, roleAbove } from './role-labels.ts'

export interface Unit {
  readonly text: string
  /** Into the sentence's text; null when the words stand in one of its parts, or all of it is meant. */
  readonly place: { readonly start: number; readonly end: number } | null
  /** Of a table's row, the cell. */
  readonly part: number | null
  /** What it comes to, where that was read together with the description it stands in. */
  readonly wording?: Wording
}

export interface Units {
  readonly units: readonly Unit[]
  /** Whose deeds these are, by a label or the heading of the list. */
  readonly role: string | null
  /** A label that names what is asked. */
  readonly title: string | null
  /** What the surroundings add to the features. */
  readonly extra: readonly string[]
  /** What a cell beside it says of its weight: "(priority: high)". */
  readonly weight: string | null
  /** Is it read as the end of the line that introduces it? */
  readonly completesLead: boolean
}

export function unitsOf(sentence: Sentence, lead: Sentence | null): Units {
  if (sentence.kind === 'table') return ofRow(sentence)
  const field = fieldOf(sentence)
  if (field !== null) return { ...plain(sentence, field), extra: ['item', 'field'] }
  const label = labelOf(sentence)
  if (label !== null) {
    const role = label.isRole ? inSmall(label.label) : roleAbove(sentence)
    return {
      ...plain(sentence, label.rest),
      role,
      title: label.isTitle && !label.isRole ? label.label : null,
      extra: role === null ? [] : ['role-label'],
    }
  }
  const begun = beginningOf(sentence, lead)
  if (begun !== null)
    return {
      units: [{ text: `${begun} ${sentence.text}`, place: null, part: null }],
      role: null,
      title: null,
      extra: [],
      completesLead: true,
      weight: null,
    }
  const role = roleAbove(sentence)
  return { ...plain(sentence, sentence.text), role, extra: role === null ? [] : ['role-label'] }
}

/** "So currently any fan, they need to ask": each piece is told of today, wherever that is said. */
export const ofToday = ({ text }: Sentence, units: readonly Unit[]): readonly string[] =>
  units.length > 1 && TODAY_FIRST.test(text) ? ['said:today'] : []

const TODAY_FIRST =
  /^\W*(?:(?:so|and|but|well|yeah|ok(?:ay)?|uh|um)\b\W*)*(?:currently|nowadays|today|at the moment|right now|at present)\b/i

function plain(sentence: Sentence, body: string): Units {
  const offset = sentence.text.length - body.length
  const pieces = piecesOf(body)
  const units = pieces.flatMap(({ text, start, end }) => {
    const place = pieces.length === 1 ? null : { start: start + offset, end: end + offset }
    return withSharedSubject(text).map((said): Unit => ({ text: said, place, part: null }))
  })
  return { units, role: null, title: null, extra: [], completesLead: false, weight: null }
}

/** A row of a table: its longest cell is the sentence, the others are about it. */
function ofRow(sentence: Sentence): Units {
  const cells = cellsOf(sentence)
  const longest = cells.reduce(
    (best, cell, index) =>
      cell.split(/\s+/).length > (cells[best] ?? '').split(/\s+/).length ? index : best,
    0,
  )
  return {
    units: [{ text: cells[longest] ?? sentence.text, place: null, part: cells.length > 1 ? longest : null }],
    role: null,
    title: null,
    extra: ['item'],
    completesLead: false,
    weight: weightIn(cells),
  }
}

const weightIn = (cells: readonly string[]): string | null => {
  const word = cells.map((cell) => cell.trim()).find((cell) => /^(?:high|medium|low)$/i.test(cell))
  return word === undefined ? null : `(priority: ${word.toLowerCase()})`
}

/** The cells as they stand in the sentence's text, one for each part. */
function cellsOf(sentence: Sentence): string[] {
  const cells: string[] = []
  let rest = sentence.text
  for (const part of sentence.parts.slice(0, -1)) {
    const length = Math.min(part.end - part.start, rest.length)
    cells.push(rest.slice(0, length))
    rest = rest.slice(length).trimStart()
  }
  return [...cells, rest]
}

/** The clause alone, as it is judged: what else its sentence says in praise of the product does not count against it. */
const toldIn = ({ subject, letWho, deed }: Wording): string => `${capitalise(letWho ?? subject)} can ${deed}.`

/** What a sentence of a description says that the product does or lets people do. */
export function unitsDescribed({ text }: Sentence): Units {
  const units = describedIn(text).map((wording): Unit => ({
    text: toldIn(wording),
    place: null,
    part: null,
    wording,
  }))
  return {
    units: units.length === 0 ? [{ text, place: null, part: null }] : units,
    role: null,
    title: null,
    extra: [units.length === 0 ? 'advertises' : 'described'],
    weight: null,
    completesLead: false,
  }
}

/** "The page must show:" before its points: each point is read as the end of that sentence. */
function beginningOf(sentence: Sentence, lead: Sentence | null): string | null {
  if (lead === null || sentence.kind !== 'item' || sentence.lead !== lead.text) return null
  const start = lead.text.replace(/[:\s]+$/, '')
  if (/\b(?:following|these|requirements?|features?|capabilities|below|follows?)\b/i.test(start)) return null
  const { clause } = readUtterance(start)
  const waits =
    clause.modal !== null &&
    !clause.inverted &&
    (clause.verb !== null || /\b(?:must|shall|should|will|can|to)$/i.test(start))
  return waits ? start : null
}
