/**
 * The contract of streams: order, chain, client ids, tenants.
 */
import { describe, expect, it } from 'vitest'

import { GENESIS } from '../chain.ts'
import type { Head } from '../log.ts'
import { aPlace, appendAnyway, chainOf, readAll, said, sha256, type OpenLog } from './setting.contract.ts'

export function streamsContract(open: OpenLog): void {
  orderContract(open)
  clientIdContract(open)
  tenantContract(open)
  contentContract(open)
}

function orderContract(open: OpenLog): void {
  describe('the order of a stream', () => {
    it('numbers events from 1 without a gap, and reads them back', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const first = await log.append({
        ...place,
        expected_seq: 0,
        events: [said('one'), said('two')],
        cid: 'a',
      })
      const second = await log.append({ ...place, expected_seq: 2, events: [said('three')] })

      if (first.outcome !== 'appended' || second.outcome !== 'appended') throw new Error('both are appended')
      expect([...first.events, ...second.events].map(({ seq, cid }) => [seq, cid])).toEqual([
        [1, 'a'],
        [2, 'a'],
        [3, null],
      ])
      expect(await readAll(log, place)).toEqual([...first.events, ...second.events])
      expect(await log.head(place.tenant, place.stream)).toEqual(second.head)
      expect(second.head).toEqual({ ...place, seq: 3, hash: second.events[0]?.hash })
    })

    it('is found among all heads, of every tenant, in the order of their names', async (context) => {
      const { log } = await open(context)
      const places = [aPlace(), aPlace(), aPlace()]
      for (const place of places) await log.append({ ...place, expected_seq: 0, events: [said('x')] })
      const found: string[] = []
      let after: string | null = null
      for (;;) {
        const page: readonly Head[] = await log.heads({ after, limit: 2 })
        expect(page.length).toBeLessThanOrEqual(2)
        found.push(...page.map(({ stream }) => stream))
        after = page.at(-1)?.stream ?? null
        if (after === null) break
      }
      expect(found).toEqual(found.toSorted())
      expect(found).toEqual(expect.arrayContaining(places.map(({ stream }) => stream)))
      expect(new Set(found).size).toBe(found.length)
    })

    it('reads after a place, no more than it is asked for', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const events = Array.from({ length: 9 }, (_, at) => said(String(at)))
      await log.append({ ...place, expected_seq: 0, events })
      const read = await log.read(place.tenant, place.stream, { after: 3, limit: 4 })
      expect(read.map(({ seq }) => seq)).toEqual([4, 5, 6, 7])
      expect(await log.read(place.tenant, place.stream, { after: 9, limit: 4 })).toEqual([])
    })

    it('[S060] writes nothing and tells the head when the stream has moved', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const first = await log.append({ ...place, expected_seq: 0, events: [said('one')] })
      if (first.outcome !== 'appended') throw new Error('the first is appended')
      const moved = { outcome: 'moved', head: first.head }
      expect(await log.append({ ...place, expected_seq: 0, events: [said('two')], cid: 'b' })).toEqual(moved)
      expect(await log.append({ ...place, expected_seq: 2, events: [said('two')], cid: 'b' })).toEqual(moved)
      expect(await log.outcomeOf(place.tenant, place.stream, 'b')).toBeNull()
      expect(await readAll(log, place)).toHaveLength(1)
    })

    it('tells an empty head when a stream that is not there was expected further on', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const outcome = await log.append({ ...place, expected_seq: 3, events: [said('one')] })
      expect(outcome).toEqual({ outcome: 'moved', head: { ...place, seq: 0, hash: GENESIS } })
      expect(await log.head(place.tenant, place.stream)).toBeNull()
    })

    it('[S303] gives 8 writers of 25 appends each one chain without a gap', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      await Promise.all(
        Array.from({ length: 8 }, async (_, writer) => {
          for (let at = 0; at < 25; at += 1) {
            const cid = `${writer}-${at}`
            const outcome = await appendAnyway(log, { ...place, events: [said(cid)], cid })
            expect(outcome.outcome).toBe('appended')
          }
        }),
      )
      const all = await readAll(log, place)
      expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1))
      expect(new Set(all.map(({ cid }) => cid)).size).toBe(200)
      const head = await log.head(place.tenant, place.stream)
      expect(await chainOf(log, place)).toEqual({ ok: true, end: { seq: 200, hash: head?.hash } })
    }, 60_000)
  })
}

