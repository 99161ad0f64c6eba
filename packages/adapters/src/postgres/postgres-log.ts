/**
 * The log on SQL, over whatever connection it is given: the same statements on PGlite and on PostgreSQL.
 *
 * Every call is one statement, so it happens whole or not at all, and each
 * failure says whether it may have happened.
 */
import type { Sha256 } from '@parley/domain'
import {
  boundedLimit,
  MOST_EVENTS_PER_READ,
  type Bell,
  type Head,
  type JsonValue,
  type Log,
  type LoggedEvent,
} from '@parley/log'
import type { Kysely } from 'kysely'

import { appendStatement, outcomeOfAppend, prepare } from './append-statement.ts'
import { failureOf } from './failure-of.ts'
import { groupCommit } from './group-commit.ts'
import { queueOfTurns } from './queue-of-turns.ts'
import { readRows } from './read-rows.ts'
import type { Tables } from './tables.ts'

export interface PostgresLogParts {
  readonly database: Kysely<Tables>
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

/** Runs a query, and makes of its failure what the port promises. */
export type Run = <Result>(kind: 'read' | 'write', work: () => Promise<Result>) => Promise<Result>

const run: Run = async (kind, work) => {
  try {
    return await work()
  } catch (fault) {
    throw failureOf(fault, kind)
  }
}

export function postgresLog({ database, sha256, bell, announce, lanes, close }: PostgresLogParts): Log {
  const ring = () => {
    bell.due()
    announce?.due()
  }

  const write = groupCommit({
    lanes,
    write: async (batch) => {
      const { rows } = await run('write', () => database.executeQuery(appendStatement(batch)))
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
    ...readStreams(database),
    ...readRows(database, run),
    ...queueOfTurns(database, run, ring),
    onAppended: bell.onAppended,
    onDue: bell.onDue,
    close,
  }
}

function readStreams(database: Kysely<Tables>): Pick<Log, 'head' | 'read' | 'outcomeOf'> {
  return {
    head: (tenant, stream) =>
      run('read', async () => {
        const query = database.selectFrom('streams').select(['stream', 'tenant', 'seq', 'hash'])
        const head = await query.where('tenant', '=', tenant).where('stream', '=', stream).executeTakeFirst()
        return head ?? null
      }),
    read: async (tenant, stream, { after, limit }) => {
      const most = boundedLimit(limit, MOST_EVENTS_PER_READ)
      return run('read', async () => {
        const query = database.selectFrom('events').select(['seq', 'event', 'cid', 'hash'])
        const rows = await query
          .where('tenant', '=', tenant)
          .where('stream', '=', stream)
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(most)
          .execute()
        return rows.map((row) => ({ ...row, stream, event: JSON.parse(row.event) as LoggedEvent }))
      })
    },
    outcomeOf: (tenant, stream, cid) =>
      run('read', async () => {
        const query = database.selectFrom('client_ids').select(['from_seq', 'to_seq', 'answer'])
        const row = await query
          .where('tenant', '=', tenant)
          .where('stream', '=', stream)
          .where('cid', '=', cid)
          .executeTakeFirst()
        return row === undefined ? null : { ...row, answer: JSON.parse(row.answer) as JsonValue }
      }),
  }
}
