/**
 * The streams in memory: heads, events, client ids, and an append that does all of its work in one go.
 *
 * Nothing here waits, so no two appends ever meet; events are kept as their
 * canonical text, so that nobody holds on to what is stored and changes it.
 */
import type { Sha256 } from '@parley/domain'
import {
  GENESIS,
  linkPieces,
  prepareAppend,
  type Append,
  type AppendOutcome,
  type Head,
  type JsonValue,
  type Lease,
  type LoggedEvent,
  type Repeated,
  type StoredEvent,
  type StreamId,
  type TenantId,
} from '@parley/log'

export interface Kept {
  readonly tenant: TenantId
  readonly stream: StreamId
  readonly events: { readonly text: string; readonly cid: string | null; readonly hash: string }[]
  readonly outcomes: Map<
    string,
    { readonly from_seq: number; readonly to_seq: number; readonly answer: string }
  >
  hash: string
  /** Its place in the order of what became due: two things within a millisecond have one too. */
  due: number | null
  lane: number
  lease: { readonly worker: string; readonly until: number } | null
  epoch: number
}

export type Streams = Map<StreamId, Kept>

export interface Means {
  readonly sha256: Sha256
  /** The next place in the order of what is due. */
  readonly place: () => number
}

/** Does what the port says, and gives the stream it wrote to, or null when nothing was written. */
export function appendTo<Event extends LoggedEvent>(
  streams: Streams,
  append: Append<Event>,
  { sha256, place }: Means,
): { readonly result: AppendOutcome<Event>; readonly written: Kept | null } {
  const texts = prepareAppend(append, sha256)
  const kept = streams.get(append.stream) ?? emptyStream(append)
  const refusal = whyNot(kept, append)
  if (refusal !== null) return { result: refusal, written: null }

  streams.set(append.stream, kept)
  const cid = append.cid ?? null
  // The texts are canonical already: the link is put together around them, as the database does.
  const { before, after } = linkPieces(kept.stream, cid)
  const events = append.events.map((event, index): StoredEvent<Event> => {
    const seq = kept.events.length + 1
    const text = texts[index] ?? ''
    kept.hash = sha256(`${kept.hash}${before}${text},"seq":${seq}${after}`)
    kept.events.push({ text, cid, hash: kept.hash })
    return { stream: kept.stream, seq, event, cid, hash: kept.hash }
  })
  const { expected_seq } = append
  if (cid !== null) {
    const answer = JSON.stringify(append.answer ?? null)
    kept.outcomes.set(cid, { from_seq: expected_seq + 1, to_seq: expected_seq + events.length, answer })
  }
  schedule(kept, append, place)
  return { result: { outcome: 'appended', events, head: headOf(kept) }, written: kept }
}

export function headOf({ stream, tenant, events, hash }: Kept): Head {
  return { stream, tenant, seq: events.length, hash }
}

export function eventsAfter(kept: Kept, after: number, limit: number): readonly StoredEvent[] {
  return kept.events.slice(after, after + limit).map(({ text, cid, hash }, index) => ({
    stream: kept.stream,
    seq: after + index + 1,
    event: JSON.parse(text) as LoggedEvent,
    cid,
    hash,
  }))
}

export function outcomeIn(kept: Kept, cid: string): Repeated | null {
  const first = kept.outcomes.get(cid)
  return first === undefined ? null : { ...first, answer: JSON.parse(first.answer) as JsonValue }
}

export function holds(kept: Kept, lease: Lease): boolean {
  return kept.lease?.worker === lease.worker && kept.epoch === lease.epoch && kept.tenant === lease.tenant
}

function emptyStream({ tenant, stream }: Append): Kept {
  return {
    tenant,
    stream,
    events: [],
    outcomes: new Map(),
    hash: GENESIS,
    due: null,
    lane: 0,
    lease: null,
    epoch: 0,
  }
}

/** In this order: whose it is, what was done before, who may work, and on which head. */
function whyNot<Event extends LoggedEvent>(kept: Kept, append: Append<Event>): AppendOutcome<Event> | null {
  if (kept.tenant !== append.tenant) return { outcome: 'foreign' }
  const first = append.cid === undefined ? null : outcomeIn(kept, append.cid)
  if (first !== null) return { outcome: 'repeated', ...first }
  if (append.lease !== undefined && !holds(kept, append.lease)) return { outcome: 'lease_lost' }
  if (kept.events.length !== append.expected_seq) return { outcome: 'moved', head: headOf(kept) }
  return null
}

/** Work given back with more to do goes to the end of its lane, so that one stream does not keep a worker for ever. */
function schedule(kept: Kept, { turn, release }: Append, place: () => number): void {
  if (turn !== undefined) {
    kept.due = turn.due ? ((release === true ? null : kept.due) ?? place()) : null
    kept.lane = turn.lane ?? kept.lane
  }
  if (release === true) kept.lease = null
}
