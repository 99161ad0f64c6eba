/**
 * Appends as one statement: one round trip and one transaction, and an outcome for each of them.
 *
 * The rows beside a stream are written only where its append was: `migrations` has the function.
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

/** An append, checked, and its canonical texts. */
export interface PreparedAppend {
  readonly append: Append
  readonly texts: readonly string[]
  /** Its lines of the audit as JSON; null: none. */
  readonly audit: string | null
  /** Of all its texts together: what a batch is bounded by. */
  readonly characters: number
}

/** What `append_batch` gives back for one append; `place` counts from 1. */
export interface AppendAnswer {
  readonly place: number
  readonly outcome: AppendOutcome['outcome']
  readonly head_seq: number
  readonly head_hash: string
  readonly hashes: readonly string[] | null
  readonly first_seq: number | null
  readonly last_seq: number | null
  readonly first_answer: string | null
  readonly rings: boolean | null
}

/** Throws on an append that no log can keep. */
export function prepare(append: Append, sha256: Sha256): PreparedAppend {
  const texts = prepareAppend(append, sha256)
  const sections = append.projections?.sections ?? []
  const lines = append.projections?.audit ?? []
  const audit = lines.length === 0 ? null : JSON.stringify(lines)
  const all = [...texts, ...sections.map(({ text }) => text), audit ?? '']
  return { append, texts, audit, characters: all.reduce((sum, text) => sum + text.length, 0) }
}

/** The parameters of `append_batch` behind the first; casts, because a driver cannot know the type of a null. */
const BEHIND_FIRST = `$2::text[], $3::bigint[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[],
  $9::text[], $10::text[], $11::boolean[], $12::integer[], $13::text[], $14::bigint[], $15::boolean[],
  $16::json[], $17::integer[], $18::text[], $19::text[], $20::json[]`

const PLAIN = `select * from append_batch($1::text[], ${BEHIND_FIRST})`

/**
 * With row-level security the tenants are named in the statement itself, which spares a round trip; the function hangs
 * on the name, so that it runs after.
 */
const NAMING_TENANTS = `select answers.*
from (select set_config('app.tenants', $21, true) as named) as setting, lateral append_batch(
  case when setting.named is not null then $1::text[] end, ${BEHIND_FIRST}
) as answers`

export function appendStatement(
  batch: readonly PreparedAppend[],
  { rowSecurity = false }: { readonly rowSecurity?: boolean } = {},
): CompiledQuery<AppendAnswer> {
  const appends = batch.map(({ append }) => append)
  const links = appends.map(({ stream, cid }) => linkPieces(stream, cid ?? null))
  const sections = appends.flatMap(({ projections }, index) =>
    (projections?.sections ?? []).map((section) => ({ ...section, place: index + 1 })),
  )
  const parameters = [
    appends.map(({ tenant }) => tenant),
    appends.map(({ stream }) => stream),
    appends.map(({ expected_seq }) => expected_seq),
    appends.map(({ events }) => events.length),
    appends.flatMap(({ events }) => events.map(({ type }) => type)),
    batch.flatMap(({ texts }) => texts),
    links.map(({ before }) => before),
    links.map(({ after }) => after),
    appends.map(({ cid }) => cid ?? null),
    appends.map(({ answer }) => JSON.stringify(answer ?? null)),
    appends.map(({ turn }) => turn?.due ?? null),
    appends.map(({ turn }) => turn?.lane ?? null),
    appends.map(({ lease }) => lease?.worker ?? null),
    appends.map(({ lease }) => lease?.epoch ?? null),
    appends.map(({ release }) => release ?? false),
    appends.map(({ projections }) =>
      projections?.session === undefined ? null : JSON.stringify(projections.session),
    ),
    sections.map(({ place }) => place),
    sections.map(({ hash }) => hash),
    sections.map(({ text }) => text),
    batch.map(({ audit }) => audit),
  ]
  if (!rowSecurity) return CompiledQuery.raw(PLAIN, parameters)
  const tenants = [...new Set(appends.map(({ tenant }) => tenant))].join(',')
  return CompiledQuery.raw(NAMING_TENANTS, [...parameters, tenants])
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
