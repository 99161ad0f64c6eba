/** One bit flipped in a stored event is found when it is read, and nothing from it on is served. */
import { Damaged, type Log } from '@parley/log'
import { Client } from 'pg'

import { chanceFrom, refuteUnless, type Chance, type Proof } from '../proof.ts'
import { fact, openStores, readAll } from './stores.ts'

const QUICK = 60
const FULL = 500
const PLACE = { tenant: 'ten_flips', stream: 'ses_flips' }

export const flips: Proof = {
  name: 'flips',
  claim: 'one bit flipped in any stored event is found, and the event is not served',
  run: async ({ full, seed }) => {
    const stores = await openStores()
    const count = full ? FULL : QUICK
    const log = stores.all.find(({ name }) => name === 'postgres')?.log
    if (log === undefined || stores.server === null) {
      await stores.close()
      return 'left out: PostgreSQL is not installed'
    }
    const client = new Client({ connectionString: stores.server.url })
    await client.connect()
    try {
      await fill(log, count)
      const chance = chanceFrom(seed)
      for (let seq = 1; seq <= count; seq += 1) await flipOne(log, client, seq, chance)
      const left = await readAll(log, PLACE.tenant, PLACE.stream)
      refuteUnless(left.length === count, 'what was mended is not served again')
    } finally {
      await client.end()
      await stores.close()
    }
    return `${count} events, a bit of each, all found`
  },
}

async function fill(log: Log, count: number): Promise<void> {
  for (let seq = 0; seq < count; seq += 1) {
    const event = fact(1, { text: `Nummer ${seq}: größer 😀` })
    await log.append({ ...PLACE, expected_seq: seq, events: [event], cid: `c${seq}` })
  }
}

/** In the text of the event or in its hash; a flip that leaves no text of UTF-8 is one that the database would refuse. */
async function flipOne(log: Log, client: Client, seq: number, chance: Chance): Promise<void> {
  const column = chance.oneOf(['event', 'event', 'event', 'hash', 'cid'])
  const where = 'where tenant = $1 and stream = $2 and seq = $3'
  const key = [PLACE.tenant, PLACE.stream, seq]
  const { rows } = await client.query<{ text: string }>(`select ${column} as text from events ${where}`, key)
  const before = rows[0]?.text ?? ''
  const after = flipped(before, chance)
  const set = `update events set ${column} = $4 ${where}`
  await client.query(set, [...key, after])
  const fault: unknown = await readAll(log, PLACE.tenant, PLACE.stream).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  refuteUnless(
    fault instanceof Damaged && fault.seq === seq,
    `event ${seq}: ${column} was changed from ${before} to ${after}, and ${String(fault)}`,
  )
  await client.query(set, [...key, before])
}

function flipped(text: string, chance: Chance): string {
  const bytes = Buffer.from(text, 'utf8')
  for (;;) {
    const changed = Buffer.from(bytes)
    const at = chance.below(bytes.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8))
    const after = changed.toString('utf8')
    if (!after.includes('\0') && Buffer.from(after, 'utf8').equals(changed)) return after
  }
}
