/** Which lines are headings: their form and what stands around them must agree. */
import { readFieldLine } from './fields.ts'
import { isLeadLine, isTitle, RANK, readFormedHeading, readMarkedHeading, type Heading } from './headings.ts'
import { isBlankLine, type Line } from './lines.ts'
import { readListMark } from './list-marks.ts'
import { nextLine, type Walk } from './walk.ts'
import { WIDEST } from './wrapping.ts'

/** The line as a heading, when its form and what stands around it agree. */
export function findHeading(walk: Walk, index: number, line: Line): Heading | null {
  const { text, lines, wrapped } = walk
  const marked = readMarkedHeading(text, line)
  const next = lines[index + 1]
  if (marked && !(marked.style === 'bold' && (wrapped[index] || wrapped[index + 1]))) return marked
  const whole = { from: line.from, to: line.to, marker: null }
  const length = line.to - line.from
  if (isLeadLine(text, line.from, line.to) && beginsAnew(walk, index)) return leadHeading(walk, index, line)
  if (wrapped[index] || wrapped[index + 1]) return null
  if (next && isUnderline(text, next) && length < 100 && !/[.!?;,]$/.test(text.slice(line.from, line.to))) {
    return { rank: text[next.from] === '=' ? 1 : 2, style: 'ruled', ...whole }
  }
  const after = nextLine(walk, index + 1)
  if (!after || after.line.quoted !== line.quoted) return null
  const listed = readListMark(text, after.line) !== null
  if (walk.reading.turn && !(listed && before(walk, index) === 'blank')) return null
  const formed = readFormedHeading(text, line)
  if (formed && fitsFormed(walk, formed, index, after)) return formed
  if (
    !isTitle(text, line.from, line.to, listed) ||
    readListMark(text, line) ||
    readFieldLine(text, line).length > 0
  )
    return null
  const above = lines[index - 1]
  if (above && !isBlankLine(above) && text[above.to - 1] === ':' && !(listed && after.index === index + 1))
    return null
  if (walk.unmarked || walk.speakers.has(index + 1) || before(walk, index) === 'open') return null
  return { rank: RANK.plain, style: 'plain', ...whole }
}

/** "Acceptance criteria:" with something below it. */
function leadHeading(walk: Walk, index: number, line: Line): Heading | null {
  const after = nextLine(walk, index + 1)
  if (!after || readListMark(walk.text, line) || walk.speakers.has(after.index)) return null
  return { rank: RANK.lead, style: 'lead', from: line.from, to: line.to, marker: null }
}

function beginsAnew(walk: Walk, index: number): boolean {
  const above = walk.lines[index - 1]
  return !walk.wrapped[index] || !above || /[.!?…]$/.test(walk.text.slice(above.from, above.to))
}

/** A number may begin a list item as well: a heading stands free, and no numbered sibling or sub-item comes at once. */
function fitsFormed(
  walk: Walk,
  formed: Heading,
  index: number,
  after: { index: number; line: Line },
): boolean {
  const above = before(walk, index)
  if (formed.style !== 'numbered') return above !== 'open'
  if (above !== 'blank' && walk.reading.drafts.at(-1)?.kind !== 'heading') return false
  if (formed.rank > 1) return true
  const next =
    readListMark(walk.text, after.line)?.mark ?? walk.text.slice(after.line.from, after.line.from + 6)
  if (next.startsWith(`${/^\d+/.exec(formed.marker ?? '')?.[0]}.`)) return true
  return after.index > index + 1 && !/^\d/.test(next) && after.line.indent <= (walk.lines[index]?.indent ?? 0)
}

/** What stands directly above: nothing, an ended block, or words that may go on. */
function before(walk: Walk, index: number): 'blank' | 'ended' | 'open' {
  const above = walk.lines[index - 1]
  if (!above || isBlankLine(above)) return 'blank'
  if (above.to - above.from > WIDEST) return 'ended'
  return walk.run === null ||
    /[.!?:…)"”\]}]$|\d$/.test(walk.text.slice(above.from, above.to)) ||
    walk.run.shape.kind !== 'prose'
    ? 'ended'
    : 'open'
}

/** A line of = or - below a title. */
export function isUnderline(text: string, line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.to - line.from > 2 &&
    line.to - line.from < 200 &&
    /^(?:=+|-+)$/.test(text.slice(line.from, line.to))
  )
}
