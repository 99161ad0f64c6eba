/** How long a turn that is due waits until a worker holds it. */
import { setTimeout as pause } from 'node:timers/promises'

import type { Lease, Log } from '@parley/log'

import { percentilesOf } from './measure-appends.ts'

export interface QueueFigures {
  readonly store: string
  readonly turns: number
  /** Milliseconds from the acknowledgement of what made it due to the lease of its worker. */
  readonly p50: number
  readonly p99: number
}

const LEASE_MS = 20_000
const TENANT = 'bench'
/** As people write, one here and one there: no turn waits behind another. */
const BETWEEN_MS = 15

/** `writer` makes turns due, `worker` takes them: the same log, or one of another process on the same database. */
export async function measureQueue(
  store: string,
  { writer, worker }: { readonly writer: Log; readonly worker: Log },
  turns: number,
): Promise<QueueFigures> {
  const acknowledged = new Map<string, number>()
  const held = new Map<string, number>()
  const stop = takeWhatIsDue(worker, ({ stream }) => held.set(stream, performance.now()))
  for (let turn = 0; turn < turns; turn += 1) {
    const stream = `ses_${store}_due_${turn}`
    const said = { type: 'message.recorded', at: '', by: { kind: 'person', id: 'usr_bench' } } as const
    await writer.append({ tenant: TENANT, stream, expected_seq: 0, events: [said], turn: { due: true } })
    acknowledged.set(stream, performance.now())
    await pause(BETWEEN_MS)
  }
  while (held.size < turns) await pause(BETWEEN_MS)
  await stop()
  // A worker may be told before the writer is: then nobody waited.
  const waits = [...acknowledged].map(([stream, at]) => Math.max(0, (held.get(stream) ?? at) - at))
  return { store, turns, ...percentilesOf(waits) }
}

/** Claims one after the other whenever the bell rings, until told to stop. */
function takeWhatIsDue(log: Log, onHeld: (lease: Lease) => void): () => Promise<void> {
  let working = Promise.resolve()
  const take = async () => {
    for (;;) {
      const lease = await log.claim('bench', LEASE_MS)
      if (lease === null) return
      onHeld(lease)
      await finish(log, lease)
    }
  }
  const silence = log.onDue(() => {
    working = working.then(take)
  })
  return async () => {
    silence()
    await working
  }
}

async function finish(log: Log, lease: Lease): Promise<void> {
  const { tenant, stream } = lease
  const expected_seq = (await log.head(tenant, stream))?.seq ?? 0
  await log.append({ tenant, stream, expected_seq, events: [], turn: { due: false }, lease, release: true })
}
