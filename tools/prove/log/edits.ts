/** Of all who edit one revision exactly one wins, and what an acknowledged edit built on was the newest. */
import type { Log } from '@parley/log'

import { manyAtOnce, refuteUnless, type Proof } from '../proof.ts'
import { fact, openStores, readAll } from './stores.ts'

const QUICK = 300
const FULL = 100_000
const WRITERS = 50

export const edits: Proof = {
  name: 'edits',
  claim: '50 writers on one session: one winner for each revision, no lost update',
  run: async ({ full }) => {
    const stores = await openStores()
    const count = full ? FULL : QUICK
    const told: string[] = []
    try {
      for (const { name, log } of stores.all) {
        const tries = await tryOn(log, name, count)
        told.push(`${name}: ${count} edits in ${tries} tries`)
      }
    } finally {
      await stores.close()
    }
    return told.join('; ')
  },
}

interface Edit {
  readonly revision: number
  readonly builds_on: number
  readonly writer: number
}

async function tryOn(log: Log, name: string, count: number): Promise<number> {
  const place = { tenant: 'ten_edits', stream: `ses_${name}` }
  const acknowledged: Edit[] = []
  let tries = 0
  await manyAtOnce(WRITERS, WRITERS, async (writer) => {
    while (acknowledged.length < count) {
      const head = await log.head(place.tenant, place.stream)
      const expected_seq = head?.seq ?? 0
      // What the writer has before its eyes is what it read, whatever happened since.
      const last =
        expected_seq === 0
          ? []
          : await log.read(place.tenant, place.stream, { after: expected_seq - 1, limit: 1 })
      const seen = (last[0]?.event as unknown as Edit | undefined)?.revision ?? 0
      const edit: Edit = { revision: seen + 1, builds_on: seen, writer }
      tries += 1
      const event = fact(writer, edit)
      const { outcome } = await log.append({ ...place, expected_seq, events: [event] })
      if (outcome === 'appended') acknowledged.push(edit)
    }
  })
  const stored = (await readAll(log, place.tenant, place.stream)).map(({ event }) => event as unknown as Edit)
  refuteUnless(
    stored.length === acknowledged.length,
    `${name}: ${acknowledged.length} edits were acknowledged and ${stored.length} are stored`,
  )
  for (const [index, { revision, builds_on }] of stored.entries())
    refuteUnless(
      revision === index + 1 && builds_on === index,
      `${name}: revision ${index + 1} was built on ${builds_on}`,
    )
  return tries
}
