/**
 * The contract of the audit: its lines are there exactly when their append is, and are read the latest first.
 */
import { describe, expect, it } from 'vitest'

import { BadCursor } from '../failures.ts'
import type { AuditEntry, AuditQuery, AuditReading, AuditRow, Log } from '../log.ts'
import { aPlace, said, type OpenLog, type Said } from './setting.contract.ts'

type Place = ReturnType<typeof aPlace>

export function auditContract(open: OpenLog): void {
  describe('the audit', () => {
    it('has a line exactly when its event is there', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const line = aLine({
        entity_id: 'REQ-001 O\u2019Neil "😀"',
        address: '::1',
        agent: 'parley-extraction',
      })
      const append = { ...place, events: [said('one')], projections: { audit: [line] } }
      await log.append({ ...append, expected_seq: 0, cid: 'a' })
      await log.append({ ...append, expected_seq: 0, cid: 'a' })
      await log.append({ ...append, expected_seq: 0, cid: 'b' })
      expect(await linesOf(log, place)).toEqual([{ session_id: place.stream, ...line }])
    })

    it('has a line for each thing that an event touches', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const audit = [aLine({ part: 1, entity_id: 'REQ-001' }), aLine({ part: 2, entity_id: 'REQ-002' })]
      await log.append({ ...place, expected_seq: 0, events: [said('merged')], projections: { audit } })
      expect((await linesOf(log, place)).map(({ entity_id }) => entity_id)).toEqual(['REQ-002', 'REQ-001'])
    })

    it('is read the latest first over many sessions, page by page, each line once', async (context) => {
      const { log } = await open(context)
      const { tenant } = aPlace()
      const places = [aPlace(), aPlace()].map(({ stream }) => ({ tenant, stream }))
      for (const minute of ['01', '02', '02', '03'])
        for (const place of places) await happen(log, place, `2026-11-20T10:${minute}:00.000Z`)
      const pages = await pagesOf(log, tenant, 3)
      expect(pages.map((page) => page.length)).toEqual([3, 3, 2])
      const all = pages.flat()
      expect(all.map(({ timestamp }) => timestamp.slice(14, 16)).join(' ')).toBe('03 03 02 02 02 02 01 01')
      expect(new Set(all.map(({ session_id, seq }) => `${session_id} ${seq}`)).size).toBe(8)
      expect(await pagesOf(log, tenant, 100)).toEqual([all])
    })

    it('[S068] is asked by session over months, by person, and by time', async (context) => {
      const { log } = await open(context)
      const { tenant, stream } = aPlace()
      const [one, other] = [
        { tenant, stream },
        { tenant, stream: aPlace().stream },
      ]
      for (const month of ['01', '02', '03']) {
        await happen(log, one, `2026-${month}-28T23:59:59.999Z`, 'usr_anna')
        await happen(log, other, `2026-${month}-01T00:00:00.000Z`, 'usr_ben')
      }
      const monthsOf = async (query: Partial<AuditQuery>) => {
        const { items } = await log.audit(tenant, { limit: 10, cursor: null, ...query })
        return items.map(({ user_id, timestamp }) => `${user_id} ${timestamp.slice(5, 10)}`)
      }
      expect(await monthsOf({ session_id: stream })).toEqual(['03-28', '02-28', '01-28'].map(by('usr_anna')))
      expect(await monthsOf({ user_id: 'usr_ben' })).toEqual(['03-01', '02-01', '01-01'].map(by('usr_ben')))
      const from = '2026-02-01T00:00:00.000Z'
      const until = '2026-03-01T00:00:00.000Z'
      expect(await monthsOf({ from, until })).toEqual(['usr_anna 02-28', 'usr_ben 02-01'])
      expect(await monthsOf({ session_id: stream, user_id: 'usr_ben' })).toEqual([])
    })

    it('of another tenant cannot be told from one that is not there', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      await happen(log, place, '2026-11-20T10:00:00.000Z')
      expect(await linesOf(log, { ...place, tenant: aPlace().tenant })).toEqual([])
    })

    it('takes a line whatever the month of its event, also one that is long ago or far ahead', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const times = ['1999-12-31T23:59:59.999Z', '2150-01-01T00:00:00.000Z', '2026-11-20T10:00:00.000Z']
      for (const at of times) await happen(log, place, at)
      expect((await linesOf(log, place)).map(({ timestamp }) => timestamp)).toEqual(
        times.toSorted().toReversed(),
      )
    })

    it('takes no line for an event that is not in the append, or of another time', async (context) => {
      const { log } = await open(context)
      for (const wrong of [{ seq: 2 }, { seq: 0 }, { timestamp: '2026-11-20T10:00:01.000Z' }]) {
        const projections = { audit: [aLine(wrong)] }
        const append = log.append({ ...aPlace(), expected_seq: 0, events: [said('one')], projections })
        await expect(append).rejects.toThrow('a line of the audit is of an event of its append')
      }
    })

    it('has a line for each thing that was read, as of the head that was seen, and the head stays', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      await happen(log, place, '2026-11-20T10:00:00.000Z')
      const head = await log.head(place.tenant, place.stream)
      const at = '2026-11-20T10:00:05.000Z'
      expect(await log.noteReading(aReading(place, at, ['version', '3'], ['session', place.stream]))).toBe(
        true,
      )
      expect(await linesOf(log, place)).toMatchObject([
        { part: 0, timestamp: at, seq: 1, action: 'exported', entity_type: 'version', entity_id: '3' },
        { part: -1, timestamp: at, seq: 1, agent: null, via: 'key', address: '::1', entity_type: 'session' },
        { part: 1, action: 'created' },
      ])
      expect(await log.head(place.tenant, place.stream)).toEqual(head)
    })

    it('keeps every one of many readings of one moment', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const at = '2026-11-20T10:00:00.000Z'
      await happen(log, place, at)
      const readers = Array.from({ length: 20 }, (_, number) =>
        log.noteReading(aReading(place, at, ['version', String(number)], ['session', place.stream])),
      )
      expect(new Set(await Promise.all(readers))).toEqual(new Set([true]))
      const lines = (await linesOf(log, place)).filter(({ part }) => part < 1)
      expect(lines).toHaveLength(40)
      expect(new Set(lines.map(({ part }) => part)).size).toBe(40)
      expect(new Set(lines.map(({ entity_id }) => entity_id)).size).toBe(21)
    })

    it('has no line of what was read of a foreign stream, or of an event that is not there', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const at = '2026-11-20T10:00:00.000Z'
      await happen(log, place, at)
      const { tenant } = aPlace()
      expect(await log.noteReading(aReading({ ...place, tenant }, at, ['version', '1']))).toBe(false)
      expect(await log.noteReading({ ...aReading(place, at, ['version', '1']), seq: 2 })).toBe(false)
      expect(await linesOf(log, { ...place, tenant })).toEqual([])
      expect(await linesOf(log, place)).toHaveLength(1)
      await expect(log.noteReading(aReading(place, at))).rejects.toThrow('a reading is of 1 to 100 things')
    })

    it('refuses a cursor that it never gave', async (context) => {
      const { log } = await open(context)
      for (const cursor of ['', 'x', '005b', 'ffff']) {
        const asked = log.audit(aPlace().tenant, { limit: 10, cursor })
        await expect(asked).rejects.toBeInstanceOf(BadCursor)
      }
    })

    it('is whole from the first event on where it was there from the start', async (context) => {
      const { log } = await open(context)
      expect(await log.auditWholeFrom()).toBe('')
    })
  })
}

