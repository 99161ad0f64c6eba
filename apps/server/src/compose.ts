/**
 * The server, put together: the one file that names adapters.
 *
 * The port is taken first and answers that it is not ready; then the data
 * directory, which is locked; then everything that stands on the log
 * (`assemble.ts`), while the database opens.
 */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

import { openAnalystThread } from '@parley/adapters/analyst'
import { openMemoryLog } from '@parley/adapters/memory'
import { openEmbeddedLog, openPostgresLog } from '@parley/adapters/postgres'
import { Broken, Unavailable, type Log } from '@parley/log'

import { AccessFileBroken, makePrivateFolder } from './access/data-folder.ts'
import { CannotStart } from './cannot-start.ts'
import type { Settings } from './configure.ts'
import { drain, type Part } from './drain.ts'
import type { KeptSessions } from './kept-sessions.ts'
import { listen } from './listen.ts'
import { openLines, type Lines } from './log-lines.ts'

export interface Parley {
  /** As in `http://127.0.0.1:8000`. */
  readonly address: string
  /** A new link that lets one browser in, once, within the hour. */
  link(): string
  /** Lets go of everything, in order, within ten seconds. */
  close(): Promise<void>
}

/** Where everything is kept. */
type Kept = Pick<Settings, 'dataDir' | 'databaseUrl'>

export interface Outfit {
  /** Keeps nothing beyond this process: for tests, and for trying things out. Left out: as the settings say. */
  readonly log?: 'in memory'
  /** The built web app; left out: the one of this repository. */
  readonly webDir?: string
  readonly lines?: Lines
}

const DRAIN_MS = 10_000
const WEB_DIR = fileURLToPath(new URL('../../web/dist', import.meta.url))

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Throws `CannotStart` with a line for a person; what was opened by then is closed again. */
export async function openParley(settings: Settings, outfit: Outfit = {}): Promise<Parley> {
  const opened: Part[] = []
  const lines = outfit.lines ?? openLines(settings.logLevel)
  try {
    return await open(settings, outfit, lines, opened)
  } catch (error) {
    await drain(opened.toReversed(), DRAIN_MS)
    throw lineFor(error, settings)
  }
}

async function open(settings: Settings, outfit: Outfit, lines: Lines, opened: Part[]): Promise<Parley> {
  const { dataDir, host, port } = settings
  const listening = await listen(host, port)
  opened.push({ name: 'http', close: listening.close })

  await makePrivateFolder(dataDir)
  const { locked, opening } = openLog(settings, outfit, (fault) =>
    lines.error({ err: fault }, 'the log has a fault in the background'),
  )
  const logPart: Part = { name: 'log', close: async () => (await opening).close() }
  opened.push(logPart)
  await locked
  // The database starts in its thread; meanwhile the rest of the program is loaded and put together here.
  const { assemble } = await import('./assemble.ts')
  const reading = openAnalystThread()
  const readingPart: Part = { name: 'reading', close: () => reading.close() }
  opened.push(readingPart)

  const webDir = outfit.webDir ?? WEB_DIR
  const { link, parts } = await assemble({ opening, reading, sha256, listening, dataDir, webDir, lines })
  let closing: Promise<void> | null = null
  return {
    address: listening.address,
    link,
    close: () => (closing ??= closeAll([...parts, readingPart, logPart], lines)),
  }
}

/**
 * What is kept there, without a server. Throws `CannotStart` with a line for a
 * person: also while a server works on an embedded database.
 */
export async function openKept(settings: Kept): Promise<KeptSessions> {
  try {
    // Loaded here: a server that starts needs neither before its port is open.
    const { readAccessFile } = await import('./access/access-file.ts')
    const file = await readAccessFile(settings.dataDir)
    // Nothing is made here: a folder that is none of ours stays as it is.
    if (file === null)
      throw new CannotStart(`${settings.dataDir} holds no data of Parley; it has no access.json.`)
    const { dataDir, databaseUrl } = settings
    const { locked, opening } = openLog({ dataDir, databaseUrl }, {})
    await locked
    const [log, { keptSessions }] = await Promise.all([opening, import('./kept-sessions.ts')])
    return keptSessions(log, file.owner, sha256)
  } catch (error) {
    throw lineFor(error, settings)
  }
}

async function closeAll(parts: readonly Part[], lines: Lines): Promise<void> {
  const { unfinished } = await drain(parts, DRAIN_MS)
  for (const { name, reason } of unfinished) lines.warn({ part: name, err: reason }, 'did not close')
}

interface LogOpening {
  /** Settled once nobody else works in the data directory; then the files beside the database may be read. */
  readonly locked: Promise<void>
  readonly opening: Promise<Log>
}

/** `auditRetentionMonths` is left out where nothing may be let go of: by a command that only looks. */
function openLog(
  { databaseUrl, dataDir, auditRetentionMonths = 0 }: Kept & Partial<Settings>,
  outfit: Outfit,
  onFault?: (fault: unknown) => void,
): LogOpening {
  const kept = { sha256, auditRetentionMonths, ...(onFault === undefined ? {} : { onFault }) }
  if (outfit.log === 'in memory') return unlocked(Promise.resolve(openMemoryLog({ sha256 })))
  if (databaseUrl !== null) {
    return unlocked(openPostgresLog({ connectionString: databaseUrl, ...kept }))
  }
  const { promise: locked, resolve: onLocked, reject: onRefused } = Promise.withResolvers<void>()
  const opening = openEmbeddedLog({ directory: dataDir, onLocked, ...kept })
  opening.catch(onRefused)
  return { locked, opening }
}

/** Nothing to lock: it counts as locked once it is open. */
function unlocked(opening: Promise<Log>): LogOpening {
  return { locked: opening.then(() => undefined), opening }
}

function lineFor(error: unknown, { dataDir }: Kept): unknown {
  if (error instanceof CannotStart) return error
  if (error instanceof Unavailable) {
    return new CannotStart(`The database of DATABASE_URL does not answer: ${error.message}`, error)
  }
  if (error instanceof Broken || error instanceof AccessFileBroken)
    return new CannotStart(error.message, error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = FAULTS_OF_FOLDERS[code]
  return reason === undefined ? error : new CannotStart(`${dataDir} cannot hold data: ${reason}.`, error)
}

const FAULTS_OF_FOLDERS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'it is not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'the name is too long',
}
