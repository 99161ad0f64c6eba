/** An append as programs wrote it before there was an audit: on databases that are older, and beside newer programs. */
import { CompiledQuery } from 'kysely'

import { appendStatement, type PreparedAppend } from '../append-statement.ts'

/** So many came before the lines of the audit; behind those are the tenants, named in the statement. */
const BEFORE_AUDIT = 19

export function appendBeforeAudit(batch: readonly PreparedAppend[]): CompiledQuery<{ outcome: string }> {
  const { parameters } = appendStatement(batch, { rowSecurity: true })
  return CompiledQuery.raw(
    `select answers.*
    from (select set_config('app.tenants', $20, true) as named) as setting, lateral append_batch(
      case when setting.named is not null then $1::text[] end,
      $2::text[], $3::bigint[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[],
      $9::text[], $10::text[], $11::boolean[], $12::integer[], $13::text[], $14::bigint[], $15::boolean[],
      $16::json[], $17::integer[], $18::text[], $19::text[]
    ) as answers`,
    [...parameters.slice(0, BEFORE_AUDIT), parameters.at(-1)],
  )
}
