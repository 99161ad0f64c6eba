/**
 * The origin of an exported file: which version of which session it shows, and where its log stood when it was written.
 *
 * Every file that comes from a kept session carries one, with a SHA-256 over the whole file. So a file proves
 * by itself that it was not changed since, and to whoever has the log that the log still says the same.
 */
import { sessionId, type SessionId } from '@parley/domain'
import type { ChainEnd } from '@parley/log'

export type ExportFormat = 'json' | 'markdown'

export interface Origin {
  readonly session_id: SessionId
  /** Null, and its hash too, while the session has no document. */
  readonly version: number | null
  /** Over the list of the hashes of its sections, as the log has it. */
  readonly document_hash: string | null
  /** The last event of the session when it was written: what stands before it can no longer be changed unseen. */
  readonly head: ChainEnd
  /** The program, where what it writes is more than what the log holds word for word: in JSON. */
  readonly written_by?: string
}

export interface SealedOrigin extends Origin {
  /** Over the UTF-8 bytes of the whole file, with 64 zeros in the place of this hash. */
  readonly sha256: string
}

/** In the order in which it is written, whatever came in; null for what is none. */
export function originIn(value: unknown): SealedOrigin | null {
  if (!isRecord(value) || !isRecord(value['head'])) return null
  const { session_id, version, document_hash, written_by, sha256 } = value
  const { seq, hash } = value['head']
  if (typeof session_id !== 'string' || !/^ses_[\x21-\x7e]{1,200}$/.test(session_id)) return null
  if (!isOrdinal(seq) || !isHash(hash) || !isHash(sha256)) return null
  const head = { seq, hash }
  const rest = typeof written_by === 'string' ? { written_by, sha256 } : { sha256 }
  const id = sessionId(session_id)
  if (version === null && document_hash === null)
    return { session_id: id, version, document_hash, head, ...rest }
  if (!isOrdinal(version) || !isHash(document_hash)) return null
  return { session_id: id, version, document_hash, head, ...rest }
}

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[\da-f]{64}$/.test(value)

const isOrdinal = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