const by = (user_id: string) => (day: string) => `${user_id} ${day}`

function aLine(changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    seq: 1,
    part: 1,
    user_id: 'usr_anna',
    agent: null,
    via: 'sign_in',
    address: null,
    action: 'created',
    entity_type: 'requirement',
    entity_id: 'REQ-001',
    timestamp: '2026-11-20T10:00:00.000Z',
    ...changes,
  }
}

const aReading = (
  place: Place,
  timestamp: string,
  ...things: readonly (readonly [string, string])[]
): AuditReading => ({
  ...place,
  seq: 1,
  user_id: 'usr_anna',
  via: 'key',
  address: '::1',
  timestamp,
  things: things.map(([entity_type, entity_id]) => ({ action: 'exported', entity_type, entity_id })),
})

/** One more event with one line. */
async function happen(log: Log, place: Place, at: string, user_id = 'usr_anna'): Promise<void> {
  const seq = ((await log.head(place.tenant, place.stream))?.seq ?? 0) + 1
  const event: Said = { ...said('x'), at }
  const audit = [aLine({ seq, timestamp: at, user_id })]
  const { outcome } = await log.append({
    ...place,
    expected_seq: seq - 1,
    events: [event],
    projections: { audit },
  })
  expect(outcome).toBe('appended')
}

async function linesOf(log: Log, { tenant, stream }: Place): Promise<readonly AuditRow[]> {
  return (await log.audit(tenant, { session_id: stream, limit: 100, cursor: null })).items
}

async function pagesOf(log: Log, tenant: string, limit: number): Promise<(readonly AuditRow[])[]> {
  const pages: (readonly AuditRow[])[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Log['audit']>> = await log.audit(tenant, { limit, cursor })
    pages.push(page.items)
    cursor = page.next_cursor
  } while (cursor !== null)
  return pages
}
