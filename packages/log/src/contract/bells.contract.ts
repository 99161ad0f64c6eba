/**
 * The contract of the doorbells: who hears of appends and of work, and that nobody hears of what was not committed.
 */
import { describe, expect, it } from 'vitest'

import type { Head, Log, StoredEvent, StreamId } from '../log.ts'
import { aPlace, appendAnyway, emptyQueue, eventually, said, type OpenLog } from './setting.contract.ts'

export function bellsContract(open: OpenLog): void {
  describe('the bell of appends', () => {
    it('tells every append of this process with its events, until it is no longer wanted', async (context) => {
      const { log } = await open(context)
      const place = aPlace()
      const { heard, stop } = listen(log, place.stream)
      const first = await log.append({ ...place, expected_seq: 0, events: [said('one')] })
      await log.append({ ...place, expected_seq: 0, events: [said('refused')] })
      const second = await log.append({ ...place, expected_seq: 1, events: [said('two'), said('three')] })
      stop()
      await log.append({ ...place, expected_seq: 3, events: [said('unheard')] })
      if (first.outcome !== 'appended' || second.outcome !== 'appended') throw new Error('both are appended')

      const withEvents = heard.filter(({ events }) => events !== null)
      expect(withEvents).toEqual([
        { head: first.head, events: first.events },
        { head: second.head, events: second.events },
      ])
    })
  })

  describe('the bell of work', () => {
    it('rings for an append that makes work, and for work that is given back', async (context) => {
      const { log } = await open(context)
      await emptyQueue(log)
      const place = aPlace()
      let rings = 0
      const stop = log.onDue(() => (rings += 1))
      const rang = async (work: () => Promise<unknown>) => {
        const before = rings
        await work()
        return eventually('a ring', () => (rings > before ? 'rang' : null))
      }
      const makeWork = { ...place, expected_seq: 0, events: [said('x')], turn: { due: true } }
      expect(await rang(() => log.append(makeWork))).toBe('rang')
      const lease = await log.claim('w', 60_000)
      if (lease === null) throw new Error('something is due')
      expect(await rang(() => log.release(lease))).toBe('rang')
      stop()
      await emptyQueue(log)
    })
  })
}

export function bellsBetweenProcessesContract(open: OpenLog): void {
  describe('the bells between processes', () => {
    it('tell the head of appends of another process', async (context) => {
      const { log, another } = await two(open, context)
      const place = aPlace()
      const { heard, stop } = listen(log, place.stream)
      const second = await another()
      for (const expected_seq of [0, 1, 2]) {
        await second.append({ ...place, expected_seq, events: [said(String(expected_seq))] })
      }
      const told = await eventually(
        'news of the third event',
        () => heard.find(({ head }) => head.seq === 3) ?? null,
      )
      expect(told).toEqual({ head: await log.head(place.tenant, place.stream), events: null })
      stop()
      await second.close()
    })

    it('ring for work that another process made', async (context) => {
      const { log, another } = await two(open, context)
      await emptyQueue(log)
      const second = await another()
      let rings = 0
      const stop = log.onDue(() => (rings += 1))
      await appendAnyway(second, { ...aPlace(), events: [said('x')], turn: { due: true } })
      expect(await eventually('a ring from the other process', () => rings || null)).toBeGreaterThan(0)
      stop()
      await second.close()
      await emptyQueue(log)
    })
  })
}

async function two(open: OpenLog, context: Parameters<OpenLog>[0]) {
  const { log, another } = await open(context)
  if (another === undefined) throw new Error('a log of many processes opens another')
  return { log, another }
}

interface Heard {
  readonly head: Head
  readonly events: readonly StoredEvent[] | null
}

function listen(log: Log, stream: StreamId): { readonly heard: readonly Heard[]; readonly stop: () => void } {
  const heard: Heard[] = []
  const stop = log.onAppended((head, events) => {
    if (head.stream === stream) heard.push({ head, events })
  })
  return { heard, stop }
}
