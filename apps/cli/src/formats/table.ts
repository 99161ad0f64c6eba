/**
 * What was found, for a person at a terminal.
 *
 * One block per requirement: what it is in columns, its statement, and the
 * words it came from. Everything that stands in the files is shown as text and
 * never obeyed, and every line fits the width.
 */
import type { ExtractionReport, InputFile, RequirementView } from '@parley/application'

import { displayWidth } from '../terminal/display-width.ts'
import { printable } from '../terminal/printable.ts'
import type { Screen } from '../terminal/screen.ts'
import { padded, shortened, wrap } from '../terminal/wrap.ts'
import { count } from './count.ts'
import { speakerBefore } from './speaker-before.ts'
import { summary } from './summary.ts'

/** From here on the title has room in a column of its own. */
const WIDE_ENOUGH = 76
/** Lines longer than this are hard to read, however wide the window is. */
const LONGEST_LINE = 112
/** Somebody who says a thing a hundred times is quoted three times. */
const MOST_QUOTES = 3
const GAP = '  '

export interface Surroundings {
  readonly screen: Screen
  /** The texts the report was made from: they say who spoke. */
  readonly files: readonly InputFile[]
  /** How the next command is written here: `parley`, or `npx parley` for those who came that way. */
  readonly command: string
}

export function table(report: ExtractionReport, { screen, files, command }: Surroundings): string {
  const said = report.requirements.filter(({ inferred }) => !inferred)
  const inferred = report.requirements.filter((requirement) => requirement.inferred)
  const lines = [
    ...section(said, report, files, screen),
    ...inferredSection(inferred, report, files, screen),
    ...summary(report, screen, command),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function inferredSection(
  requirements: readonly RequirementView[],
  report: ExtractionReport,
  files: readonly InputFile[],
  screen: Screen,
): string[] {
  if (requirements.length === 0) return []
  const heading = 'Nobody said these; they follow from what was said. Accept or reject each.'
  return [
    ...wrap(heading, screen.width).map((line) => screen.colours.bold(line)),
    '',
    ...section(requirements, report, files, screen),
  ]
}

function section(
  requirements: readonly RequirementView[],
  report: ExtractionReport,
  files: readonly InputFile[],
  screen: Screen,
): string[] {
  if (requirements.length === 0) return []
  const columns = columnsOf(requirements)
  const header = screen.width < WIDE_ENOUGH ? [] : [screen.colours.dim(headerOf(columns))]
  const blocks = requirements.map((requirement) => [
    ...headOf(requirement, columns, screen),
    ...bodyOf(requirement, report, files, screen),
    '',
  ])
  return [...header, ...blocks.flat()]
}

interface Columns {
  readonly id: number
  readonly priority: number
  readonly type: number
  readonly sure: number
}

function columnsOf(requirements: readonly RequirementView[]): Columns {
  const longest = (name: string, read: (requirement: RequirementView) => string) =>
    Math.max(name.length, ...requirements.map((requirement) => read(requirement).length))
  return {
    id: longest('ID', ({ id }) => id),
    priority: longest('PRIORITY', ({ priority }) => priority),
    type: longest('TYPE', kindOf),
    sure: longest('SURE', sureness),
  }
}

const headerOf = ({ id, priority, type, sure }: Columns): string =>
  [padded('ID', id), padded('PRIORITY', priority), padded('TYPE', type), padded('SURE', sure), 'TITLE'].join(
    GAP,
  )

/** The quality says more than "non-functional". */
const kindOf = ({ type, quality }: RequirementView): string => quality ?? type

const sureness = ({ confidence }: RequirementView): string => `${Math.round(confidence * 100)} %`

function headOf(requirement: RequirementView, columns: Columns, { width, colours }: Screen): string[] {
  const { id, priority } = requirement
  const title = printable(requirement.title)
  const word = { must: colours.red, should: colours.yellow, could: colours.green, wont: colours.dim }[
    priority
  ]
  if (width < WIDE_ENOUGH) {
    const facts = `${priority}, ${kindOf(requirement)}, ${sureness(requirement)}`
    const [first = '', ...rest] = wrap(facts, width - displayWidth(id) - GAP.length)
    const more = rest.map((line) => GAP + colours.dim(line))
    const titles = wrap(title, width - GAP.length).map((line) => GAP + colours.bold(line))
    return [`${colours.cyan(id)}${GAP}${colours.dim(first)}`, ...more, ...titles]
  }

  const cells = [
    colours.cyan(padded(id, columns.id)),
    word(padded(priority, columns.priority)),
    padded(kindOf(requirement), columns.type),
    padded(sureness(requirement).padStart(4), columns.sure),
  ].join(GAP)
  const indent = columns.id + columns.priority + columns.type + columns.sure + 4 * GAP.length
  const [first = '', ...rest] = wrap(title, Math.min(width, indent + LONGEST_LINE) - indent)
  const head = `${cells}${GAP}${colours.bold(first)}`
  return [head, ...rest.map((line) => ' '.repeat(indent) + colours.bold(line))]
}

function bodyOf(
  requirement: RequirementView,
  report: ExtractionReport,
  files: readonly InputFile[],
  { width, colours }: Screen,
): string[] {
  const { title, statement, evidence, inferred, rationale } = requirement
  const indent = width < WIDE_ENOUGH ? GAP.length : requirement.id.length + GAP.length
  const room = Math.min(width - indent, LONGEST_LINE)
  const put = (lines: readonly string[]) => lines.map((line) => ' '.repeat(indent) + line)

  const wording = sameWords(title, statement) ? [] : wrap(printable(statement), room)
  const quotes = evidence.slice(0, MOST_QUOTES).flatMap((place) => {
    const speaker = speakerBefore(place, report.source, files)
    const from = speaker === null ? '' : `${printable(speaker)}: `
    return wrap(shortened(`${from}“${printable(place.quote)}”`, 3 * room), room)
  })
  const others = evidence.length - MOST_QUOTES
  const more = others > 0 ? [`and in ${count(others, 'other place')}`] : []
  const reason = inferred ? wrap(printable(rationale), room) : []
  return put([...wording, ...[...quotes, ...more, ...reason].map((line) => colours.dim(line))])
}

/** A statement that only repeats the title is not worth a line. */
function sameWords(one: string, other: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
      .trim()
  return words(one) === words(other)
}
