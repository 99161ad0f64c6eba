/**
 * An append as one statement: the function that writes the stream, and the rows beside it when it did.
 *
 * One statement is one round trip and one transaction. The rows are written
 * only where `append_events` answers that it appended.
 */
import type { Sha256 } from '@parley/domain'
import {
  linkPieces,
  prepareAppend,
  type Append,
  type AppendOutcome,
  type JsonValue,
  type LoggedEvent,
} from '@parley/log'
import { CompiledQuery } from 'kysely'

import { SESSION_COLUMNS } from './tables.ts'

/** What `append_events` gives back. */
export interface AppendAnswer {
  readonly outcome: AppendOutcome['outcome']
  readonly head_seq: number
  readonly head_hash: string
  readonly hashes: readonly string[] | null
  readonly first_seq: number | null
  readonly last_seq: number | null
  readonly first_answer: string | null
  readonly rings: boolean | null
}

/** The parameters of `append_events`, in its order; casts, because a driver cannot know the type of a null. */
const FUNCTION_PARAMETERS = `$1::text, $2::text, $3::bigint, $4::text[], $5::text[], $6::text, $7::text, $8::text,
  $9::text, $10::boolean, $11::integer, $12::text, $13::bigint, $14::boolean`

const WRITTEN = `with written as materialized (select * from append_events(${FUNCTION_PARAMETERS}))`

const SECTIONS = `, section_rows as (
  insert into document_sections (tenant, hash, text)
  select $1::text, given.hash, given.text
  from written, unnest($15::text[], $16::text[]) as given(hash, text)
  where written.outcome = 'appended'
  on conflict do nothing
)`

/** The row comes as JSON, so that a column more is a name more. */
const SESSION = `, session_row as (
  insert into sessions (tenant, session_id, ${SESSION_COLUMNS.join(', ')})
  select $1::text, given.session_id, ${SESSION_COLUMNS.map((column) => `given.${column}`).join(', ')}
  from written, json_populate_record(null::sessions, $17::json) as given
  where written.outcome = 'appended'
  on conflict (tenant, session_id) do update
  set ${SESSION_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
)`

const ONLY_STREAM = `select * from append_events(${FUNCTION_PARAMETERS})`
const WITH_ROWS = `${WRITTEN}${SECTIONS}${SESSION} select * from written`
const WITH_SECTIONS = `${WRITTEN}${SECTIONS} select * from written`

export function appendStatement<Event extends LoggedEvent>(
  append: Append<Event>,
  sha256: Sha256,
): CompiledQuery<AppendAnswer> {
  const texts = prepareAppend(append, sha256)
  const cid = append.cid ?? null
  const { before, after } = linkPieces(append.stream, cid)
  const stream = [
    append.tenant,
    append.stream,
    append.expected_seq,
    append.events.map(({ type }) => type),
    texts,
    before,
    after,
    cid,
    JSON.stringify(append.answer ?? null),
    append.turn?.due ?? null,
    append.turn?.lane ?? null,
    append.lease?.worker ?? null,
    append.lease?.epoch ?? null,
    append.release ?? false,
  ]
  const { session, sections = [] } = append.projections ?? {}
  if (session === undefined && sections.length === 0) return CompiledQuery.raw(ONLY_STREAM, stream)

  // In one order for everybody: two appends that store the same texts then wait for each other and never in a ring.
  const inOrder = [...sections].sort((left, right) => (left.hash < right.hash ? -1 : 1))
  const rows = [inOrder.map(({ hash }) => hash), inOrder.map(({ text }) => text)]
  if (session === undefined) return CompiledQuery.raw(WITH_SECTIONS, [...stream, ...rows])
  return CompiledQuery.raw(WITH_ROWS, [...stream, ...rows, JSON.stringify(session)])
}

export function outcomeOfAppend<Event extends LoggedEvent>(
  append: Append<Event>,
  answer: AppendAnswer,
): AppendOutcome<Event> {
  const { tenant, stream, events, expected_seq } = append
  const cid = append.cid ?? null
  const head = { stream, tenant, seq: answer.head_seq, hash: answer.head_hash }
  switch (answer.outcome) {
    case 'appended': {
      const hashes = answer.hashes ?? []
      const stored = events.map((event, index) => ({
        stream,
        seq: expected_seq + index + 1,
        event,
        cid,
        hash: hashes[index] ?? '',
      }))
      return { outcome: 'appended', events: stored, head }
    }
    case 'repeated':
      return {
        outcome: 'repeated',
        from_seq: answer.first_seq ?? 0,
        to_seq: answer.last_seq ?? 0,
        answer: JSON.parse(answer.first_answer ?? 'null') as JsonValue,
      }
    case 'moved':
      return { outcome: 'moved', head }
    case 'lease_lost':
    case 'foreign':
      return { outcome: answer.outcome }
  }
}
