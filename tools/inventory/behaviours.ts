/**
 * The behaviours Parley must show, read from `docs/behaviours.csv`.
 *
 * Ids are lasting and cited by tests, so a table with a doubled or malformed id
 * or an empty statement is reported, every fault at once, rather than guessed at.
 */
import { parseCsv, UnreadableCsv } from './csv.ts'

export const behavioursFile = 'docs/behaviours.csv'

export interface Behaviour {
  readonly id: string
  readonly statement: string
  readonly group: string
}

export interface Table<Row> {
  readonly rows: readonly Row[]
  /** One line each, in the reader's words; empty when the table is sound. */
  readonly problems: readonly string[]
}

export function readBehaviours(text: string): Table<Behaviour> {
  const table = readTable(text, behavioursFile, ['id', 'statement', 'group'], /^S\d{3}$/)
  const rows: Behaviour[] = []
  const problems = [...table.problems]

  for (const { line, cells } of table.rows) {
    const [id = '', statement = '', group = ''] = cells
    if (statement.trim() === '') problems.push(`${behavioursFile}:${line}: ${id} has no statement`)
    if (group.trim() === '') problems.push(`${behavioursFile}:${line}: ${id} has no group`)
    rows.push({ id, statement, group })
  }
  return { rows, problems }
}

/** Rows under the expected header, each with as many cells as it has and an id that is well formed and new. */
export function readTable(
  text: string,
  file: string,
  header: readonly string[],
  idShape: RegExp,
): Table<{ readonly line: number; readonly cells: readonly string[] }> {
  let all
  try {
    all = parseCsv(text)
  } catch (failure) {
    if (failure instanceof UnreadableCsv) return { rows: [], problems: [`${file}: ${failure.message}`] }
    throw failure
  }

  const [first, ...body] = all
  if (first?.cells.join() !== header.join()) {
    return { rows: [], problems: [`${file}:1: the header is not ${header.join()}`] }
  }

  const problems: string[] = []
  const lineOf = new Map<string, number>()
  const rows = body.filter(({ line, cells }) => {
    const id = cells[0] ?? ''
    const earlier = lineOf.get(id)
    if (cells.length !== header.length) {
      problems.push(`${file}:${line}: ${cells.length} cells where the header has ${header.length}`)
    } else if (!idShape.test(id)) {
      problems.push(`${file}:${line}: "${id}" is not a well-formed id`)
    } else if (earlier !== undefined) {
      problems.push(`${file}:${line}: ${id} is there already, on line ${earlier}`)
    } else {
      lineOf.set(id, line)
      return true
    }
    return false
  })
  return { rows, problems }
}
