/**
 * kysely over the thread of the embedded database.
 *
 * There is one session in it, so there is one connection here: kysely hands it
 * to one asker at a time, and to a transaction until that has ended.
 */
import {
  type CompiledQuery,
  PGliteAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'

import type { Thread } from './start-thread.ts'

export function threadDialect(thread: Thread): Dialect {
  return {
    createAdapter: () => new PGliteAdapter(),
    createDriver: () => driverOf(thread),
    createIntrospector: (...[database]: Parameters<Dialect['createIntrospector']>) =>
      new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

function driverOf(thread: Thread): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const { rows, affected } = await thread.query(sql, parameters)
      return { rows: rows as Row[], numAffectedRows: BigInt(affected) }
    },
    streamQuery: () => {
      throw new Error('rows of the embedded database come all at once; read in pages.')
    },
  }
  const run = async (sql: string) => void (await thread.query(sql, []))
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: () => run('begin'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    destroy: () => thread.close(),
  }
}
