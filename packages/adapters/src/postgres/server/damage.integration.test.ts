import { Damaged, type Log } from '@parley/log'
import { aPlace, readAll, said, sha256 } from '@parley/log/contract'
import { needs } from '@parley/testing'
import { afterAll, beforeEach, describe, expect, it, type TestContext } from 'vitest'

import { freshDatabase, type FreshDatabase } from '../testing/fresh-database.ts'
import { openPostgresLog } from './open-postgres-log.ts'

const EVENTS = 12
let database: FreshDatabase | null = null
let log: Log | null = null
let place: ReturnType<typeof aPlace>

afterAll(async () => {
  await log?.close()
  await database?.drop()
})

beforeEach<TestContext>(async (context) => {
  const { url } = await needs('postgres', context)
  database ??= await freshDatabase(url)
  log ??= await openPostgresLog({ connectionString: database.connectionString, sha256 })
  place = aPlace()
  for (let seq = 0; seq < EVENTS; seq += 1)
    await log.append({ ...place, expected_seq: seq, events: [said(`Zeile ${seq} 😀`)], cid: `c${seq}` })
})

const opened = (): Log => {
  if (log === null) throw new Error('the log is not open')
  return log
}
const at = (seq: number) => `where stream = '${place.stream}' and seq = ${seq}`
const change = (sql: string) => database?.run(sql) ?? Promise.reject(new Error('no database'))
const damageAt = async (after = 0, limit = 100) => {
  const reading = opened().read(place.tenant, place.stream, { after, limit })
  return reading.then(
    () => null,
    (fault: unknown) => (fault instanceof Damaged ? fault.seq : fault),
  )
}

describe('a stream that was changed behind the back of the log', () => {
  it('[S303] is not served from a flipped bit on, whichever event it is in', async () => {
    for (let seq = 1; seq <= EVENTS; seq += 1) {
      await change(`update events set event = replace(event, 'Zeile', 'Zeilf') ${at(seq)}`)
      expect(await damageAt()).toBe(seq)
      // What stands before it is whole.
      expect(
        await opened()
          .read(place.tenant, place.stream, { after: 0, limit: seq - 1 || 1 })
          .catch(() => []),
      ).toHaveLength(seq - 1)
      await change(`update events set event = replace(event, 'Zeilf', 'Zeile') ${at(seq)}`)
    }
    expect(await readAll(opened(), place)).toHaveLength(EVENTS)
  })

  it('is not served with another hash, another client id or another place', async () => {
    await change(`update events set hash = repeat('0', 64) ${at(5)}`)
    expect(await damageAt()).toBe(5)
    expect(await damageAt(4)).toBe(5)
    expect(await damageAt(5)).toBe(6)
  })

  it('is not served when a client id was changed', async () => {
    await change(`update events set cid = 'other' ${at(7)}`)
    expect(await damageAt(3)).toBe(7)
  })

  it('is not served across an event that is missing', async () => {
    await change(`delete from events ${at(6)}`)
    expect(await damageAt()).toBe(6)
    expect(await damageAt(6)).toBe(6)
  })

  it('is not served short when its end was cut off', async () => {
    await change(`delete from events ${at(EVENTS)}`)
    expect(await damageAt()).toBe(EVENTS)
    expect(await damageAt(EVENTS - 1)).toBe(EVENTS)
  })

  it('is not taken for an empty one when nothing of it is left', async () => {
    await change(`delete from events where stream = '${place.stream}'`)
    expect(await damageAt()).toBe(1)
    expect(await damageAt(EVENTS)).toBe(null)
  })

  it('is not served to a head that says otherwise', async () => {
    await change(`update streams set hash = repeat('f', 64) where stream = '${place.stream}'`)
    expect(await damageAt()).toBe(EVENTS)
    // Up to the head nothing is wrong.
    expect(await opened().read(place.tenant, place.stream, { after: 0, limit: 3 })).toHaveLength(3)
  })

  it('says what to do, and that the rest is whole', async () => {
    await change(`update events set event = '{}' ${at(2)}`)
    await expect(opened().read(place.tenant, place.stream, { after: 0, limit: 5 })).rejects.toThrow(
      `The record of ${place.stream} is not what was written, from event 2 on. What stands before it is whole; restore the rest from a backup.`,
    )
  })
})

describe('a section that was changed behind the back of the log', () => {
  it('[S303] is not served under the hash of what it was', async () => {
    const hash = sha256('The scope.')
    await opened().append({
      ...place,
      expected_seq: EVENTS,
      events: [said('published')],
      projections: { sections: [{ hash, text: 'The scope.' }] },
    })
    expect(await opened().sections(place.tenant, [hash])).toEqual(new Map([[hash, 'The scope.']]))
    await change(
      `update document_sections set text = 'The scopf.' where hash = '${hash}' and tenant = '${place.tenant}'`,
    )
    await expect(opened().sections(place.tenant, [hash])).rejects.toThrow(Damaged)
  })
})
