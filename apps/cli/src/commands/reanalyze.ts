/**
 * `parley reanalyze`: what the rules as they are now would say differently about
 * sessions: exported ones, or those of a data folder. Nothing is written.
 */
import { createHash } from 'node:crypto'

import type { Reanalysis } from '@parley/application'

import { Complaint, EXIT } from '../complaint.ts'
import { json } from '../formats/json.ts'
import { reanalysisTable } from '../formats/reanalysis-table.ts'
import { sessionList } from '../formats/session-list.ts'
import { openFolder, type Kept } from '../input/open-folder.ts'
import { readFiles } from '../input/read-files.ts'
import { print } from '../output/print.ts'
import { announce } from '../output/progress.ts'
import type { ReanalyzeOptions } from '../program.ts'
import { printable } from '../terminal/printable.ts'
import { screenOf } from '../terminal/screen.ts'

/** An export holds the whole session. */
const LARGEST_EXPORT = 100 * 1_024 * 1_024

export async function runReanalyze(names: readonly string[], options: ReanalyzeOptions): Promise<void> {
  const { data, session, all, format } = options
  const asksFolder = data !== undefined || session !== undefined || all === true
  if (names.length > 0 && asksFolder)
    throw new Complaint('name exported sessions, or a data folder with --data; not both')
  if (session !== undefined && all === true)
    throw new Complaint('--session takes one session, --all takes every one; not both')
  if (names.length === 0 && !asksFolder)
    throw new Complaint('name a session that was exported as JSON, or the data folder with --data')

  if (names.length > 0) return told(await ofFiles(names), format)
  const { kept, folder } = await openFolder(data)
  try {
    if (session === undefined && all !== true) return await list(kept, format)
    await told(await ofFolder(kept, folder, session), format)
  } finally {
    await kept.close()
  }
}

async function told(reanalyses: readonly Reanalysis[], format: ReanalyzeOptions['format']): Promise<void> {
  // Set before printing: it also stands when nobody reads to the end.
  process.exitCode = reanalyses.some(({ proposals }) => proposals.length > 0) ? EXIT.findings : EXIT.fine
  const screen = screenOf(process.stdout, process.env)
  await print(format === 'json' ? json(reanalyses) : reanalysisTable(reanalyses, screen))
}

/** All files are looked at before one is read again. */
async function ofFiles(names: readonly string[]): Promise<readonly Reanalysis[]> {
  const { files } = await readFiles(names, LARGEST_EXPORT)
  const { eventsOfExport, reanalyzeSession } = await import('@parley/application')
  const complaints: string[] = []
  const sessions = files.flatMap(({ name, text }) => {
    const file = parsed(text)
    const read = isReport(file) ? { fault: A_REPORT } : eventsOfExport(file)
    if ('events' in read) return [{ events: read.events, seq: seqOf(file), characters: text.length }]
    complaints.push(`'${printable(name)}' ${read.fault}`)
    return []
  })
  if (complaints.length > 0) throw new Complaint(...complaints)

  const found: Reanalysis[] = []
  for (const { events, seq, characters } of sessions) {
    const done = announce('Reading again', characters)
    const as_of = seq === null ? {} : { as_of_seq: seq }
    found.push(await reanalyzeSession(events, { sha256, ...as_of }))
    done()
  }
  return found
}

const A_REPORT =
  'is a report of parley extract, which holds no conversation; run parley extract on its files again and compare'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isReport = (file: unknown): boolean =>
  typeof file === 'object' && file !== null && 'source' in file && 'coverage' in file

function seqOf(file: unknown): number | null {
  const seq = typeof file === 'object' && file !== null && 'seq' in file ? file.seq : null
  return Number.isSafeInteger(seq) ? Number(seq) : null
}

async function ofFolder(
  kept: Kept,
  folder: string,
  session: string | undefined,
): Promise<readonly Reanalysis[]> {
  const ids = session === undefined ? (await kept.sessions()).map(({ session_id }) => session_id) : [session]
  const found: Reanalysis[] = []
  for (const id of ids) {
    const reanalysis = await kept.reanalysis(id)
    if (reanalysis !== null) found.push(reanalysis)
    else if (session !== undefined) {
      const where = printable(folder)
      throw new Complaint(
        `there is no session '${printable(id)}' in ${where}; parley reanalyze --data ${where} lists them`,
      )
    }
  }
  return found
}

async function list(kept: Kept, format: ReanalyzeOptions['format']): Promise<void> {
  const sessions = await kept.sessions()
  await print(
    format === 'json' ? json(sessions) : sessionList(sessions, screenOf(process.stdout, process.env)),
  )
}
