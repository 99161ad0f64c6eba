/** Any sequence of appends has the same outcomes and leaves the same streams on every store. */
import { canonical, verifyChain, type Append, type JsonValue, type Log } from '@parley/log'

import { chanceFrom, manyAtOnce, refuteUnless, type Chance, type Proof } from '../proof.ts'
import { fact, openStores, readAll, sha256, type Store } from './stores.ts'

const QUICK = 400
const FULL = 100_000
const AT_ONCE = 16
const TYPES = ['message.recorded', 'requirement.revised', 'version.published']
const TEXTS = ['', 'export', 'größer', '😀 done', 'a\u0301', '\u2028', '"\\', '0', 'x'.repeat(3_000)]

export const sequences: Proof = {
  name: 'sequences',
  claim: 'any sequence of appends has the same outcomes and leaves the same streams on every store',
  run: async ({ full, seed }) => {
    const stores = await openStores()
    const count = full ? FULL : QUICK
    let appends = 0
    try {
      await manyAtOnce(count, AT_ONCE, async (index) => {
        const tried = await tryOne(stores.all, seed + index)
        appends += tried
      })
    } finally {
      await stores.close()
    }
    return `${count} sequences, ${appends} appends, on ${stores.all.map(({ name }) => name).join(', ')}`
  },
}

/** The same appends one after the other on each store; everything that can be read is compared. */
async function tryOne(stores: readonly Store[], seed: number): Promise<number> {
  const appends = sequenceFrom(chanceFrom(seed), `p${seed}`)
  const seen: string[] = []
  for (const { name, log } of stores) {
    const outcomes: JsonValue[] = []
    for (const append of appends) outcomes.push((await log.append(append)) as unknown as JsonValue)
    const streams = await streamsOf(log, appends, seed, name)
    seen.push(canonical({ outcomes, streams }))
    refuteUnless(seen[0] === seen.at(-1), `sequence ${seed}: ${name} differs from ${stores[0]?.name ?? ''}`)
  }
  return appends.length
}

async function streamsOf(
  log: Log,
  appends: readonly Append[],
  seed: number,
  name: string,
): Promise<JsonValue[]> {
  const places = new Map(appends.map(({ tenant, stream }) => [`${tenant} ${stream}`, { tenant, stream }]))
  const all: JsonValue[] = []
  for (const { tenant, stream } of places.values()) {
    const events = await readAll(log, tenant, stream)
    const head = await log.head(tenant, stream)
    const verdict = verifyChain(events, sha256)
    refuteUnless(verdict.ok, `sequence ${seed}: the chain of ${stream} on ${name} is broken`)
    refuteUnless(
      head === null || (verdict.end.seq === head.seq && verdict.end.hash === head.hash),
      `sequence ${seed}: the head of ${stream} on ${name} is not where its events end`,
    )
    all.push(events as unknown as JsonValue, head as unknown as JsonValue)
  }
  return all
}

/** Two tenants, two streams; most appends name the head as it would be, some another, some a client id again. */
function sequenceFrom(chance: Chance, name: string): Append[] {
  const tenants = [`ten_${name}_a`, `ten_${name}_b`]
  const streams = [`ses_${name}_1`, `ses_${name}_2`]
  const heads = new Map<string, number>()
  return Array.from({ length: 5 + chance.below(16) }, (): Append => {
    const stream = chance.oneOf(streams)
    const guessed = heads.get(stream) ?? 0
    const expected_seq = chance.below(5) === 0 ? chance.below(6) : guessed
    const events = Array.from({ length: chance.below(4) }, () => eventFrom(chance))
    if (expected_seq === guessed) heads.set(stream, guessed + events.length)
    const cid =
      chance.below(3) === 0 ? {} : { cid: `cid_${chance.below(12)}`, answer: { at: chance.below(9) } }
    const due = chance.below(4) === 0 ? { turn: { due: chance.below(2) === 0, lane: chance.below(3) } } : {}
    // Now and then by somebody whose stream it is not.
    const tenant = chance.below(12) === 0 ? tenants[1] : tenants[0]
    return { tenant: tenant ?? '', stream, expected_seq, events, ...cid, ...due }
  })
}

function eventFrom(chance: Chance): Append['events'][number] {
  const said = {
    text: chance.oneOf(TEXTS),
    number: chance.below(1e9) / 1e3,
    list: [chance.below(3), null, true],
  }
  return { ...fact(chance.below(3), said), type: chance.oneOf(TYPES) }
}
