/**
 * The server, put together: the one file that names adapters.
 *
 * The port is taken first and answers that it is not ready; then the log, which
 * locks the data directory; then everything that stands on it (`assemble.ts`).
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
  const logOpening = outfit.log === 'in memory' ? openMemoryLog({ sha256 }) : openLog(settings)
  // While the database starts in its thread, the rest of the program is loaded here.
  const [logOpened, loaded] = await Promise.allSettled([logOpening, import('./assemble.ts')])
  const log = valueOf(logOpened)
  const reading = openAnalystThread()
  const below: readonly Part[] = [
    { name: 'reading', close: () => reading.close() },
    { name: 'log', close: () => log.close() },
  ]
  opened.push(...below.toReversed())

  // Only now, when everything that is open is known: a program that does not load leaves nothing open.
  const { assemble } = valueOf(loaded)
  const webDir = outfit.webDir ?? WEB_DIR
  const { link, parts } = await assemble({ log, reading, sha256, listening, dataDir, webDir, lines })
  let closing: Promise<void> | null = null
  return {
    address: listening.address,
    link,
    close: () => (closing ??= closeAll([...parts, ...below], lines)),
  }
}

function valueOf<Value>(settled: PromiseSettledResult<Value>): Value {
  if (settled.status === 'rejected') throw settled.reason
  return settled.value
}

async function closeAll(parts: readonly Part[], lines: Lines): Promise<void> {
  const { unfinished } = await drain(parts, DRAIN_MS)
  for (const { name, reason } of unfinished) lines.warn({ part: name, err: reason }, 'did not close')
}

function openLog({ databaseUrl, dataDir }: Settings): Promise<Log> {
  return databaseUrl === null
    ? openEmbeddedLog({ directory: dataDir, sha256 })
    : openPostgresLog({ connectionString: databaseUrl, sha256 })
}

function lineFor(error: unknown, { dataDir }: Settings): unknown {
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
