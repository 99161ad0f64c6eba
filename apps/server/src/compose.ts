/**
 * The server, put together: the one file that names adapters.
 *
 * The port is taken first and answers that it is not ready; then the data
 * directory, which is locked; then everything that stands on the log
 * (`assemble.ts`), while the database opens.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { openAnalystThread } from '@parley/adapters/analyst'
import { openMemoryLog } from '@parley/adapters/memory'
import {
  BackupRefused,
  DirectoryHasData,
  DirectoryInUse,
  isBeingRestored,
  openEmbeddedLog,
  openMigrations as openMigrationsOf,
  openPostgresLog,
  restoreBackup,
  saveBackup,
  type BackupSummary,
  type EmbeddedLog,
  type Migrations,
} from '@parley/adapters/postgres'
import { Broken, Unavailable, type Log } from '@parley/log'

import { AccessFileBroken, forgetAddress, makePrivateFolder } from './access/data-folder.ts'
import { CannotStart } from './cannot-start.ts'
import type { Settings } from './configure.ts'
import { drain, type Part } from './drain.ts'
import type { Backup, KeptOwner } from './kept-owner.ts'
import type { KeptSessions } from './kept-sessions.ts'
import { listen } from './listen.ts'
import { openLines, type Lines } from './log-lines.ts'
import { version } from './version.ts'

export { BackupRefused, type BackupSummary } from '@parley/adapters/postgres'

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
  const { dataDir, host, port, sessionTimeoutMinutes } = settings
  const listening = await listen(host, port)
  opened.push({ name: 'http', close: listening.close })

  await makePrivateFolder(dataDir)
  const { locked, opening, backup } = openLog(settings, outfit, (fault) =>
    lines.error({ err: fault }, 'the log has a fault in the background'),
  )
  const logPart: Part = { name: 'log', close: async () => (await opening).close() }
  opened.push(logPart)
  await locked
  await forgetAddress(dataDir)
  // The database starts in its thread; meanwhile the rest of the program is loaded and put together here.
  const { assemble } = await import('./assemble.ts')
  const reading = openAnalystThread()
  const readingPart: Part = { name: 'reading', close: () => reading.close() }
  opened.push(readingPart)

  const webDir = outfit.webDir ?? WEB_DIR
  const { link, parts } = await assemble({
    opening,
    reading,
    sha256,
    listening,
    dataDir,
    webDir,
    lines,
    sessionTimeoutMinutes,
    backup,
  })
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
    const { log, owner } = await openOwned(settings)
    const { keptSessions } = await import('./kept-sessions.ts')
    return keptSessions(log, owner, sha256)
  } catch (error) {
    throw lineFor(error, settings)
  }
}

/**
 * Writes everything kept in a data directory as of one moment: asks the server that runs on it, or reads it
 * when none does. What was written is verified when this returns. Throws `CannotStart` with a line for a
 * person, `BackupRefused` when what came is not whole, and what `write` throws.
 */
