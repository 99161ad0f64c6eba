/** What the stream's machine reads and writes on the wire. Pure. */
import type { Effect, EndReason, Outgoing } from './happening.ts'
import { sha256 } from './sha256.ts'

export interface Frame {
  readonly type: string
  readonly seq?: unknown
  readonly cid?: unknown
  readonly run_id?: unknown
  readonly payload: Readonly<Record<string, unknown>>
}

/** Null: no frame of ours. */
export function parse(text: string): Frame | null {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || !('type' in value) || !('payload' in value)) return null
  return typeof value.type === 'string' && typeof value.payload === 'object' && value.payload !== null
    ? (value as Frame)
    : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export function holdsItsHash({ content, sha256: hash }: Frame['payload']): boolean {
  return typeof hash !== 'string' || (typeof content === 'string' && sha256(content) === hash)
}

/** Why a connection was closed for good. */
export function reasonOf(code: number): EndReason {
  if (code === 4501) return 'signed_out'
  if (code === 4503) return 'version'
  if (code === 4504) return 'forbidden'
  return code === 4505 ? 'too_many_connections' : 'refused'
}

const LONGEST_PAUSE_MS = 30_000

/** When a server that goes away wants to be asked again. */
export function retryAfter(reason: string): number | null {
  const told = parseJson(reason)
  const ms =
    typeof told === 'object' && told !== null && 'retry_after_ms' in told ? told.retry_after_ms : null
  return typeof ms === 'number' && ms >= 0 ? Math.min(ms, LONGEST_PAUSE_MS) : null
}

export const ask = (seq: number): Effect => ({
  do: 'send',
  frame: { type: 'request_state', payload: { resume: { seq } } },
})
export const asFrame = ({ type, cid, payload }: Outgoing): Effect => ({
  do: 'send',
  frame: { v: 1, type, cid, payload },
})
export const heartbeat = (last: number): Effect => ({
  do: 'send',
  frame: { type: 'heartbeat', payload: { acks: { seq: last } } },
})