function clientIdContract(open: OpenLog): void {
  describe('a client id', () => {
    it('has its effect once: sent again, it gives the first outcome and the first answer', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      await log.append({ ...place, expected_seq: 0, events: [said('before')] })
      const answer = { message_id: 'msg_1', seq: 2, said: ['“so”', null] }
      const send = { ...place, events: [said('one'), said('two')], cid: 'once', answer }
      await log.append({ ...send, expected_seq: 1 })

      const first = { from_seq: 2, to_seq: 3, answer }
      expect(await log.append({ ...send, expected_seq: 1 })).toEqual({ outcome: 'repeated', ...first })
      const other = await log.append({ ...send, expected_seq: 3, events: [said('other')], answer: 'other' })
      expect(other).toEqual({ outcome: 'repeated', ...first })
      expect(await log.outcomeOf(place.tenant, place.stream, 'once')).toEqual(first)
      expect(await log.outcomeOf(place.tenant, place.stream, 'never')).toBeNull()
      expect(await readAll(log, place)).toHaveLength(3)
    })

    it('is known on another instance, and after the log was opened again', async (context) => {
      const { log, another, reopen } = await open(context)
      const place = aPlace()
      const send = { ...place, expected_seq: 0, events: [said('one')], cid: 'once', answer: 'first' }
      await log.append(send)
      const repeated = { outcome: 'repeated', from_seq: 1, to_seq: 1, answer: 'first' }
      expect(await log.append(send)).toEqual(repeated)
      const second = await another?.()
      for (const instance of [second, await reopen?.()]) {
        expect((await instance?.append(send)) ?? repeated).toEqual(repeated)
      }
      await second?.close()
    })

    it('belongs to its stream', async (context) => {
      const { log } = await open(context)
      const [one, two] = [aPlace(), aPlace()]
      await log.append({ ...one, expected_seq: 0, events: [said('one')], cid: 'same' })
      const outcome = await log.append({ ...two, expected_seq: 0, events: [said('two')], cid: 'same' })
      expect(outcome.outcome).toBe('appended')
    })

    it('is kept without any event, and the answer is null where there was none', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      await log.append({ ...place, expected_seq: 0, events: [said('one')] })
      const nothing = await log.append({ ...place, expected_seq: 1, events: [], cid: 'nothing' })
      expect(nothing).toMatchObject({ outcome: 'appended', events: [], head: { seq: 1 } })
      expect(await log.append({ ...place, expected_seq: 1, events: [], cid: 'nothing' })).toEqual({
        outcome: 'repeated',
        from_seq: 2,
        to_seq: 1,
        answer: null,
      })
      const next = await log.append({ ...place, expected_seq: 1, events: [said('two')] })
      expect(next.outcome).toBe('appended')
    })

    it('sent by many at once still has one effect', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const send = { ...place, expected_seq: 0, events: [said('one')], cid: 'once' }
      const outcomes = await Promise.all(Array.from({ length: 12 }, () => log.append(send)))
      const kinds = outcomes.map(({ outcome }) => outcome).sort()
      expect(kinds).toEqual(['appended', ...Array.from({ length: 11 }, () => 'repeated')])
      expect(await readAll(log, place)).toHaveLength(1)
    })
  })
}

