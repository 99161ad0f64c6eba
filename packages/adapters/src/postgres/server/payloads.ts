/**
 * What a notification says: heads that have moved and whether work waits, in payloads that PostgreSQL takes.
 */
import type { Head } from '@parley/log'

/** PostgreSQL takes less than 8,000 bytes. */
export const MAX_PAYLOAD_BYTES = 7_999
/** Enough for what stands around the heads. */
const AROUND_BYTES = 200

export interface News {
  /** The process that tells. */
  readonly from: string
  readonly heads: readonly Head[]
  readonly due: boolean
}

/** As few payloads as the news fits into. */
export function payloadsOf({ from, heads, due }: News): readonly string[] {
  const payloads: string[] = []
  let some: Told[] = []
  let bytes = 0
  const finish = (rings: boolean) => {
    payloads.push(JSON.stringify({ from, heads: some, due: rings } satisfies Payload))
    some = []
    bytes = 0
  }
  for (const { tenant, stream, seq, hash } of heads) {
    const head: Told = [tenant, stream, seq, hash]
    const size = Buffer.byteLength(JSON.stringify(head)) + 1
    if (some.length > 0 && bytes + size > MAX_PAYLOAD_BYTES - AROUND_BYTES) finish(false)
    some.push(head)
    bytes += size
  }
  finish(due)
  return payloads
}

/** Null for what none of us wrote: anybody who may connect may notify. */
export function readPayload(payload: string): News | null {
  try {
    const { from, heads, due } = JSON.parse(payload) as Payload
    const read = heads.map(([tenant, stream, seq, hash]) => ({ tenant, stream, seq, hash }))
    return { from, heads: read, due }
  } catch {
    return null
  }
}

/** A head as it is told: tenant, stream, seq, hash. */
type Told = readonly [string, string, number, string]

interface Payload {
  readonly from: string
  readonly heads: readonly Told[]
  readonly due: boolean
}
