/**
 * The contract of the queue of turns: who works, until when, and what comes next.
 */
import { describe, expect, it } from 'vitest'

import type { Append, Lease, Log } from '../log.ts'
import {
  aPlace,
  appendAnyway,
  emptyQueue,
  eventually,
  readAll,
  said,
  type OpenLog,
} from './setting.contract.ts'

const LONG_MS = 600_000
const SHORT_MS = 20

export function queueContract(open: OpenLog): void {
  claimContract(open)
  leaseContract(open)
}

function claimContract(open: OpenLog): void {
  describe('claiming work', () => {
    it('gives a stream to one worker only, and nothing when nothing is due', async (context) => {
      const log = await logWithoutWork(open, context)
      expect(await log.claim('anyone', LONG_MS)).toBeNull()
      const place = await dueStream(log)
      const claims = await Promise.all(['a', 'b', 'c'].map((worker) => log.claim(worker, LONG_MS)))
      const won = claims.filter((claim) => claim !== null)
      expect(won).toMatchObject([{ ...place, epoch: 1 }])
      await finish(log, won[0])
    })

    it('takes the lowest lane first, and in a lane what has been due for longest', async (context) => {
      const log = await logWithoutWork(open, context)
      const places = []
      for (const lane of [2, 1, 0, 1]) places.push(await dueStream(log, lane))
      const [third, second, first, next] = places
      const order = []
      for (let claim = await log.claim('w', LONG_MS); claim !== null; claim = await log.claim('w', LONG_MS)) {
        order.push({ tenant: claim.tenant, stream: claim.stream })
        await finish(log, claim)
      }
      expect(order).toEqual([first, second, next, third])
    })

    it('keeps the place of work that is asked for again, and ends with the append that clears it', async (context) => {
      const log = await logWithoutWork(open, context)
      const first = await dueStream(log)
      const second = await dueStream(log)
      await appendAnyway(log, { ...first, events: [said('more')], turn: { due: true } })
      const claim = await log.claim('w', LONG_MS)
      expect(claim).toMatchObject(first)
      await finish(log, claim)
      expect(await log.claim('w', LONG_MS)).toMatchObject(second)
      await appendAnyway(log, { ...second, events: [], turn: { due: false } })
      expect(await log.claim('w', LONG_MS)).toBeNull()
    })

    it('puts a stream with more to do at the end of its lane when its worker gives it back', async (context) => {
      const log = await logWithoutWork(open, context)
      const busy = await dueStream(log)
      const waiting = await dueStream(log)
      const lease = await log.claim('w', LONG_MS)
      expect(lease).toMatchObject(busy)
      if (lease === null) return
      await appendAnyway(log, { ...busy, events: [said('done')], turn: { due: true }, lease, release: true })
      const next = await log.claim('w', LONG_MS)
      expect(next).toMatchObject(waiting)
      await finish(log, next)
      await finish(log, await log.claim('w', LONG_MS))
    })
  })
}

