/**
 * What was written and is not yet committed: it waits here, goes out in order,
 * and leaves only when the server has said that it keeps it.
 */
import type { Problem } from './session-link.ts'

export interface Outgoing {
  readonly cid: string
  readonly text: string
  readonly written_at: string
  readonly status: 'kept' | 'sending' | 'not_sent' | 'sent'
  /** Its id in the log, once it was acked. */
  readonly message_id: string | null
  /** Why it was not sent, in one line. */
  readonly problem: Problem | null
}

export function withStatus(
  outbox: readonly Outgoing[],
  cid: string,
  status: Outgoing['status'],
  problem: Problem | null = null,
): readonly Outgoing[] {
  return outbox.map((message) => (message.cid === cid ? { ...message, status, problem } : message))
}

export function without(outbox: readonly Outgoing[], cid: string): readonly Outgoing[] {
  return outbox.filter((message) => message.cid !== cid)
}

/** The next to go out: strictly one after the other, so that what was said first stands first. */
export function nextToSend(outbox: readonly Outgoing[]): Outgoing | null {
  if (outbox.some((message) => message.status === 'sending')) return null
  return outbox.find((message) => message.status === 'kept') ?? null
}

export function stillHere(outbox: readonly Outgoing[]): number {
  return outbox.filter((message) => message.status !== 'sent').length
}
