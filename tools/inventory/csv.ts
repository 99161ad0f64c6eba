/**
 * Reading CSV as RFC 4180 writes it, for the two tables of the inventory.
 *
 * Cells may be quoted, and a quoted cell may hold commas, line breaks and
 * doubled quotes. Whatever the text, every character lands in exactly one cell
 * or separates two of them; a quote that never closes is refused.
 */

export class UnreadableCsv extends Error {
  override readonly name = 'UnreadableCsv'
}

/** The rows of a CSV text, each with its cells and the line it starts on; a final line break adds no row. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

// One cell and what ends it. Sticky, so that the cells follow each other without a gap.
const cellAndEnd = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y

export function parseCsv(text: string): readonly CsvRow[] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let startsOn = 1
  let position = 0

  while (position < source.length || cells.length > 0) {
    cellAndEnd.lastIndex = position
    const match = cellAndEnd.exec(source)
    if (!match)
      throw new UnreadableCsv(
        `line ${line}: a quote or a lone carriage return stands where no cell can begin or end`,
      )

    const [whole, quoted, plain, end] = match
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    position += whole.length
    line += whole.split('\n').length - 1

    if (end !== ',') {
      rows.push({ line: startsOn, cells })
      cells = []
      startsOn = line
    }
  }
  return rows
}
