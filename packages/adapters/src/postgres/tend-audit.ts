/**
 * Looking after the months of the audit: made ahead, and let go of when they are older than is kept.
 *
 * At the start and once a day. Of several processes one does it at a time; the others pass it by. Whatever
 * fails here is told and tried again, and stops nobody: a line without a month lies in the default partition.
 */
import { CompiledQuery } from 'kysely'

import type { Run } from './postgres-log.ts'

export interface TendAuditOptions {
  readonly run: Run
  /** How many whole months are kept besides the present one; 0 for ever. */
  readonly retentionMonths: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onFault: (fault: unknown) => void
}

export interface AuditTended {
  /** The months that were let go of, as in 2026-03. */
  readonly dropped: readonly string[]
  /** Lines whose month is none, or that wait for theirs. */
  readonly strays: number
}

const DAY_MS = 86_400_000
/** Somebody held the tables for longer than we wait. */
const AGAIN_MS = 600_000

export async function tendAudit({
  run,
  retentionMonths,
  now,
}: Omit<TendAuditOptions, 'onFault'>): Promise<AuditTended> {
  const at = new Date(now()).toISOString()
  const made = await run('write', 'all', (database) =>
    database.executeQuery<{ readonly strays: string | number | null }>(
      CompiledQuery.raw('select make_audit_partitions($1) as strays', [at]),
    ),
  )
  const strays = Number(made.rows[0]?.strays ?? 0)
  if (retentionMonths === 0) return { dropped: [], strays }
  const { rows } = await run('write', 'all', (database) =>
    database.executeQuery<{ readonly dropped: readonly string[] | null }>(
      CompiledQuery.raw('select drop_audit_partitions($1, $2::integer) as dropped', [at, retentionMonths]),
    ),
  )
  return { dropped: rows[0]?.dropped ?? [], strays }
}

export interface AuditTending {
  close(): Promise<void>
}

/** Returns when it was done for the first time, or could not be. */
export async function startTendingAudit(options: TendAuditOptions): Promise<AuditTending> {
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let tending: Promise<void> = Promise.resolve()

  const tend = async () => {
    const isDone = await tendAudit(options).then(
      ({ strays }) => {
        if (strays > 0) options.onFault(new Error(strayLine(strays)))
        return true
      },
      (fault: unknown) => {
        options.onFault(fault)
        return false
      },
    )
    if (isClosed) return
    timer = setTimeout(again, isDone ? DAY_MS : AGAIN_MS).unref()
  }

  const again = () => {
    tending = tend()
  }

  await tend()
  return {
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await tending
    },
  }
}

const strayLine = (strays: number): string =>
  `${strays} lines of the audit lie in no month: the time of their events is none, or another program holds that table. They are kept and can be read, and no retention lets go of them.`
