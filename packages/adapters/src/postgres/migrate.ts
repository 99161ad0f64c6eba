/**
 * Brings a database to where this program is, or refuses it: forward only, all or nothing, one process at a time.
 */
import type { Sha256 } from '@parley/domain'
import { Broken, WrittenByNewerVersion } from '@parley/log'
import { CompiledQuery, sql, type Kysely } from 'kysely'

import { MIGRATIONS, type Migration } from './migrations/index.ts'
import type { Tables } from './tables.ts'

export async function migrate(
  database: Kysely<Tables>,
  sha256: Sha256,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  if ((await missing(database, sha256, migrations)).length === 0) return

  await database.transaction().execute(async (transaction) => {
    // Several machines start at once: the others wait here, and then find nothing to do.
    await sql`select pg_advisory_xact_lock(hashtext('parley migrations'))`.execute(transaction)
    // What is there belongs to every tenant.
    await sql`select set_config('app.tenants', '*', true)`.execute(transaction)
    await sql`create table if not exists migrations (
      number integer primary key,
      name text not null,
      hash text not null,
      applied_at timestamptz not null default clock_timestamp()
    )`.execute(transaction)
    for (const migration of await missing(transaction, sha256, migrations)) {
      await transaction.executeQuery(CompiledQuery.raw(migration.sql))
      const { number, name } = migration
      await transaction
        .insertInto('migrations')
        .values({ number, name, hash: sha256(migration.sql) })
        .execute()
    }
  })
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