export async function backUp(
  dataDir: string,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<BackupSummary> {
  const kept = { dataDir, databaseUrl: null }
  const owned = await openOwned(kept).catch((error: unknown) => {
    if (error instanceof DirectoryInUse) return null
    throw lineFor(error, kept)
  })
  if (owned === null) return saveBackup(await askRunning(dataDir), write, sha256)
  try {
    if (owned.backup === null) throw new Error('a data directory that was opened holds its log')
    return await saveBackup(owned.backup(owned.owner), write, sha256)
  } finally {
    await owned.log.close()
  }
}

async function askRunning(dataDir: string): Promise<AsyncIterable<Uint8Array>> {
  const [{ runningServer }, { askForBackup }] = await Promise.all([
    import('./access/running-address.ts'),
    import('./ask-for-backup.ts'),
  ])
  const running = await runningServer(dataDir)
  if (running !== null) return askForBackup(running)
  throw new CannotStart(
    `${dataDir} is in use by a Parley process that takes no questions now; it may be starting. Try again in a moment.`,
  )
}

/**
 * Puts what a backup holds into a data directory, whole or not at all, and verified. Throws `CannotStart` with
 * a line for a person, and `BackupRefused` when the file is none or not whole.
 */
export async function restore(
  dataDir: string,
  chunks: AsyncIterable<Uint8Array>,
  { replace }: { readonly replace: boolean },
): Promise<BackupSummary> {
  const { restoredFiles } = await import('./restored-files.ts')
  const beside = async (owner: unknown) => {
    const files = await restoredFiles(dataDir, owner, Date.now())
    if (files === null) throw new BackupRefused('CHANGED', 'names no owner, so nobody could read it')
    return files
  }
  try {
    await makePrivateFolder(dataDir)
    return await restoreBackup({ directory: dataDir, chunks, sha256, replace, beside })
  } catch (error) {
    if (error instanceof DirectoryHasData) {
      throw new CannotStart(
        `${error.message} To put the backup in its place say --replace; to keep both, restore into another folder with --data.`,
        error,
      )
    }
    throw lineFor(error, { dataDir, databaseUrl: null })
  }
}

/**
 * The database of these settings and its migrations, without bringing it forward. Throws `CannotStart` with a
 * line for a person, also from what it gives.
 */
export async function openMigrations({ dataDir, databaseUrl }: Kept): Promise<Migrations> {
  const told = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work()
    } catch (error) {
      throw lineFor(error, { dataDir, databaseUrl })
    }
  }
  const place = databaseUrl === null ? { directory: dataDir } : { connectionString: databaseUrl }
  if (databaseUrl === null && !existsSync(dataDir))
    throw new CannotStart(`${dataDir} holds no data of Parley.`)
  const opened = await told(() => openMigrationsOf(place, sha256))
  return {
    standing: () => told(() => opened.standing()),
    forward: (to) => told(() => opened.forward(to)),
    stepsBack: (to) => told(() => opened.stepsBack(to)),
    back: (to) => told(() => opened.back(to)),
    close: () => opened.close(),
  }
}

interface Owned {
  readonly log: Log
  readonly owner: KeptOwner
  readonly backup: Backup | null
}

/** Nothing is made here: a folder that is none of ours stays as it is. */
async function openOwned(kept: Kept): Promise<Owned> {
  const { dataDir } = kept
  // Loaded here: a server that starts does not need it before its port is open.
  const { readAccessFile } = await import('./access/access-file.ts')
  const isOurs = (await readAccessFile(dataDir)) !== null || isBeingRestored(dataDir)
  const noData = () => new CannotStart(`${dataDir} holds no data of Parley; it has no access.json.`)
  if (!isOurs) throw noData()
  const { locked, opening, backup } = openLog({ dataDir: kept.dataDir, databaseUrl: kept.databaseUrl }, {})
  await locked
  const log = await opening
  // Read under the lock: a restore that was cut short has been brought to its end by now.
  const owner = (await readAccessFile(dataDir))?.owner
  if (owner !== undefined) return { log, owner, backup }
  await log.close()
  throw noData()
}

async function closeAll(parts: readonly Part[], lines: Lines): Promise<void> {
  const { unfinished } = await drain(parts, DRAIN_MS)
  for (const { name, reason } of unfinished) lines.warn({ part: name, err: reason }, 'did not close')
}

interface LogOpening {
  /** Settled once nobody else works in the data directory; then the files beside the database may be read. */
  readonly locked: Promise<void>
  readonly opening: Promise<Log>
  /** Null when the data directory does not hold the log. */
  readonly backup: Backup | null
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
  return { locked, opening, backup: backupOf(opening) }
}

function backupOf(opening: Promise<EmbeddedLog>): Backup {
  return async function* (owner) {
    const log = await opening
    yield* log.backup({ written_by: version(), written_at: new Date().toISOString(), owner: { ...owner } })
  }
}

/** Nothing to lock: it counts as locked once it is open. */
function unlocked(opening: Promise<Log>): LogOpening {
  return { locked: opening.then(() => undefined), opening, backup: null }
}

function lineFor(error: unknown, { dataDir, databaseUrl }: Kept): unknown {
  if (error instanceof CannotStart) return error
  if (error instanceof Unavailable) {
    const where = databaseUrl === null ? dataDir : 'DATABASE_URL'
    return new CannotStart(`The database of ${where} does not answer: ${error.message}`, error)
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
