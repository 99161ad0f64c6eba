/**
 * The log on SQL, over whatever connection it is given: the same statements on PGlite and on PostgreSQL.
 *
 * Every call is one statement, so it happens whole or not at all, and each
 * failure says whether it may have happened.
 */
import type { Sha256 } from '@parley/domain'
import type { Bell, Head, Log, TenantId } from '@parley/log'
import { sql, type Kysely } from 'kysely'

import { appendStatement, outcomeOfAppend, prepare } from './append-statement.ts'
import { failureOf } from './failure-of.ts'
import { groupCommit } from './group-commit.ts'
import { noteReading } from './note-reading.ts'
import { queueOfTurns } from './queue-of-turns.ts'
import { readAudit } from './read-audit.ts'
import { readRows } from './read-rows.ts'
import { readStreams } from './read-streams.ts'
import type { Tables } from './tables.ts'

export interface PostgresLogParts {
  readonly run: Run
  /** Whether `run` names the tenants to a database that asks for them. */
  readonly rowSecurity: boolean
  readonly sha256: Sha256
  readonly bell: Bell
  /** Tells other processes; null when there are none. */
  readonly announce: Announce | null
  /** Statements that may append at once: no more than there are connections. */
  readonly lanes: number
  /** Ends the connections and what listens on them. */
  readonly close: () => Promise<void>
}

export interface Announce {
  appended(head: Head): void
  due(): void
}

/** Whose rows a query may see and write; `all` is for work across tenants, `stated` for a statement that names them itself. */
export type Tenants = readonly TenantId[] | 'all' | 'stated'

/** Runs a query for these tenants, and makes of its failure what the port promises. */
export type Run = <Result>(
  kind: 'read' | 'write',
  tenants: Tenants,
  work: (database: Kysely<Tables>) => Promise<Result>,
) => Promise<Result>

/** With row-level security the connection is told the tenants before every query, so it never keeps those of another. */
export function runOn(database: Kysely<Tables>, rowSecurity: boolean): Run {
  return async (kind, tenants, work) => {
    try {
      if (!rowSecurity || tenants === 'stated') return await work(database)
      const named = tenants === 'all' ? '*' : [...new Set(tenants)].join(',')
      return await database.connection().execute(async (connection) => {
        await sql`select set_config('app.tenants', ${named}, false)`.execute(connection)
        return work(connection)
      })
    } catch (fault) {
      throw failureOf(fault, kind)
    }
  }
}

export function postgresLog({
  run,
  rowSecurity,
  sha256,
  bell,
  announce,
  lanes,
  close,
}: PostgresLogParts): Log {
  const ring = () => {
    bell.due()
    announce?.due()
  }

  const write = groupCommit({
    lanes,
    write: async (batch) => {
      const { rows } = await run('write', 'stated', (database) =>
        database.executeQuery(appendStatement(batch, { rowSecurity })),
      )
      return rows
    },
  })

  return {
    append: async (append) => {
      const answer = await write(prepare(append, sha256))
      const outcome = outcomeOfAppend(append, answer)
      if (outcome.outcome !== 'appended') return outcome
      if (outcome.events.length > 0) {
        bell.appended(outcome.head, outcome.events)
        announce?.appended(outcome.head)
      }
      if (answer.rings === true) ring()
      return outcome
    },
    ...readStreams(run, sha256),
    ...readRows(run, sha256),
    ...readAudit(run),
    noteReading: (reading) => noteReading(run, reading),
    ...queueOfTurns(run, ring),
    onAppended: bell.onAppended,
    onDue: bell.onDue,
    close,
  }
}
