/**
 * The chain: each event's hash covers the one before, so nothing in a stream can be changed, moved or left out unseen.
 *
 *     hash = SHA-256( previous hash, then canonical({ cid, event, seq, stream }) )    GENESIS comes before the first
 *
 * Anyone can verify a stream from what `read` gives. What is cut off at the end
 * leaves a whole chain: compare the head it ends in with a head you know.
 */
import type { Sha256 } from '@parley/domain'

import { canonical } from './canonical.ts'
import type { LoggedEvent, StoredEvent, StreamId } from './log.ts'

/** The hash before the first event. */
export const GENESIS = '0'.repeat(64)

export interface Link {
  readonly stream: StreamId
  readonly seq: number
  readonly event: LoggedEvent
  readonly cid: string | null
}

export function linkHash(previous: string, { stream, seq, event, cid }: Link, sha256: Sha256): string {
  return sha256(previous + canonical({ stream, seq, event, cid }))
}

/**
 * The canonical text of a link in the pieces that its event's text and seq go between:
 * `before + event text + ',"seq":' + seq + after`. A database can so hash without knowing JSON.
 */
export function linkPieces(stream: StreamId, cid: string | null): { before: string; after: string } {
  return { before: `{"cid":${canonical(cid)},"event":`, after: `,"stream":${canonical(stream)}}` }
}

/** Where a chain stands: after this seq, with this hash. */
export interface ChainEnd {
  readonly seq: number
  readonly hash: string
}

export type ChainVerdict =
  | { readonly ok: true; readonly end: ChainEnd }
  | {
      readonly ok: false
      /** The seq that should have come next and did not. */
      readonly seq: number
      readonly code: 'SEQ_BROKEN' | 'STREAM_CHANGED' | 'HASH_WRONG'
    }

/** Whether these events follow one another, and follow `from`, without a change; names the first seq that does not. */
export function verifyChain(
  events: Iterable<StoredEvent>,
  sha256: Sha256,
  from: ChainEnd = { seq: 0, hash: GENESIS },
): ChainVerdict {
  let { seq, hash } = from
  let stream: StreamId | null = null
  for (const stored of events) {
    seq += 1
    stream ??= stored.stream
    if (stored.seq !== seq) return { ok: false, seq, code: 'SEQ_BROKEN' }
    if (stored.stream !== stream) return { ok: false, seq, code: 'STREAM_CHANGED' }
    if (stored.hash !== hashOf(hash, stored, sha256)) return { ok: false, seq, code: 'HASH_WRONG' }
    hash = stored.hash
  }
  return { ok: true, end: { seq, hash } }
}

/** Null for what has no canonical text: no hash can be right for it. */
function hashOf(previous: string, stored: StoredEvent, sha256: Sha256): string | null {
  try {
    return linkHash(previous, stored, sha256)
  } catch {
    return null
  }
}
