/** The lines of the audit that go with an append, and what of them a stream proves. */
import type { Principal, SessionEvent, SessionState } from '@parley/domain'
import type { AuditEntry } from '@parley/log'

import { auditOf } from './audit-of.ts'

/** How it was asked for; null for what agents do. */
export type Asker = Pick<Principal, 'by_key' | 'address'> | null

/** Agents do what they do on the account of whose session it is. */
type Whose = Pick<SessionState, 'session_id' | 'user_id'>

export interface AuditContext {
  readonly session: Whose
  /** The seq before the first of the events. */
  readonly after: number
  readonly asker: Asker
}

export function auditEntries(
  events: readonly SessionEvent[],
  { session, after, asker }: AuditContext,
): readonly AuditEntry[] {
  return events.flatMap((event, index) =>
    provenEntries(event, after + index + 1, session).map((entry) => ({
      ...entry,
      via: entry.agent === null ? viaOf(asker) : 'agent',
      address: asker?.address ?? null,
    })),
  )
}

/** What the event itself says; the way that it came is noted beside it. */
export type ProvenEntry = Omit<AuditEntry, 'via' | 'address'>

export function provenEntries(event: SessionEvent, seq: number, session: Whose): readonly ProvenEntry[] {
  const { at, by } = event
  const isAgent = by.kind === 'agent'
  return auditOf(event, session.session_id).map((audited, index) => ({
    ...audited,
    seq,
    part: index + 1,
    user_id: isAgent ? session.user_id : by.id,
    agent: isAgent ? by.id : null,
    timestamp: at,
  }))
}

export const viaOf = (asker: Asker): string => (asker?.by_key === true ? 'key' : 'sign_in')
