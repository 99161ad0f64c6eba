/**
 * A million events, writers of an earlier program, and the migration in the middle of it, forward and back.
 */
import { MIGRATIONS, openMigrations } from '@parley/adapters/postgres'
import { Client } from 'pg'

import { openOwnPostgres } from '../log/own-postgres.ts'
import { sha256 } from '../log/stores.ts'
import { refuteUnless } from '../proof.ts'
import { programOf, type AppendAsBefore } from './earlier-programs.ts'

const WRITERS = 8
/** Writing goes on so long before a step and after it. */
const AROUND_MS = 500
/** So long a table may be kept from others. How long it takes on a busy machine says little, so it is told and not held. */
const AIM_MS = 200

/** A line for each step. Throws `Refuted` when an event is not there, and what a writer threw that failed. */
export async function* proveMigrations(events: number): AsyncGenerator<string> {
  const server = await openOwnPostgres()
  if (server === null) {
    yield 'left out: PostgreSQL is not installed'
    return
  }
  const migrations = await openMigrations({ connectionString: server.url }, sha256)
  const client = new Client({ connectionString: server.url })
  await client.connect()
  try {
    await migrations.forward(1)
    await fill(client, events)
    yield `${server.version}, ${events} events, ${WRITERS} writers of the program before`
    for (const { number, name } of MIGRATIONS.slice(1)) {
      const before = number - 1
      const writing = { url: server.url, client, append: programOf(before) }
      yield `${number} ${name}, forward: ${await whileWriting(writing, () => migrations.forward(number))}`
      yield `${number} ${name}, back: ${await whileWriting(writing, () => migrations.back(before))}`
      await migrations.forward(number)
    }
  } finally {
    await client.end()
    await migrations.close()
    await server.end()
  }
}

/** Streams of a thousand events, with what else was there from the beginning. */
async function fill(client: Client, events: number): Promise<void> {
  const streams = Math.ceil(events / 1_000)
  for (const statement of FILLING) await client.query(statement, [streams])
  await client.query('vacuum analyze')
}

const FILLING = [
  `insert into streams (tenant, stream, seq, hash)
    select 'ten_load', 'ses_' || n, 1000, repeat('0', 64) from generate_series(1, $1::integer) as n`,
  `insert into events (tenant, stream, seq, type, hash, event)
    select 'ten_load', 'ses_' || n, seq, 'message.recorded', md5(n::text || seq) || md5(seq::text),
      repeat('{"text":"x"} ', 20)
    from generate_series(1, $1::integer) as n, generate_series(1, 1000) as seq`,
  `insert into client_ids (tenant, stream, cid, from_seq, to_seq, answer)
    select 'ten_load', 'ses_' || n, 'c' || seq, seq, seq, 'null'
    from generate_series(1, $1::integer) as n, generate_series(1, 1000, 5) as seq`,
  `insert into ui_states (tenant, session_id, user_id, state)
    select 'ten_load', 'ses_' || n, 'usr_' || person, '{}'
    from generate_series(1, $1::integer) as n, generate_series(1, 100) as person`,
]

interface Writing {
  readonly url: string
  readonly client: Client
  readonly append: AppendAsBefore
}

async function whileWriting({ url, client, append }: Writing, step: () => Promise<void>): Promise<string> {
  const before = await counted(client)
  const over = new AbortController()
  const waits: number[] = []
  const writers = Array.from({ length: WRITERS }, (_, writer) =>
    write(url, `ses_w${writer}`, append, over.signal, waits),
  )
  const failed = Promise.all(writers)
  await soon(AROUND_MS, failed)
  const began = performance.now()
  await step()
  const took = performance.now() - began
  await soon(AROUND_MS, failed)
  over.abort()
  await failed
  const after = await counted(client)
  refuteUnless(
    after - before === waits.length,
    `${waits.length} were acknowledged, ${after - before} are there`,
  )
  const longest = Math.max(...waits)
  const median = waits.toSorted((one, other) => one - other)[Math.floor(waits.length / 2)] ?? 0
  return `took ${took.toFixed(0)} ms; ${waits.length} written meanwhile, none refused; a write took ${median.toFixed(1)} ms, the longest ${longest.toFixed(0)} ms${longest > AIM_MS ? `, more than the ${AIM_MS} aimed at` : ''}`
}

/** Waits, and fails at once when one of the writers does. */
const soon = (ms: number, failed: Promise<unknown>): Promise<unknown> =>
  Promise.race([new Promise((resolve) => setTimeout(resolve, ms)), failed])

async function write(
  url: string,
  stream: string,
  append: AppendAsBefore,
  over: AbortSignal,
  waits: number[],
): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ seq: string }>('select seq from streams where stream = $1', [
      stream,
    ])
    for (let seq = Number(rows[0]?.seq ?? 0); !over.aborted; seq += 1) {
      const began = performance.now()
      const outcome = await append(client, stream, seq)
      waits.push(performance.now() - began)
      refuteUnless(outcome === 'appended', `an append of the program before was ${outcome}`)
    }
  } finally {
    await client.end()
  }
}

async function counted(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    "select count(*) as count from events where stream like 'ses_w%'",
  )
  return Number(rows[0]?.count)
}