function tenantContract(open: OpenLog): void {
  describe('the stream of another tenant', () => {
    it('cannot be told from one that is not there', async (context) => {
      const { log } = await open(context)
      const { tenant, stream } = aPlace()
      const stranger = aPlace().tenant
      const events = [said('secret')]
      await log.append({ tenant, stream, expected_seq: 0, events, cid: 'c', projections: {} })
      expect(await log.head(stranger, stream)).toBeNull()
      expect(await log.read(stranger, stream, { after: 0, limit: 10 })).toEqual([])
      expect(await log.outcomeOf(stranger, stream, 'c')).toBeNull()
    })

    it('takes no append, whatever it expects and whichever client id it brings', async (context) => {
      const { log } = await open(context)
      const { tenant, stream } = aPlace()
      const stranger = aPlace().tenant
      await log.append({ tenant, stream, expected_seq: 0, events: [said('mine')], cid: 'c' })
      for (const expected_seq of [0, 1, 7]) {
        const attempt = { tenant: stranger, stream, expected_seq, events: [said('yours')], cid: 'c' }
        expect(await log.append(attempt)).toEqual({ outcome: 'foreign' })
      }
      expect(await readAll(log, { tenant, stream })).toHaveLength(1)
    })
  })
}

const EVERY_SCRIPT = [
  'Der Warenkorb überlebt — “wirklich”.',
  '購物車必須在兩秒內載入。 カートは必ず 장바구니',
  'يجب أن تُحفظ السلة \u200F و עגלה',
  'कार्ट सहेजा जाना चाहिए ตะกร้า',
  '👩‍💻🏳️‍🌈😀 \u{10FFFF}',
  `it's "quoted" \\ back\\\\slash {a,b} NULL $1 %s`,
  'line\u2028and\u2029paragraph\r\n\ttab \u0001\u001F\u007F\uFEFF',
  '',
]

function contentContract(open: OpenLog): void {
  describe('what an event holds', () => {
    it('comes back code unit for code unit, in every script, and the chain verifies', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      for (const [at, text] of EVERY_SCRIPT.entries()) {
        const cid = `cid “${Array.from(text).slice(0, 9).join('')}” ${at}`
        await log.append({ ...place, expected_seq: at, events: [said(text)], cid, answer: text })
        expect(await log.outcomeOf(place.tenant, place.stream, cid)).toMatchObject({ answer: text })
      }
      const all = await readAll(log, place)
      expect(all.map(({ event }) => event)).toEqual(EVERY_SCRIPT.map(said))
      expect(await chainOf(log, place)).toMatchObject({ ok: true })
    })

    it('keeps numbers, nulls, lists and empty things as they are', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const numbers = [0, -1.5, 1e21, 5e-324, 0.1, Number.MAX_SAFE_INTEGER, 123456789012345680000]
      const event = { ...said(''), numbers, nothing: null, lists: [[], [{}], [null, true, false]], '': {} }
      await log.append({ ...place, expected_seq: 0, events: [event] })
      expect((await readAll(log, place)).map((stored) => stored.event)).toEqual([event])
      expect(await chainOf(log, place)).toMatchObject({ ok: true })
    })

    it('may be a megabyte, many times over in one append', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const events = ['a', '字', '😀'].map((unit) => said(unit.repeat(1_000_000 / unit.length)))
      await log.append({ ...place, expected_seq: 0, events })
      const all = await readAll(log, place)
      expect(all.map(({ event }) => sha256(JSON.stringify((event as { text?: string }).text)))).toEqual(
        events.map(({ text }) => sha256(JSON.stringify(text))),
      )
      expect(await chainOf(log, place)).toMatchObject({ ok: true })
    })

    it('stays as it was stored when the caller changes it afterwards', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const event = { ...said('before') }
      await log.append({ ...place, expected_seq: 0, events: [event] })
      event.text = 'after'
      expect(await readAll(log, place)).toMatchObject([{ event: { text: 'before' } }])
    })

    it('is refused with an Error when it has no canonical bytes', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const append = log.append({ ...place, expected_seq: 0, events: [said('half \uD83D')] })
      await expect(append).rejects.toThrow('half a surrogate pair')
      expect(await log.head(place.tenant, place.stream)).toBeNull()
    })
  })
}
