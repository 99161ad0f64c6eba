/** A message sent again, over whichever connection, has one effect and always the first answer. */
import { openPostgresLog } from '@parley/adapters/postgres'
import type { AppendOutcome, Log } from '@parley/log'

import { chanceFrom, manyAtOnce, refuteUnless, type Proof } from '../proof.ts'
import { fact, openStores, readAll, sha256 } from './stores.ts'

const QUICK = 2_000
const FULL = 100_000
const STREAMS = 40
const AT_ONCE = 32

export const resends: Proof = {
  name: 'resends',
  claim: 'a message sent one to five times over three connections is stored once and answered the same',
  run: async ({ full, seed }) => {
    const count = full ? FULL : QUICK
    const stores = await openStores()
    const others: Log[] = []
    const told: string[] = []
    try {
      for (const { name, log } of stores.all) {
        if (name === 'postgres' && stores.server !== null)
          for (let more = 0; more < 2; more += 1)
            others.push(await openPostgresLog({ connectionString: stores.server.url, sha256 }))
        const logs = name === 'postgres' ? [log, ...others] : [log]
        const sends = await tryOn(logs, name, count, seed)
        told.push(`${name}: ${count} messages, ${sends} sends`)
      }
    } finally {
      for (const log of others) await log.close()
      await stores.close()
    }
    return told.join('; ')
  },
}

async function tryOn(logs: readonly Log[], name: string, count: number, seed: number): Promise<number> {
  const chance = chanceFrom(seed)
  const place = (message: number) => ({ tenant: 'ten_resends', stream: `ses_${name}_${message % STREAMS}` })
  const times = Array.from({ length: count }, () => 1 + chance.below(5))
  let sends = 0
  await manyAtOnce(count, AT_ONCE, async (message) => {
    const all = Array.from({ length: times[message] ?? 1 }, (_, index) =>
      send(logs[index % logs.length] as Log, place(message), message),
    )
    const outcomes = await Promise.all(all)
    sends += outcomes.length
    const appended = outcomes.filter(({ outcome }) => outcome === 'appended')
    refuteUnless(appended.length === 1, `${name}, message ${message}: ${appended.length} sends had an effect`)
    for (const outcome of outcomes)
      refuteUnless(
        outcome.outcome === 'appended' || (outcome.outcome === 'repeated' && outcome.answer === message),
        `${name}, message ${message}: a repeated send was answered otherwise`,
      )
  })
  const stored = new Map<string, number>()
  for (let stream = 0; stream < STREAMS; stream += 1)
    for (const { cid } of await readAll(logs[0] as Log, place(stream).tenant, place(stream).stream))
      stored.set(cid ?? '', (stored.get(cid ?? '') ?? 0) + 1)
  refuteUnless(stored.size === count, `${name}: ${stored.size} of ${count} messages are stored`)
  for (const [cid, many] of stored) refuteUnless(many === 1, `${name}: ${cid} is stored ${many} times`)
  return sends
}

async function send(
  log: Log,
  place: { tenant: string; stream: string },
  message: number,
): Promise<AppendOutcome> {
  for (;;) {
    const head = await log.head(place.tenant, place.stream)
    const outcome = await log.append({
      ...place,
      expected_seq: head?.seq ?? 0,
      cid: `msg_${message}`,
      answer: message,
      events: [fact(1, { message })],
    })
    if (outcome.outcome !== 'moved') return outcome
  }
}
