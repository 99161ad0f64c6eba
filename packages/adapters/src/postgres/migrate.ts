/**
 * Brings a database to where this program is, or back to where a program before was, or refuses it.
 *
 * One migration at a time, each whole or not at all, one process at a time. Others go on working meanwhile, so
 * no table is waited for long: whoever comes after a waiting lock waits with it.
 */
import { setTimeout as pause } from 'node:timers/promises'

import type { Sha256 } from '@parley/domain'
import { Broken, Unavailable, WrittenByNewerVersion } from '@parley/log'
import { CompiledQuery, sql, type Kysely, type Transaction } from 'kysely'

import { MIGRATIONS, type Migration, type WayBack } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/** So long a table is waited for before everybody else is let through. */
const LOCK_TIMEOUT = '200ms'
const TRIES = 50
const BETWEEN_TRIES_MS = 200

/** A lock was not to be had in time. */
const LOCK_NOT_AVAILABLE = '55P03'

type Step = (transaction: Transaction<Tables>) => Promise<void>

/** Throws `WrittenByNewerVersion`, `Broken`, or `Unavailable` when tables stay in use; what was done by then stays. */
export async function migrate(
  database: Kysely<Tables>,
  sha256: Sha256,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  while ((await missing(database, sha256, migrations)).length > 0)
    await patiently(database, async (transaction) => {
      await sql`create table if not exists migrations (
        number integer primary key,
        name text not null,
        hash text not null,
        applied_at timestamptz not null default clock_timestamp()
      )`.execute(transaction)
      // Another machine may have done it while this one waited for its turn.
      const [next] = await missing(transaction, sha256, migrations)
      if (next === undefined) return
      await transaction.executeQuery(CompiledQuery.raw(next.sql))
      const { number, name } = next
      await transaction
        .insertInto('migrations')
        .values({ number, name, hash: sha256(next.sql) })
        .execute()
    })
}

/** The migrations that going back to this number would take back, the last first; throws as `migrate` does. */
export async function stepsBack(
  database: Kysely<Tables>,
  sha256: Sha256,
  to: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly (Migration & { readonly back: WayBack })[]> {
  const left = (await missing(database, sha256, migrations)).length
  return migrations
    .slice(to, migrations.length - left)
    .toReversed()
    .map((migration) => {
      if (migration.back !== null) return { ...migration, back: migration.back }
      throw new Broken(
        `There is no way back behind migration ${migration.number}: nothing would be left of what is kept.`,
      )
    })
}

/** Takes back every migration after number `to`; the program of that time can work on it then. */
export async function migrateBack(
  database: Kysely<Tables>,
  sha256: Sha256,
  to: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  for (;;) {
    const [last] = await stepsBack(database, sha256, to, migrations)
    if (last === undefined) return
    for (const [index, step] of last.back.steps.entries()) {
      if (index > 0) await othersHaveEnded(database)
      await patiently(database, async (transaction) => {
        // Another machine may have gone back further meanwhile.
        const [still] = await stepsBack(transaction, sha256, to, migrations)
        if (still?.number !== last.number) return
        await transaction.executeQuery(CompiledQuery.raw(step))
        if (index === last.back.steps.length - 1)
          await transaction.deleteFrom('migrations').where('number', '=', last.number).execute()
      })
    }
  }
}

/** Until every statement that others run now has ended. */
async function othersHaveEnded(database: Kysely<Tables>): Promise<void> {
  const { rows: now } = await sql<{ at: string }>`select clock_timestamp()::text as at`.execute(database)
  const at = now[0]?.at ?? 'now'
  for (let look = 1; look <= TRIES; look += 1) {
    const { rows } = await sql<{ ended: boolean }>`
      select not exists (
        select from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and xact_start < ${at}::timestamptz
      ) as ended
    `.execute(database)
    if (rows[0]?.ended === true) return
    await pause(BETWEEN_TRIES_MS)
  }
  throw new Unavailable('A transaction does not end that began before this; try again later.', 'none')
}

/** One step in a transaction of its own; again when a table was in use for too long. */
async function patiently(database: Kysely<Tables>, step: Step): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(async (transaction) => {
        // Several machines start at once: the others wait here, and then find nothing to do.
        await sql`select pg_advisory_xact_lock(hashtext('parley migrations'))`.execute(transaction)
        await sql`select set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`.execute(transaction)
        // What is there belongs to every tenant.
        await sql`select set_config('app.tenants', '*', true)`.execute(transaction)
        await step(transaction)
      })
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === LOCK_NOT_AVAILABLE)) throw fault
      if (attempt === TRIES)
        throw new Unavailable(
          'The tables are in use all the time, so the database could not be brought up to date; try again when less is going on.',
          'none',
          fault,
        )
      await pause(BETWEEN_TRIES_MS)
    }
  }
}

/** What the database lacks; throws when it has what this program does not know, or knows otherwise. */
async function missing(
  database: Kysely<Tables>,
  sha256: Sha256,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('migrations') is not null as there
  `.execute(database)
  if (rows[0]?.there !== true) return migrations

  const applied = await database
    .selectFrom('migrations')
    .select(['number', 'hash'])
    .orderBy('number')
    .execute()
  const last = applied.at(-1)?.number ?? 0
  if (last > migrations.length) throw new WrittenByNewerVersion(last, migrations.length)
  for (const { number, hash } of applied) {
    const known = migrations[number - 1]
    if (known === undefined || sha256(known.sql) !== hash) {
      throw new Broken(
        `Migration ${number} of this database differs from the one this program knows; it was not made by a released version.`,
      )
    }
  }
  return migrations.slice(last)
}
