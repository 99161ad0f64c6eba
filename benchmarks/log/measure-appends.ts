/** How many writes a second are acknowledged, and how long one waits, with many under way at once. */
import type { Append, Log } from '@parley/log'

export interface Shape {
  /** Writers, each with so many appends under way, each of these to a stream of its own. */
  readonly writers: number
  readonly inFlight: number
  /** Appends in all. */
  readonly appends: number
}

export interface AppendFigures {
  readonly store: string
  readonly writers: number
  readonly inFlight: number
  readonly appends: number
  readonly perSecond: number
  /** Milliseconds from handing an append over to its acknowledgement. */
  readonly p50: number
  readonly p99: number
}

const TENANT = 'bench'
const BY = { kind: 'person', id: 'usr_bench' } as const

const AT = '2026-01-01T00:00:00.000Z'

/** What a chat message weighs: an event of about 300 bytes, with a client id and a line of the audit. */
function appendOf(stream: string, expected_seq: number): Append {
  const line = {
    seq: expected_seq + 1,
    part: 1,
    user_id: BY.id,
    agent: null,
    via: 'key',
    address: '127.0.0.1',
    action: 'created',
    entity_type: 'message',
    entity_id: `msg_${stream}_${expected_seq}`,
    timestamp: AT,
  }
  return {
    tenant: TENANT,
    stream,
    expected_seq,
    cid: `cid_${expected_seq}`,
    answer: { message_id: `msg_${expected_seq}` },
    events: [
      {
        type: 'message.recorded',
        at: AT,
        by: BY,
        message_id: `msg_${stream}_${expected_seq}`,
        text: `The line planner must see at ${expected_seq} o'clock which trains are late, by how much, and why, so that passengers can be told.`,
      } as Append['events'][number],
    ],
    projections: { audit: [line] },
  }
}

/** Appends to `log` in this shape; every append must be acknowledged as written. */
export async function measureAppends(
  store: string,
  log: Pick<Log, 'append'>,
  shape: Shape,
  run: string,
): Promise<AppendFigures> {
  return measured(store, shape, async (worker, turn) => {
    const { outcome } = await log.append(appendOf(`ses_${run}_${worker}`, turn))
    if (outcome !== 'appended') throw new Error(`an append was ${outcome}`)
    return 1
  })
}

/** The same shape with any other way to write; `write` gives how many rows it wrote. */
export async function measured(
  store: string,
  { writers, inFlight, appends }: Shape,
  write: (worker: number, turn: number) => Promise<number>,
): Promise<AppendFigures> {
  const waits: number[] = []
  let started = 0
  let written = 0
  const work = async (worker: number) => {
    for (let turn = 0; started < appends; turn += 1) {
      const from = performance.now()
      started += 1
      const rows = await write(worker, turn)
      started += rows - 1
      written += rows
      waits.push(performance.now() - from)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: writers * inFlight }, (_, worker) => work(worker)))
  const seconds = (performance.now() - began) / 1000
  return { store, writers, inFlight, appends: written, perSecond: written / seconds, ...percentilesOf(waits) }
}

export function percentilesOf(waits: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = [...waits].sort((left, right) => left - right)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}
