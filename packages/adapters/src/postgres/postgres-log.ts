/**
 * The log on SQL, over whatever connection it is given: the same statements on PGlite and on PostgreSQL.
 *
 * Every call is one statement, so it happens whole or not at all, and each
 * failure says whether it may have happened.
 */
import type { Sha256 } from '@parley/domain'
import type { Bell, Head, Log } from '@parley/log'
import type { Kysely } from 'kysely'

import { appendStatement, outcomeOfAppend, prepare } from './append-statement.ts'
import { failureOf } from './failure-of.ts'
import { groupCommit } from './group-commit.ts'
import { queueOfTurns } from './queue-of-turns.ts'
import { readAudit } from './read-audit.ts'
import { readRows } from './read-rows.ts'
import { readStreams } from './read-streams.ts'
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
    ...readStreams(database, run, sha256),
    ...readRows(database, run, sha256),
    ...readAudit(database, run),
    ...queueOfTurns(database, run, ring),
    onAppended: bell.onAppended,
    onDue: bell.onDue,
    close,
  }
}
