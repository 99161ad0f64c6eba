/** One append of one event, as the programs of earlier migrations wrote it. */
import { createHash } from 'node:crypto'

import type { Client } from 'pg'

export type AppendAsBefore = (client: Client, stream: string, expected_seq: number) => Promise<string>

const TENANT = 'ten_load'
const EVENT =
  '{"at":"2026-01-01T00:00:00.000Z","by":{"id":"usr_1","kind":"person"},"type":"message.recorded"}'
const HASH_BEFORE = createHash('sha256').update('before').digest('hex')

const alone: AppendAsBefore = async (client, stream, expected_seq) => {
  const { rows } = await client.query<{ outcome: string }>(
    `select outcome from append_events($1, $2, $3, array['message.recorded'], array[$4], $5, 'after', null, null,
      null, null, null, null, false)`,
    [TENANT, stream, expected_seq, EVENT, HASH_BEFORE],
  )
  return rows[0]?.outcome ?? 'nothing'
}

const inBatches: AppendAsBefore = async (client, stream, expected_seq) => {
  const { rows } = await client.query<{ outcome: string }>(
    `select outcome from (select set_config('app.tenants', $1, true) as named) as setting, lateral append_batch(
      case when setting.named is not null then array[$1] end, array[$2], array[$3::bigint], array[1],
      array['message.recorded'], array[$4], array[$5], array['after'], array[null::text], array[null::text],
      array[null::boolean], array[null::integer], array[null::text], array[null::bigint], array[false],
      array[null::json], '{}'::integer[], '{}'::text[], '{}'::text[]
    )`,
    [TENANT, stream, expected_seq, EVENT, HASH_BEFORE],
  )
  return rows[0]?.outcome ?? 'nothing'
}

/** The program that knew the migrations up to this number. */
export const programOf = (number: number): AppendAsBefore => (number === 1 ? alone : inBatches)