function leaseContract(open: OpenLog): void {
  describe('a lease', () => {
    it('that ran out is taken over, and what its former holder writes is refused', async (context) => {
      const log = await logWithoutWork(open, context)
      const place = await dueStream(log)
      const late = await claimed(log, 'late', SHORT_MS)
      const next = await eventually('a takeover', () => log.claim('next', LONG_MS))
      expect(next).toEqual({ ...place, worker: 'next', epoch: late.epoch + 1 })

      const events = [said('too late')]
      const before = await readAll(log, place)
      expect(await appendAnyway(log, { ...place, events, lease: late })).toEqual({ outcome: 'lease_lost' })
      expect(await log.renew(late, LONG_MS)).toBe(false)
      await log.release(late)
      expect(await readAll(log, place)).toEqual(before)
      expect(await log.renew(next, LONG_MS)).toBe(true)
      const kept = await appendAnyway(log, { ...place, events: [said('in time')], lease: next })
      expect(kept.outcome).toBe('appended')
      await finish(log, next)
    })

    it('that is renewed is not taken over', async (context) => {
      const log = await logWithoutWork(open, context)
      await dueStream(log)
      const lease = await claimed(log, 'w', LONG_MS)
      expect(await log.renew(lease, LONG_MS)).toBe(true)
      expect(await log.claim('other', LONG_MS)).toBeNull()
      expect(await log.renew(lease, 1)).toBe(true)
      await finish(log, await eventually('a takeover', () => log.claim('other', LONG_MS)))
    })

    it('given back leaves the work due for the next one', async (context) => {
      const log = await logWithoutWork(open, context)
      const place = await dueStream(log)
      const lease = await claimed(log, 'w', LONG_MS)
      await log.release(lease)
      const outcome = await appendAnyway(log, { ...place, events: [said('after')], lease })
      expect(outcome).toEqual({ outcome: 'lease_lost' })
      const next = await claimed(log, 'w', LONG_MS)
      expect(next.epoch).toBe(lease.epoch + 1)
      await finish(log, next)
    })

    it('given back with an append that clears the work leaves nothing to claim', async (context) => {
      const log = await logWithoutWork(open, context)
      const place = await dueStream(log)
      const lease = await claimed(log, 'w', LONG_MS)
      const last: Omit<Append, 'expected_seq'> = {
        ...place,
        events: [said('done')],
        turn: { due: false },
        lease,
        release: true,
        cid: 'end',
      }
      expect((await appendAnyway(log, last)).outcome).toBe('appended')
      expect((await appendAnyway(log, last)).outcome).toBe('repeated')
      expect(await log.claim('w', LONG_MS)).toBeNull()
      expect(await log.renew(lease, LONG_MS)).toBe(false)
    })

    it('does not stop others from appending, so a message may come in while a turn runs', async (context) => {
      const log = await logWithoutWork(open, context)
      const place = await dueStream(log)
      const lease = await claimed(log, 'w', LONG_MS)
      const outcome = await appendAnyway(log, { ...place, events: [said('by the way')], turn: { due: true } })
      expect(outcome.outcome).toBe('appended')
      expect(await log.claim('other', LONG_MS)).toBeNull()
      await finish(log, lease)
    })

    it('of a stream that is not there, or of another tenant, is lost', async (context) => {
      const log = await logWithoutWork(open, context)
      const place = await dueStream(log)
      const lease = await claimed(log, 'w', LONG_MS)
      const { tenant } = aPlace()
      expect(await log.renew({ ...lease, tenant }, LONG_MS)).toBe(false)
      const nowhere = { ...aPlace(), worker: 'w', epoch: 1 }
      expect(await log.renew(nowhere, LONG_MS)).toBe(false)
      const { stream } = nowhere
      const append = { tenant: nowhere.tenant, stream, expected_seq: 0, events: [said('x')], lease: nowhere }
      expect(await log.append(append)).toEqual({ outcome: 'lease_lost' })
      expect(await log.renew({ ...lease, ...place }, LONG_MS)).toBe(true)
      await finish(log, lease)
    })
  })
}

async function logWithoutWork(open: OpenLog, context: Parameters<OpenLog>[0]): Promise<Log> {
  const { log } = await open(context)
  await emptyQueue(log)
  return log
}

async function dueStream(log: Log, lane?: number) {
  const place = aPlace()
  const turn = { due: true, ...(lane === undefined ? {} : { lane }) }
  await log.append({ ...place, expected_seq: 0, events: [said('please')], turn })
  return place
}

async function claimed(log: Log, worker: string, leaseMs: number): Promise<Lease> {
  const lease = await log.claim(worker, leaseMs)
  if (lease === null) throw new Error('something is due')
  return lease
}

async function finish(log: Log, lease: Lease | null | undefined): Promise<void> {
  if (lease === null || lease === undefined) throw new Error('there is a lease to finish')
  const { tenant, stream } = lease
  await appendAnyway(log, { tenant, stream, events: [], turn: { due: false }, lease, release: true })
}
