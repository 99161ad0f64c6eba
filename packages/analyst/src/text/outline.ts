/** Where in a document one stands: under which headings, in which lists. */
import { RANK } from './headings.ts'

interface Entry {
  rank: number
  readonly text: string
  /** How many sentences had been read when it was. */
  readonly at: number
  readonly loose: boolean
}

interface Level {
  readonly indent: number
  readonly family: string
  /** What introduces the list, and what introduces its next items. */
  readonly introduced: string | null
  lead: string | null
}

export interface Outline {
  readonly headings: Entry[]
  lists: Level[]
  /** The headings as they will stand with each sentence; renewed when they change. */
  path: readonly string[]
}

export function newOutline(): Outline {
  return { headings: [], lists: [], path: [] }
}

/**
 * Enters a heading. `loose` says that a blank line follows it. A plain heading
 * directly below another one is its child when only the upper stands loose; the
 * first heading of all is the title when a second follows at once.
 */
export function enterHeading(
  outline: Outline,
  rank: number,
  text: string,
  sentences: number,
  loose: boolean,
): void {
  const last = outline.headings.at(-1)
  let here = rank
  if (last && last.at === sentences) {
    if (sentences === 1 && last.rank >= rank) last.rank = RANK.title
    else if (last.rank === RANK.plain && rank === RANK.plain && last.loose && !loose) here = RANK.below
  } else if (rank === RANK.plain && !loose && last?.rank === RANK.below) here = RANK.below
  while ((outline.headings.at(-1)?.rank ?? -1) >= here) outline.headings.pop()
  outline.headings.push({ rank: here, text, at: sentences + 1, loose })
  outline.lists = []
  renew(outline)
}

/** The list that a short "Must-haves:" led into is over. */
export function leaveLead(outline: Outline): void {
  if (outline.headings.at(-1)?.rank !== RANK.lead) return
  outline.headings.pop()
  renew(outline)
}

/** A rule across the page ends every section but the title's, unless it only underlines a heading. */
export function leaveSections(outline: Outline, sentences: number): void {
  outline.lists = []
  if (outline.headings.at(-1)?.at === sentences) return
  while ((outline.headings.at(-1)?.rank ?? 0) > 1) outline.headings.pop()
  renew(outline)
}

/** Enters an item at its indentation; gives the list's depth and what introduces the item. */
export function enterItem(
  outline: Outline,
  indent: number,
  mark: string,
  lead: string | null,
  above: { text: string; item: boolean } | null,
): Level & { depth: number } {
  const family = familyOf(mark)
  const { lists } = outline
  while (lists.length > 1 && indent < (lists.at(-1)?.indent ?? 0) - 1) lists.pop()
  const top = lists.at(-1)
  const known = lists.findIndex((level) => Math.abs(level.indent - indent) <= 1 && level.family === family)
  if (!top) lists.push({ indent, family, introduced: lead, lead })
  else if (known >= 0) lists.length = known + 1
  else if (indent > top.indent + 1 || above?.item)
    lists.push({ indent, family, introduced: above?.text ?? null, lead: above?.text ?? null })
  else lists[lists.length - 1] = { indent, family, introduced: lead, lead }

  const level = lists.at(-1) ?? { indent, family, introduced: lead, lead }
  if (known >= 0 && known === lists.length - 1 && level === top && above?.item && above.text.endsWith(':'))
    level.lead = above.text
  return { ...level, depth: lists.length }
}

/** Words behind a list that are indented belong to the item they stand under; gives whether there is one. */
export function returnToItem(outline: Outline, indent: number): boolean {
  const under = outline.lists.findLastIndex((level) => indent >= 2 && level.indent < indent)
  if (under < 0) return false
  outline.lists.length = under + 1
  return true
}

function renew(outline: Outline): void {
  outline.path = outline.headings.map((entry) => entry.text)
}

function familyOf(mark: string): string {
  if (/^[A-Z]{2}/.test(mark)) return 'identifier'
  if (/\d/.test(mark)) return 'number'
  return /^\(?[a-zA-Z]{1,5}[.)]$/.test(mark) ? 'letter' : 'bullet'
}
