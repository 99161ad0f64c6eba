/**
 * The log on a PostgreSQL server (15 or later): for many processes at once, and as lasting as the server's disk.
 */
import { randomUUID } from 'node:crypto'

import type { Sha256 } from '@parley/domain'
import { openBell, type Log } from '@parley/log'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types, type PoolConfig } from 'pg'

import { failureOf } from '../failure-of.ts'
import { migrate } from '../migrate.ts'
import { postgresLog, runOn } from '../postgres-log.ts'
import type { Tables } from '../tables.ts'
import { startTendingAudit } from '../tend-audit.ts'
import { hearOthers } from './hear-others.ts'
import { startPatrol } from '../patrol.ts'

export interface PostgresLogOptions {
  readonly connectionString: string
  readonly sha256: Sha256
  /** Connections for queries; one more listens. 10 unless told. */
  readonly connections?: number
  /** How often the log is looked at for what no doorbell told; 5 s unless told. */
  readonly patrolMs?: number
  /** Whole months of the audit that are kept besides the present one; 0, or left out: for ever. */
  readonly auditRetentionMonths?: number
  /** Milliseconds since 1970; the months of the audit go by it. */
  readonly now?: () => number
  /** Told when a listener throws or the audit cannot be looked after; a process warning unless told. */
  readonly onFault?: (fault: unknown) => void
}

/** Few, so that appends gather while the disk is waited for; reads have the other connections. */
const LANES = 4

const CONNECT_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 30_000
/** Longer than the server's own, which gives the better answer. */
const ANSWER_TIMEOUT_MS = 35_000

/** Connects, migrates and listens; throws `Unavailable`, `Broken` or `WrittenByNewerVersion`. */
export async function openPostgresLog(options: PostgresLogOptions): Promise<Log> {
  const bell = openBell(options.onFault ?? warn)
  const config = connectionOf(options)
  const pool = new Pool({ ...config, max: options.connections ?? 10 })
  // A connection that breaks while no query runs on it, in the pool or just taken out: its next query
  // fails, or the pool makes another. Unheard, the event would end the process.
  pool.on('error', heard)
  pool.on('connect', (client) => client.on('error', heard))
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

  try {
    await migrate(database, options.sha256)
    const onBack = () => patrol.look()
    const others = await hearOthers({ config, self: randomUUID(), bell, onBack })
    const run = runOn(database, true)
    const tending = await startTendingAudit({
      run,
      retentionMonths: options.auditRetentionMonths ?? 0,
      now: options.now ?? Date.now,
      onFault: options.onFault ?? warn,
    })
    const patrol = startPatrol({ run, bell, everyMs: options.patrolMs ?? 5_000, others: true })
    const close = async () => {
      bell.close()
      await patrol.close()
      await tending.close()
      await others.close()
      await database.destroy()
    }
    return postgresLog({
      run,
      rowSecurity: true,
      sha256: options.sha256,
      bell,
      announce: others,
      lanes: LANES,
      close: once(close),
    })
  } catch (fault) {
    await database.destroy()
    throw failureOf(fault, 'read')
  }
}

function connectionOf({ connectionString }: PostgresLogOptions): PoolConfig {
  return {
    connectionString,
    application_name: 'parley',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: STATEMENT_TIMEOUT_MS / 2,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    keepAlive: true,
    types: { getTypeParser: typeParser },
  }
}

const INT8 = 20

/** Counts are numbers here; pg would give them as text. */
const typeParser: typeof types.getTypeParser = (id: number, format?: 'text' | 'binary') => {
  if (id === INT8) return Number
  return format === undefined ? types.getTypeParser(id) : types.getTypeParser(id, format)
}

function heard(fault: Error): Error {
  return fault
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => (done ??= work())
}

function warn(fault: unknown): void {
  process.emitWarning(fault instanceof Error ? fault : String(fault))
}
