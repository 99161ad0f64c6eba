/**
 * The log: append-only streams, and everything lasting is an event in one of them.
 *
 * `seq` is contiguous per stream and is given in the transaction that commits
 * the event together with the rows that reads need. An append says which head
 * its decision was made on; when the head has moved nothing is written and the
 * caller decides again. The head row is also the queue of turns: work that is
 * due, in which lane, and who holds the lease until when.
 */
import type { By } from '@parley/domain'

import type { UiStatePlace, UiStatesCleared } from './ui-states.ts'

/** `ses_…` a session, `usr_…` a person, `org_…` an organisation. */
export type StreamId = string
export type TenantId = string

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** A fact as the log keeps it: what it is, when, by whom, and its own fields beside these. */
export interface LoggedEvent {
  readonly type: string
  /** RFC 3339, UTC. */
  readonly at: string
  readonly by: By
}

export interface StoredEvent<Event extends LoggedEvent = LoggedEvent> {
  readonly stream: StreamId
  /** From 1, without a gap. */
  readonly seq: number
  readonly event: Event
  /** The client id of the command that led to it. */
  readonly cid: string | null
  /** SHA-256 over the previous hash and the canonical bytes of this event; see `chain.ts`. */
  readonly hash: string
}

export interface Head {
  readonly stream: StreamId
  readonly tenant: TenantId
  /** 0 before the first event. */
  readonly seq: number
  readonly hash: string
}

/** Who works on a stream's turns. The epoch grows with every claim, so a worker that lost its lease is refused. */
export interface Lease {
  readonly stream: StreamId
  readonly tenant: TenantId
  readonly worker: string
  readonly epoch: number
}

/** The row of a session in lists: written in the append that changes it. */
export interface SessionRow {
  readonly session_id: StreamId
  readonly project_name: string
  readonly persona_type: string | null
  readonly status: string
  readonly version: number
  readonly user_id: string
  readonly requirement_count: number
  readonly issue_count: number
  readonly rd_version: number
  readonly created_at: string
  readonly updated_at: string
  readonly deleted: boolean
}

/** Who did what to what, and from where: a line of the audit. It names its event, so the chain of the stream is its proof. */
export interface AuditEntry {
  readonly seq: number
  /** From 1: an event that touches several things leaves a line for each. Below 1: something read as of this event. */
  readonly part: number
  /** On whose account, also when an agent did it. */
  readonly user_id: string
  /** Null: the person themselves. */
  readonly agent: string | null
  /** `sign_in`, `key` or `agent`. What way it came, and its address, are beside the event and not in its chain. */
  readonly via: string
  /** The network address it was asked from; null where there is none. */
  readonly address: string | null
  readonly action: string
  readonly entity_type: string
  readonly entity_id: string
  /** When: the `at` of its event, or the moment of the reading. */
  readonly timestamp: string
}

export interface AuditRow extends AuditEntry {
  /** The stream of its event. */
  readonly session_id: StreamId
}

/** What somebody read and took with them. It is no event, so no chain proves it: it names the head that was seen. */
export interface AuditReading extends Pick<AuditEntry, 'seq' | 'user_id' | 'via' | 'address' | 'timestamp'> {
  readonly tenant: TenantId
  readonly stream: StreamId
  /** A line for each. */
  readonly things: readonly Pick<AuditEntry, 'action' | 'entity_type' | 'entity_id'>[]
}

export interface AuditQuery {
  readonly session_id?: StreamId
  readonly user_id?: string
  /** From this instant on, and before that one. */
  readonly from?: string
  readonly until?: string
  readonly limit: number
  /** Opaque. */
  readonly cursor: string | null
}

export interface AuditPage {
  readonly items: readonly AuditRow[]
  readonly next_cursor: string | null
}

/** What else is written in the transaction of an append. */
export interface Projections {
  readonly session?: SessionRow
  /** Section texts of the document, stored once under their SHA-256. */
  readonly sections?: readonly { readonly hash: string; readonly text: string }[]
  /** Lines of the audit, each for an event of this append. */
  readonly audit?: readonly AuditEntry[]
}

export interface Append<Event extends LoggedEvent = LoggedEvent> {
  readonly tenant: TenantId
  readonly stream: StreamId
  /** The head that the decision was made on. */
  readonly expected_seq: number
  readonly events: readonly Event[]
  /** One client id, one effect, for ever: sent again, it gives the first outcome. Scope: the stream. */
  readonly cid?: string
  /** What a repeated send gets back. */
  readonly answer?: JsonValue
  readonly projections?: Projections
  /** Whether turns are due after this append, and in which lane (lower first). Left out: unchanged. */
  readonly turn?: { readonly due: boolean; readonly lane?: number }
  /** Only while this lease is still held. */
  readonly lease?: Lease
  /** Gives the lease back in the same transaction. */
  readonly release?: boolean
}

