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
import { Broken, openBell, type Log } from '@parley/log'
import { Kysely } from 'kysely'

import { migrate } from '../migrate.ts'
import { postgresLog } from '../postgres-log.ts'
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
  /** Told once the directory is this process's own, before the database is opened in it. */
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

/** Throws `DirectoryInUse`, `WrittenByNewerVersion` or `Broken`. */
export async function openEmbeddedLog(options: EmbeddedLogOptions): Promise<Log> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'parley-')))
  try {
    return await openIn(directory, options)
  } catch (fault) {
    if (fault instanceof Broken) throw fault
    const said = fault instanceof Error ? fault.message : String(fault)
    throw new Broken(`The database in ${directory} cannot be opened: ${said}`, fault)
  }
}

async function openIn(directory: string, options: EmbeddedLogOptions): Promise<Log> {
  const lock = await lockDirectory(directory)
  options.onLocked?.()
  const leave = async () => {
    await lock.release()
    if (options.directory === null) await rm(directory, { recursive: true, force: true })
  }
  try {
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
): Promise<Log> {
  if (!existsSync(folder)) await newDatabase(folder)
  const database = new Kysely<Tables>({ dialect: threadDialect(await startThread(folder)) })
  try {
    await migrate(database, options.sha256)
    await freeLeases(database)
  } catch (fault) {
    await database.destroy()
    throw fault
  }

  const tending = await startTendingAudit({
    database,
    retentionMonths: options.auditRetentionMonths ?? 0,
    now: options.now ?? Date.now,
    onFault: options.onFault ?? warn,
  })
  const bell = openBell(options.onFault ?? warn)
  const patrol = startPatrol({ database, bell, everyMs: options.patrolMs ?? 5_000, others: false })
  const closeAll = async () => {
    bell.close()
    await patrol.close()
    await tending.close()
    await database.destroy()
    await leave()
  }
  let closed: Promise<void> | null = null
  const close = () => (closed ??= closeAll())
  return postgresLog({ database, sha256: options.sha256, bell, announce: null, lanes: 1, close })
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
