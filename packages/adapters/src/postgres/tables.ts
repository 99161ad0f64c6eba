/**
 * The tables as queries see them; `migrations` says what they are.
 *
 * Every key starts with the tenant. Names and instants that are sorted or
 * compared are text in the order of their bytes, the same on every server.
 */
import type { AuditRow, SessionRow } from '@parley/log'

export interface Tables {
  readonly migrations: { readonly number: number; readonly name: string; readonly hash: string }
  readonly streams: {
    readonly tenant: string
    readonly stream: string
    readonly seq: number
    readonly hash: string
    readonly due_at: Date | null
    readonly lane: number
    readonly lease_owner: string | null
    readonly lease_until: Date | null
    readonly lease_epoch: number
  }
  readonly events: {
    readonly tenant: string
    readonly stream: string
    readonly seq: number
    readonly type: string
    readonly cid: string | null
    readonly hash: string
    /** The canonical text, so that hashes verify byte for byte. */
    readonly event: string
  }
  readonly client_ids: {
    readonly tenant: string
    readonly stream: string
    readonly cid: string
    readonly from_seq: number
    readonly to_seq: number
    /** JSON. */
    readonly answer: string
  }
  readonly sessions: SessionRow & { readonly tenant: string }
  readonly document_sections: { readonly tenant: string; readonly hash: string; readonly text: string }
  readonly audit: AuditRow & { readonly tenant: string }
  /** One row. */
  readonly audit_reach: { readonly whole_from: string }
  readonly ui_states: {
    readonly tenant: string
    readonly session_id: string
    readonly user_id: string
    /** JSON. */
    readonly state: string
    readonly written_at: Date | string
  }
}

/** The columns of a session's row beside its key. */
export const SESSION_COLUMNS = [
  'project_name',
  'persona_type',
  'status',
  'version',
  'user_id',
  'requirement_count',
  'issue_count',
  'rd_version',
  'created_at',
  'updated_at',
  'deleted',
] as const satisfies readonly (keyof SessionRow)[]

/** The columns of a line of the audit. */
export const AUDIT_COLUMNS = [
  'session_id',
  'seq',
  'part',
  'user_id',
  'agent',
  'via',
  'address',
  'action',
  'entity_type',
  'entity_id',
  'timestamp',
] as const satisfies readonly (keyof AuditRow)[]
