/** Tables drawn with pipes: which lines are one, and where their cells stand. */
import { skipBlanks, skipBlanksBack } from './characters.ts'
import { isBlankLine, type Line } from './lines.ts'
import type { Part } from './read-text.ts'

/** By line number; the header and the rule below it are noise, rows are read. */
export type TableLines = ReadonlyMap<number, 'header' | 'rule' | 'row'>

const RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/

export function findTables(text: string, lines: readonly Line[]): TableLines {
  const table = new Map<number, 'header' | 'rule' | 'row'>()
  lines.forEach((line, index) => {
    if (isBlankLine(line) || table.has(index)) return
    const next = lines[index + 1]
    const piped = hasPipe(text, line)
    if (piped && next && isRuleRow(text, next)) {
      table.set(index, 'header')
      table.set(index + 1, 'rule')
    } else if (piped && (table.has(index - 1) || (isFramed(text, line) && next && isFramed(text, next))))
      table.set(index, 'row')
  })
  return table
}

/** The cells of a row that hold something; an escaped pipe divides nothing. */
export function readCells(text: string, line: Line): Part[] {
  const cells: Part[] = []
  let start = line.from
  for (let at = line.from; at <= line.to; at += 1) {
    if (at < line.to && (text[at] !== '|' || text[at - 1] === '\\')) continue
    const from = skipBlanks(text, start, at)
    if (from < at) cells.push({ start: from, end: skipBlanksBack(text, at, from) })
    start = at + 1
  }
  return cells
}

function hasPipe(text: string, line: Line): boolean {
  return text.slice(line.from, line.to).includes('|')
}

function isFramed(text: string, line: Line): boolean {
  return text[line.from] === '|' && text[line.to - 1] === '|' && line.to - line.from > 2
}

function isRuleRow(text: string, line: Line): boolean {
  return (
    line.to - line.from < 2_000 &&
    text.slice(line.from, line.to).includes('|') &&
    RULE.test(text.slice(line.from, line.to))
  )
}
