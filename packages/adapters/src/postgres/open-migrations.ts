/** Where a database stands among the migrations, and the way back; nothing is brought forward by looking. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { Sha256 } from '@parley/domain'
import { Broken } from '@parley/log'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'

import { finishRestore } from './backup/finish-restore.ts'
import { threadDialect } from './embedded/dialect.ts'
import { lockDirectory } from './embedded/lock-directory.ts'
import { startThread } from './embedded/start-thread.ts'
import { failureOf } from './failure-of.ts'
import { migrate, migrateBack, stepsBack } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import type { Tables } from './tables.ts'

export interface MigrationStep {
  readonly number: number
  readonly name: string
  /** What taking it back deletes; null when nothing is lost. */
  readonly loses: string | null
}

export interface Standing {
  /** The last migration that was made; 0 in a database of nobody. */
  readonly now: number
  /** The last that this program knows; it makes those in between at its next start. */
  readonly newest: number
}

export interface Migrations {
  standing(): Promise<Standing>
  /** Makes each up to number `to`, each whole or not at all, as opening a log makes them all. Throws as `migrate` does. */
  forward(to: number): Promise<void>
  /** What going back to this number would take back, the last first. Throws `Broken` when there is no way. */
  stepsBack(to: number): Promise<readonly MigrationStep[]>
  /** Takes back each after number `to`, each whole or not at all. Throws as `migrate` does. */
  back(to: number): Promise<void>
  close(): Promise<void>
}

export type MigrationsPlace = { readonly directory: string } | { readonly connectionString: string }

/** Throws `DirectoryInUse`, `WrittenByNewerVersion`, `Unavailable` or `Broken`. */
export async function openMigrations(place: MigrationsPlace, sha256: Sha256): Promise<Migrations> {
  const { database, leave } =
    'directory' in place ? await inDirectory(place.directory) : onServer(place.connectionString)
  const asOurs = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work()
    } catch (fault) {
      throw failureOf(fault, 'read')
    }
  }
  return {
    standing: () => asOurs(async () => ({ now: await lastOf(database), newest: MIGRATIONS.length })),
    forward: (to) => asOurs(() => migrate(database, sha256, MIGRATIONS.slice(0, to))),
    stepsBack: (to) =>
      asOurs(async () => {
        const steps = await stepsBack(database, sha256, to)
        return steps.map(({ number, name, back }) => ({ number, name, loses: back.loses }))
      }),
    back: (to) => asOurs(() => migrateBack(database, sha256, to)),
    close: async () => {
      await database.destroy()
      await leave()
    },
  }
}

interface Opened {
  readonly database: Kysely<Tables>
  readonly leave: () => Promise<void>
}

async function inDirectory(directory: string): Promise<Opened> {
  const { release } = await lockDirectory(directory)
  try {
    await finishRestore(directory)
    const folder = join(directory, 'database')
    if (!existsSync(folder)) throw new Broken(`${directory} holds no database.`)
    return {
      database: new Kysely<Tables>({ dialect: threadDialect(await startThread(folder)) }),
      leave: release,
    }
  } catch (fault) {
    await release()
    throw fault
  }
}

function onServer(connectionString: string): Opened {
  const pool = new Pool({ connectionString, max: 1, application_name: 'parley migrate' })
  // What breaks while nothing is asked is told by the next question.
  pool.on('error', (fault) => fault)
  return {
    database: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    leave: () => Promise.resolve(),
  }
}

async function lastOf(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('migrations') is not null as there
  `.execute(database)
  if (rows[0]?.there !== true) return 0
  const applied = await database
    .selectFrom('migrations')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirst()
  return applied?.last ?? 0
}