export type AppendOutcome<Event extends LoggedEvent = LoggedEvent> =
  | {
      readonly outcome: 'appended'
      readonly events: readonly StoredEvent<Event>[]
      readonly head: Head
    }
  /** The client id had its effect before: nothing was written now. */
  | {
      readonly outcome: 'repeated'
      readonly from_seq: number
      readonly to_seq: number
      readonly answer: JsonValue
    }
  /** Somebody else wrote first: fold the tail and decide again. */
  | { readonly outcome: 'moved'; readonly head: Head }
  | { readonly outcome: 'lease_lost' }
  /** The stream belongs to another tenant: to be told as if it were not there. */
  | { readonly outcome: 'foreign' }

export interface Log {
  append<Event extends LoggedEvent>(append: Append<Event>): Promise<AppendOutcome<Event>>
  /** Null when there is no such stream for this tenant. */
  head(tenant: TenantId, stream: StreamId): Promise<Head | null>
  /** The events after `after`, in order, at most `limit` (1 to 5,000); empty for a foreign or unknown stream. */
  read(
    tenant: TenantId,
    stream: StreamId,
    options: { readonly after: number; readonly limit: number },
  ): Promise<readonly StoredEvent[]>
  /** The heads of all streams of all tenants in the order of their names, for whoever looks after the store. */
  heads(options: { readonly after: StreamId | null; readonly limit: number }): Promise<readonly Head[]>
  /** The first outcome of a client id, or null. */
  outcomeOf(tenant: TenantId, stream: StreamId, cid: string): Promise<Repeated | null>

  /** Sessions of a tenant that were not deleted, the latest changed first; `cursor` is opaque. */
  sessions(
    tenant: TenantId,
    options: { readonly limit: number; readonly cursor: string | null },
  ): Promise<{ readonly items: readonly SessionRow[]; readonly next_cursor: string | null }>
  session(tenant: TenantId, session_id: StreamId): Promise<SessionRow | null>
  /** Section texts by hash; what is unknown is left out. */
  sections(tenant: TenantId, hashes: readonly string[]): Promise<ReadonlyMap<string, string>>

  /** The lines of the audit of a tenant, the latest first. They can be added to and never changed. */
  audit(tenant: TenantId, query: AuditQuery): Promise<AuditPage>
  /** Adds the lines of a reading, all or none; the stream stays as it is. False: there is no such event for this tenant. */
  noteReading(reading: AuditReading): Promise<boolean>
  /** The instant from which on no line is missing: what is older was there before the audit, or was let go of. Empty: all. */
  auditWholeFrom(): Promise<string>

  /**
   * What the assistant was told of the host page: one row per person and session, the latest wins, and it is
   * gone 24 hours after it was put. `now` is the caller's clock, RFC 3339, UTC.
   */
  uiState(tenant: TenantId, session_id: StreamId, user_id: string, now: string): Promise<JsonValue | null>
  putUiState(
    tenant: TenantId,
    session_id: StreamId,
    user_id: string,
    state: JsonValue,
    now: string,
  ): Promise<void>
  /** One step through the UI states of everybody: looks at `limit` rows (1 to 1,000) and deletes those that are gone. */
  clearUiStates(
    now: string,
    step: { readonly limit: number; readonly after: UiStatePlace | null },
  ): Promise<UiStatesCleared>

  /** Takes the next due stream whose lease is free or has run out; null when there is none. */
  claim(worker: string, leaseMs: number): Promise<Lease | null>
  /** False when the lease was lost meanwhile. */
  renew(lease: Lease, leaseMs: number): Promise<boolean>
  /** Gives the lease back; the work stays due when it is. */
  release(lease: Lease): Promise<void>

  /**
   * Tells of appends to any stream, by this process or another, after they are
   * committed. A doorbell: a listener reads what it lacks from the log.
   */
  onAppended(listener: (head: Head, events: readonly StoredEvent[] | null) => void): () => void
  /** Rung when turns may be due. */
  onDue(listener: () => void): () => void

  close(): Promise<void>
}

export interface Repeated {
  readonly from_seq: number
  readonly to_seq: number
  readonly answer: JsonValue
}
