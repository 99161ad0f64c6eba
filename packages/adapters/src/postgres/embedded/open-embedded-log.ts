/**
 * The log on PostgreSQL inside this process (PGlite): a directory is all it needs.
 *
 * One process at a time. What was acknowledged survives a killed process, but
 * not a power cut: PGlite does not wait for the disk.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Sha256 } from '@parley/domain'
import { Broken, openBell, Unavailable, type Log } from '@parley/log'
import { Kysely } from 'kysely'

import { failedLine } from '../backup/backup-format.ts'
import { finishRestore } from '../backup/finish-restore.ts'
import { writeBackup, type AboutBackup } from '../backup/write-backup.ts'
import { migrate } from '../migrate.ts'
import { postgresLog, runOn } from '../postgres-log.ts'
import { startPatrol } from '../patrol.ts'
import type { Tables } from '../tables.ts'
import { startTendingAudit } from '../tend-audit.ts'
import { threadDialect } from './dialect.ts'
import { lockDirectory, type DirectoryLock } from './lock-directory.ts'
import { startThread } from './start-thread.ts'
import { newDatabase } from './template.ts'

export interface EmbeddedLogOptions {
  /** Made when it is not there; the database lies in it beside a lock. Null: a temporary one, gone at the close. */
  readonly directory: string | null
  readonly sha256: Sha256
  /** Told once the directory is this process's own and holds what was last restored, before the database is opened. */
  readonly onLocked?: () => void
  /** How often waiting work rings; 5 s unless told. */
  readonly patrolMs?: number
  /** Whole months of the audit that are kept besides the present one; 0, or left out: for ever. */
  readonly auditRetentionMonths?: number
  /** Milliseconds since 1970; the months of the audit go by it. */
  readonly now?: () => number
  /** Told when a listener throws or the audit cannot be looked after; a process warning unless told. */
  readonly onFault?: (fault: unknown) => void
}

export interface EmbeddedLog extends Log {
  /**
   * All of it as of one moment, in pieces of text, while others go on writing (`backup-format.ts`). When it
   * cannot be written to its end, its last line says why. Throws `Unavailable` while another is being made.
   */
  backup(about: AboutBackup): AsyncGenerator<string>
}

/** Throws `DirectoryInUse`, `WrittenByNewerVersion` or `Broken`. */
export async function openEmbeddedLog(options: EmbeddedLogOptions): Promise<EmbeddedLog> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'parley-')))
  try {
    return await openIn(directory, options)
  } catch (fault) {
    if (fault instanceof Broken) throw fault
    const said = fault instanceof Error ? fault.message : String(fault)
    throw new Broken(`The database in ${directory} cannot be opened: ${said}`, fault)
  }
}

async function openIn(directory: string, options: EmbeddedLogOptions): Promise<EmbeddedLog> {
  const lock = await lockDirectory(directory)
  const leave = async () => {
    await lock.release()
    if (options.directory === null) await rm(directory, { recursive: true, force: true })
  }
  try {
    await finishRestore(directory)
    options.onLocked?.()
    return await openLocked(options, join(directory, 'database'), leave)
  } catch (fault) {
    await leave()
    throw fault
  }
}

async function openLocked(
  options: EmbeddedLogOptions,
  folder: string,
  leave: DirectoryLock['release'],
): Promise<EmbeddedLog> {
  if (!existsSync(folder)) await newDatabase(folder)
  const database = new Kysely<Tables>({ dialect: threadDialect(await startThread(folder)) })
  try {
    await migrate(database, options.sha256)
    await freeLeases(database)
  } catch (fault) {
    await database.destroy()
    throw fault
  }

  const bell = openBell(options.onFault ?? warn)
  // Who may open the folder may read all of it: there is nobody to keep rows from.
  const run = runOn(database, false)
  const tending = await startTendingAudit({
    run,
    retentionMonths: options.auditRetentionMonths ?? 0,
    now: options.now ?? Date.now,
    onFault: options.onFault ?? warn,
  })
  const patrol = startPatrol({ run, bell, everyMs: options.patrolMs ?? 5_000, others: false })
  const closeAll = async () => {
    bell.close()
    await patrol.close()
    await tending.close()
    await database.destroy()
    await leave()
  }
  let closed: Promise<void> | null = null
  const close = () => (closed ??= closeAll())
  const log = postgresLog({
    run,
    rowSecurity: false,
    sha256: options.sha256,
    bell,
    announce: null,
    lanes: 1,
    close,
  })
  const write: EmbeddedLog['backup'] = (about) => writeBackup(database, about, options.sha256)
  return { ...log, backup: oneAtATime(write, options.onFault ?? warn) }
}

/** Each copies what changes into the same tables aside. */
function oneAtATime(write: EmbeddedLog['backup'], onFault: (fault: unknown) => void): EmbeddedLog['backup'] {
  let isUnderWay = false
  return async function* (about) {
    if (isUnderWay) throw new Unavailable('another backup is being made; try again when it is done.', 'none')
    isUnderWay = true
    try {
      yield* write(about)
    } catch (fault) {
      onFault(fault)
      yield failedLine(fault instanceof Error ? fault.message : String(fault))
    } finally {
      isUnderWay = false
    }
  }
}

/** The lock says that nobody else works here: whoever held a lease is gone, and its turns need not wait. */
async function freeLeases(database: Kysely<Tables>): Promise<void> {
  await database
    .updateTable('streams')
    .set({ lease_owner: null, lease_until: null })
    .where('lease_owner', 'is not', null)
    .execute()
}

function warn(fault: unknown): void {
  process.emitWarning(fault instanceof Error ? fault : String(fault))
}
