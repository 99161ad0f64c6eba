/**
 * A database of its own on a PostgreSQL server, for one test file.
 */
import { randomUUID } from 'node:crypto'

import { Client } from 'pg'

export interface FreshDatabase {
  readonly connectionString: string
  /** Runs statements in it as somebody else would. */
  run(sql: string): Promise<void>
  drop(): Promise<void>
}

export async function freshDatabase(server: string): Promise<FreshDatabase> {
  const name = `parley_${randomUUID().replaceAll('-', '')}`
  await runOn(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    connectionString: url.href,
    run: (sql) => runOn(url.href, sql),
    drop: async () => {
      await runOn(server, untilLeft(name))
      await runOn(server, `drop database ${name} with (force)`)
    },
  }
}

/** A connection that is being closed would hear of the drop as of a fault: it has two seconds to go. */
const untilLeft = (name: string) => `do $block$
  begin
    for look in 1..40 loop
      exit when not exists (select from pg_stat_activity where datname = '${name}');
      perform pg_sleep(0.05), pg_stat_clear_snapshot();
    end loop;
  end
$block$`

async function runOn(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
