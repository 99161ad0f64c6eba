/**
 * The lines of a text, with the place of their words.
 *
 * Any line end counts (\n, \r\n, a lone \r, and the rarer ones). A mail's quote
 * marks at the start of a line are layout: the words begin behind them.
 */
import { isBlank, skipBlanks, skipBlanksBack } from './characters.ts'

export interface Line {
  readonly start: number
  /** Before the line end. */
  readonly end: number
  /** Where the words begin and end; equal when the line is blank. */
  readonly from: number
  readonly to: number
  /** Columns before the words; a tab goes on to the next column divisible by four. */
  readonly indent: number
  /** How many quote marks stand before the words. */
  readonly quoted: number
}

export function readLines(text: string): Line[] {
  const lines: Line[] = []
  const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
  let start = 0
  for (let found = lineEnd.exec(text); found; found = lineEnd.exec(text)) {
    lines.push(readLine(text, start, found.index))
    start = found.index + found[0].length
  }
  lines.push(readLine(text, start, text.length))
  return lines
}

export function isBlankLine(line: Line): boolean {
  return line.from === line.to
}

/** The same line with its words beginning further on. */
export function lineFrom(text: string, line: Line, place: number): Line {
  return { ...line, from: skipBlanks(text, place, line.to) }
}

function readLine(text: string, start: number, end: number): Line {
  let from = skipBlanks(text, start, end)
  let quoted = 0
  while (
    from < end &&
    text[from] === '>' &&
    (from + 1 === end || isBlank(text.charCodeAt(from + 1)) || text[from + 1] === '>')
  ) {
    quoted += 1
    from = skipBlanks(text, from + 1, end)
  }
  const to = skipBlanksBack(text, end, from)
  return { start, end, from: Math.min(from, to), to, indent: columns(text, start, from), quoted }
}

function columns(text: string, start: number, from: number): number {
  let column = 0
  for (let at = start; at < from; at += 1) {
    if (text[at] === '>') column = 0
    else if (text[at] === '\t') column += 4 - (column % 4)
    else column += 1
  }
  return column
}
