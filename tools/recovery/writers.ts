/** People at work: sessions that are written to without a pause, and what was acknowledged of it. */
import { createHash } from 'node:crypto'

import { verifyChain, type Log, type LoggedEvent, type StoredEvent } from '@parley/log'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export const TENANT = 'org_rehearsal'
const WRITERS = 6

export interface Acknowledged {
  readonly stream: string
  readonly seq: number
  readonly hash: string
}

export interface Writers {
  /** Everything acknowledged so far, in the order in which it was. */
  readonly acknowledged: readonly Acknowledged[]
  /** What was sent, acknowledged or not, is one of these; counted when it is sent. */
  sent(): number
  /** When so many more were acknowledged. */
  more(count: number): Promise<void>
  stop(): Promise<void>
}

export function startWriters(log: Log): Writers {
  const acknowledged: Acknowledged[] = []
  const work = { sent: 0, isOver: false }

  async function write(stream: string): Promise<void> {
    for (let seq = 0; !work.isOver;) {
      work.sent += 1
      const text = `section ${stream} ${seq}`
      const outcome = await log.append({
        tenant: TENANT,
        stream,
        expected_seq: seq,
        events: [saying(work.sent)],
        cid: `c${work.sent}`,
        projections: { sections: [{ hash: sha256(text), text }] },
      })
      if (outcome.outcome !== 'appended') throw new Error(`${stream} is written by one: ${outcome.outcome}`)
      seq = outcome.head.seq
      acknowledged.push({ stream, seq, hash: outcome.head.hash })
    }
  }

  const writing = Array.from({ length: WRITERS }, (_, at) => write(`ses_${at}`))
  const done = Promise.all(writing).then(() => undefined)
  return {
    acknowledged,
    sent: () => work.sent,
    more: async (count) => {
      const wanted = acknowledged.length + count
      while (acknowledged.length < wanted) {
        // A writer that failed fails the rehearsal, and nobody waits for it.
        await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 10))])
      }
    },
    stop: async () => {
      work.isOver = true
      await done
    },
  }
}

interface Saying extends LoggedEvent {
  readonly number: number
}

const saying = (number: number): Saying => ({
  type: 'rehearsal.said',
  at: new Date().toISOString(),
  by: { kind: 'person', id: 'usr_rehearsal' },
  number,
})

export interface Found {
  readonly streams: number
  readonly events: number
  /** Stream and seq to hash. */
  readonly hashes: ReadonlyMap<string, string>
  /** The highest number that anybody sent. */
  readonly last: number
  /** A line for each that does not verify. */
  readonly faults: readonly string[]
}

export const nameOf = (stream: string, seq: number): string => `${stream}/${seq}`

/** Reads everything back, each chain from its first event to its head. */
export async function readBack(log: Log): Promise<Found> {
  const hashes = new Map<string, string>()
  const faults: string[] = []
  let [streams, last] = [0, 0]
  for (let at = 0; at < WRITERS; at += 1) {
    const stream = `ses_${at}`
    const events = await eventsOf(log, stream)
    const verdict = verifyChain(events, sha256)
    const head = await log.head(TENANT, stream)
    if (!verdict.ok) faults.push(`${stream} breaks at event ${verdict.seq}: ${verdict.code}`)
    else if (verdict.end.seq !== head?.seq || verdict.end.hash !== head.hash) {
      faults.push(`${stream} does not end in its head`)
    }
    faults.push(...(await textFaults(log, stream, events.length)))
    if (events.length > 0) streams += 1
    for (const { seq, hash, event } of events) {
      hashes.set(nameOf(stream, seq), hash)
      last = Math.max(last, 'number' in event ? Number(event.number) : 0)
    }
  }
  return { streams, events: hashes.size, hashes, last, faults }
}

async function eventsOf(log: Log, stream: string): Promise<readonly StoredEvent[]> {
  const all: StoredEvent[] = []
  for (;;) {
    const page = await log.read(TENANT, stream, { after: all.length, limit: 1_000 })
    all.push(...page)
    if (page.length < 1_000) return all
  }
}

/** Every text that an event brought is there, under its hash. */
async function textFaults(log: Log, stream: string, events: number): Promise<readonly string[]> {
  const names = Array.from({ length: events }, (_, seq) => sha256(`section ${stream} ${seq}`))
  const texts = await log.sections(TENANT, names)
  return names.flatMap((name, seq) => {
    const text = texts.get(name)
    return text !== undefined && sha256(text) === name
      ? []
      : [`the text of ${nameOf(stream, seq + 1)} is missing`]
  })
}
