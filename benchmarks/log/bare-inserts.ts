/**
 * What the same server does with the same bytes and nothing else: no stream, no head, no chain, no
 * client id. The distance to it is what our promises cost.
 */
import { Pool } from 'pg'

import { measured, type AppendFigures, type Shape } from './measure-appends.ts'

const EVENT = JSON.stringify({ text: 'x'.repeat(280) })
const BATCH = 20

/** One row a statement, and 20 rows a statement, over as many connections as the log has. */
export async function measureBareInserts(
  connectionString: string,
  shape: Shape,
  connections: number,
): Promise<AppendFigures[]> {
  const pool = new Pool({ connectionString, max: connections })
  // A connection that is left over when the server goes: nothing runs on it.
  pool.on('error', (fault) => fault)
  try {
    await pool.query('create table bare (stream text, seq bigint, event text, primary key (stream, seq))')
    const single = await measured('bare insert, one row', shape, async (worker, turn) => {
      await pool.query('insert into bare values ($1, $2, $3)', [`one_${worker}`, turn, EVENT])
      return 1
    })
    const events = Array.from({ length: BATCH }, () => EVENT)
    const batch = await measured(`bare insert, ${BATCH} rows`, shape, async (worker, turn) => {
      await pool.query(
        'insert into bare select $1, $2::bigint + place, event from unnest($3::text[]) with ordinality as given(event, place)',
        [`many_${worker}`, turn * BATCH, events],
      )
      return BATCH
    })
    return [single, batch]
  } finally {
    await pool.end()
  }
}
