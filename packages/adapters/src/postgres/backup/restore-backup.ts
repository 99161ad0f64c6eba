/**
 * Restoring a backup into a directory: whole, or not at all.
 *
 * Everything is made beside what is there, read back and verified, put on the
 * disk, and only then takes its place (`finish-restore.ts`). Before that moment
 * a kill leaves what was there; after it, what was restored.
 */
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Sha256 } from '@parley/domain'
import { Broken, type JsonValue } from '@parley/log'
import { Kysely } from 'kysely'

import { threadDialect } from '../embedded/dialect.ts'
import { lockDirectory } from '../embedded/lock-directory.ts'
import { startThread } from '../embedded/start-thread.ts'
import { newDatabase } from '../embedded/template.ts'
import { migrate } from '../migrate.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import type { Tables } from '../tables.ts'
import { BackupRefused, type BackupSummary } from './backup-format.ts'
import { finishRestore, restoredIn, unfinishedIn } from './finish-restore.ts'
import { openLoading, verifyLoaded } from './load-backup.ts'
import { readBackup, type BackupRecord } from './read-backup.ts'

export interface Restoring {
  /** Made when it is not there. */
  readonly directory: string
  readonly chunks: AsyncIterable<Uint8Array>
  readonly sha256: Sha256
  /** Whether data that is there gives way. */
  readonly replace: boolean
  /** What stands beside the database, for this owner; asked once it is known, and may refuse. */
  readonly beside: (owner: JsonValue) => Promise<readonly FileBeside[]>
}

/** Readable by its owner alone. */
export interface FileBeside {
  readonly name: string
  readonly text: string
}

/** There is data, and nobody said that it may give way. */
export class DirectoryHasData extends Broken {
  override readonly name = 'DirectoryHasData'

  constructor(directory: string) {
    super(`${directory} holds data already, and nothing was restored.`)
  }
}

/** Throws `DirectoryInUse`, `DirectoryHasData`, `BackupRefused` or `Broken`; then nothing was changed. */
export async function restoreBackup(restoring: Restoring): Promise<BackupSummary> {
  const { directory, replace } = restoring
  const lock = await lockDirectory(directory)
  const unfinished = unfinishedIn(directory)
  try {
    await finishRestore(directory)
    if (!replace && existsSync(join(directory, 'database'))) throw new DirectoryHasData(directory)
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { mode: 0o700 })
    const summary = await prepare(unfinished, restoring)
    await putOnDisk(unfinished)
    await rename(unfinished, restoredIn(directory))
    await finishRestore(directory)
    await syncOne(directory)
    return summary
  } catch (fault) {
    await rm(unfinished, { recursive: true, force: true })
    throw fault
  } finally {
    await lock.release()
    // A directory that was made for this and holds nothing goes again; any other stays.
    if ((await readdir(directory)).length === 0) await rmdir(directory)
  }
}

async function prepare(folder: string, { chunks, sha256, beside }: Restoring): Promise<BackupSummary> {
  const records = readBackup(chunks, sha256, MIGRATIONS.length)
  const first = await records.next()
  if (first.done === true || first.value.kind !== 'header') throw new Error('a backup begins with its header')
  const { header } = first.value
  for (const { name, text } of await beside(header.owner)) {
    await writeFile(join(folder, name), text, { mode: 0o600 })
  }
  const place = join(folder, 'database')
  // From the template where it fits; else migrated as far as the backup's rows know.
  if (header.migration === MIGRATIONS.length) await newDatabase(place)
  const database = new Kysely<Tables>({ dialect: threadDialect(await startThread(place)) })
  try {
    await migrate(database, sha256, MIGRATIONS.slice(0, header.migration)).catch(broken)
    const summary = await load(database, records)
    await verifyLoaded(database, header, summary, sha256).catch(broken)
    // From where the backup stood to where this program is, with its rows.
    await migrate(database, sha256).catch(broken)
    return summary
  } finally {
    await database.destroy()
  }
}

async function load(database: Kysely<Tables>, records: AsyncIterable<BackupRecord>): Promise<BackupSummary> {
  const loading = openLoading(database)
  let summary: BackupSummary | null = null
  // To the very end of the file: after its last line there may be more.
  for await (const record of records) {
    if (record.kind === 'end') summary = record.summary
    else await loading.add(record).catch(notTaken)
  }
  if (summary === null) throw new Error('a backup that is read ends with its end, or by throwing')
  await loading.end().catch(notTaken)
  return summary
}

/** Of PostgreSQL's codes (its appendix A) those that speak of the values, and not of the place. */
const ROW_DOES_NOT_FIT = /^2[23]...$/

/** Rows that no database takes were never in one; a full disk is no fault of the file. */
function notTaken(fault: unknown): never {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  if (!ROW_DOES_NOT_FIT.test(code)) return broken(fault)
  throw new BackupRefused('CHANGED', 'was changed or damaged after it was written: a row does not fit', fault)
}

function broken(fault: unknown): never {
  if (fault instanceof BackupRefused || fault instanceof Broken) throw fault
  const said = fault instanceof Error ? fault.message : String(fault)
  throw new Broken(
    `The database that is being restored cannot be written: ${said}. Nothing was changed.`,
    fault,
  )
}

/** PGlite does not wait for the disk; what replaces other data has to be there before that goes. */
async function putOnDisk(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() || entry.isDirectory()) await syncOne(join(entry.parentPath, entry.name))
  }
  await syncOne(folder)
}

async function syncOne(path: string): Promise<void> {
  // Windows opens no folders; it writes their entries with the files.
  if (process.platform === 'win32' && (await stat(path)).isDirectory()) return
  const file = await open(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
