import {
  openSessionStream,
  type Delivered,
  type Passed,
  type SessionStream,
  type Status,
} from '@parley/client'
import { emptySession, replay, type SessionEvent, type SessionId } from '@parley/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openTestGateway, type TestGateway } from './testing/a-gateway.contract.ts'
import { openLine, type Line } from './testing/a-proxy.contract.ts'

const WANTED = 'Customers must get a receipt within 60 seconds. The desk must lock at night.'

let parley: TestGateway
let line: Line
let session: SessionId
const streams: SessionStream[] = []

beforeEach(async () => {
  parley = await openTestGateway()
  line = await openLine(parley.url)
  session = await parley.newSession()
})
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close()
  await line.close()
  await parley.close()
})

interface Seen {
  readonly stream: SessionStream
  readonly events: Delivered[]
  readonly passed: Passed[]
  readonly statuses: Status[]
  readonly faults: { readonly code: string; readonly message: string }[]
}

function read(options: { readonly from?: number } = {}): Seen {
  const seen: Omit<Seen, 'stream'> = { events: [], passed: [], statuses: [], faults: [] }
  const stream = openSessionStream({
    baseUrl: line.url,
    sessionId: session,
    ticket: () => Promise.resolve(parley.ticket()),
    from: { seq: options.from ?? 0 },
    onEvent: (delivered) => seen.events.push(delivered),
    onPassing: (passed) => seen.passed.push(passed),
    onStatus: (status) => seen.statuses.push(status),
    onFault: (fault) => seen.faults.push(fault),
  })
  streams.push(stream)
  return { ...seen, stream }
}

async function logged(): Promise<readonly SessionEvent[]> {
  const events = await parley.workspace.events(parley.principal, session, { after: 0, limit: 5_000 })
  return (events ?? []).map(({ event }) => event)
}

const isLive = (seen: Seen) => seen.statuses.at(-1)?.status === 'live'
const ends = (seen: Seen) => seen.events.filter(({ event }) => event.type === 'turn.ended').length

async function expectTheLog(seen: Seen): Promise<void> {
  const log = await logged()
  expect(seen.events.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
  expect(seen.events.map(({ event }) => event)).toEqual(log)
  expect(seen.faults).toEqual([])
}

const soon = { timeout: 20_000 }

describe('the client and the gateway together', () => {
  it('says, hears the reply, and folds what the server folds', async () => {
    const seen = read()
    const outcome = await seen.stream.say(WANTED, { cid: 'mine' })
    expect(outcome).toMatchObject({ done: true, cid: 'mine', message_id: expect.stringMatching(/^msg_/) })
    await expect.poll(() => ends(seen), soon).toBe(1)
    await expectTheLog(seen)
    expect(seen.events.find(({ cid }) => cid === 'mine')?.event.type).toBe('message.recorded')

    const folded = replay(
      emptySession(session),
      seen.events.map(({ event }) => event),
    )
    const snapshot = await parley.workspace.snapshot(parley.principal, session)
    expect(folded).toEqual(snapshot?.state)
    const reply = folded.messages.find(({ role }) => role === 'assistant')
    const text = seen.passed.findLast((one) => one.type === 'text')
    expect(text).toMatchObject({ message_id: reply?.id, text: reply?.content, is_final: true })
  })

  it('[S054] goes on after a drop in the middle of a reply, without a gap', async () => {
    line.cutAfter((connection) => (connection === 0 ? '"message_chunk"' : null))
    const seen = read()
    void seen.stream.say(WANTED)
    await expect.poll(() => ends(seen), soon).toBe(1)
    expect(line.count()).toBe(2)
    // The cut may come before the first catching up was told as done.
    const statuses = seen.statuses.map(({ status }) => status)
    expect(statuses.filter((status, at) => at !== 1 || status !== 'live')).toEqual([
      'connecting',
      'reconnecting',
      'live',
    ])
    await expectTheLog(seen)
  })

  it('loses and doubles nothing at whatever byte the line breaks, for whoever reads and whoever says', async () => {
    const cutAt = [0, 40, 129, 131, 200, 333, 520, 700, 1_001, 1_500, 2_222, 3_100, 4_096, 6_000, 9_000]
    // Two breaks for each of them: the first twice fifteen connections do not last.
    line.cutAfter((connection) => (connection < 30 ? (cutAt[connection % 15] ?? null) : null))
    const readers = cutAt.map(() => read())
    const said = ['Receipts', 'Orders', 'Invoices'].map((things) => `${things} must be kept for ten years.`)
    const outcomes = await Promise.all(
      said.map((text, index) => (readers[index * 5] ?? read()).stream.say(text)),
    )
    expect(outcomes).toEqual(outcomes.map(() => expect.objectContaining({ done: true })))
    for (const reader of readers) {
      await expect.poll(() => ends(reader), soon).toBe(3)
      await expect.poll(() => isLive(reader), soon).toBe(true)
      await expectTheLog(reader)
    }
    expect(line.count()).toBeGreaterThanOrEqual(45)
    const log = await logged()
    const kept = log.flatMap((event) =>
      event.type === 'message.recorded' && event.message.role === 'user' ? [event.message.content] : [],
    )
    expect([...kept].sort()).toEqual([...said].sort())
  })

  it('keeps what was said while the line was down, and sends it once', async () => {
    const seen = read()
    await expect.poll(() => isLive(seen), soon).toBe(true)
    line.cutAfter((connection) => (connection < 4 ? 0 : null))
    line.cut()
    await expect.poll(() => isLive(seen), soon).toBe(false)
    const outcome = seen.stream.say('Hello from the train.', { cid: 'train' })
    expect(seen.stream.pending().map(({ cid }) => cid)).toEqual(['train'])
    expect(await outcome).toMatchObject({ done: true })
    expect(seen.stream.pending()).toEqual([])
    await expect.poll(() => ends(seen), soon).toBe(1)
    await expectTheLog(seen)
  })

  it('starts from where a snapshot ended', async () => {
    const first = read()
    await first.stream.say(WANTED)
    await expect.poll(() => ends(first), soon).toBe(1)
    const head = (await logged()).length
    const later = read({ from: head })
    await expect.poll(() => isLive(later), soon).toBe(true)
    await later.stream.say('Hello again.')
    await expect.poll(() => ends(later), soon).toBe(1)
    expect(later.events[0]?.seq).toBe(head + 1)
    expect(later.events.every(({ replayed }) => !replayed)).toBe(true)
  })

  it('is told where to read anew when its log is not the one that is there', async () => {
    const seqs: number[] = []
    let resets = 0
    const stream = openSessionStream({
      baseUrl: line.url,
      sessionId: session,
      ticket: () => Promise.resolve(parley.ticket()),
      from: { seq: 500 },
      onEvent: ({ seq }) => seqs.push(seq),
      onReset: () => {
        resets += 1
        return 0
      },
    })
    streams.push(stream)
    await expect.poll(() => seqs, soon).toEqual([1])
    expect(resets).toBe(1)
  })

  it('reads over HTTP what is too large for a frame, and goes on after it', async () => {
    const large = { type: 'say', content: '需'.repeat(99_000) } as const
    const performed = await parley.workspace.perform(parley.principal, session, large)
    const seq = performed.done ? performed.seq : 0
    const resetTo: number[] = []
    const seqs: number[] = []
    const stream = openSessionStream({
      baseUrl: line.url,
      sessionId: session,
      ticket: () => Promise.resolve(parley.ticket()),
      from: { seq: 0 },
      onEvent: (delivered) => seqs.push(delivered.seq),
      onReset: async () => {
        const snapshot = await parley.workspace.snapshot(parley.principal, session)
        resetTo.push(snapshot?.seq ?? 0)
        return snapshot?.seq ?? 0
      },
    })
    streams.push(stream)
    await expect.poll(() => resetTo.length, soon).toBe(1)
    expect(resetTo[0]).toBeGreaterThanOrEqual(seq)
    await stream.say('Small again.')
    await expect.poll(() => seqs.at(-1) ?? 0, soon).toBeGreaterThan(resetTo[0] ?? 0)
    const after = seqs.filter((one) => one > 1)
    expect(after).toEqual(after.map((_, index) => (resetTo[0] ?? 0) + 1 + index))
  })

  it('ends when the session is not there for it, and says so', async () => {
    const statuses: Status[] = []
    const stream = openSessionStream({
      baseUrl: line.url,
      sessionId: session,
      ticket: () => Promise.reject(Object.assign(new Error('gone'), { status: 404 })),
      from: { seq: 0 },
      onEvent: () => {},
      onStatus: (status) => statuses.push(status),
    })
    const outcome = await stream.say('Anybody?')
    expect(outcome).toMatchObject({ done: false, error_code: 'ENDED' })
    expect(statuses.at(-1)).toEqual({ status: 'ended', reason: 'not_found' })
  })

  it('comes again when the server goes, and finds the next one', async () => {
    const seen = read()
    await expect.poll(() => isLive(seen), soon).toBe(true)
    await parley.gateway.drain('a new version comes')
    await expect.poll(() => seen.statuses.at(-1), soon).toMatchObject({ status: 'reconnecting' })
    expect(parley.gateway.connections()).toBe(0)
  })
})

describe('a reader that does not read', () => {
  it('costs the others nothing, and gets everything in order when it reads again', async () => {
    const quiet = await openTestGateway({ takesTurns: false })
    const mine = await quiet.newSession()
    const [slow, brisk] = await Promise.all([quiet.native(mine), quiet.native(mine)])
    for (const client of [slow, brisk]) {
      client.send({ type: 'request_state', payload: { resume: { seq: 0 } } })
      await client.heard(({ payload }) => payload.mode === 'live')
    }
    slow.socket.pause()
    const count = 100
    for (let number = 0; number < count; number++) {
      const content = `${number} ${'x'.repeat(90_000)}`
      await quiet.workspace.perform(quiet.principal, mine, { type: 'say', content })
    }
    await brisk.heard(({ seq }) => seq === count + 1, 'the last message')
    expect(slow.frames.filter(({ seq }) => seq !== undefined).length).toBeLessThan(count)
    slow.socket.resume()
    await slow.heard(({ seq }) => seq === count + 1, 'the last message')
    const seqs = (client: typeof slow) => client.frames.flatMap(({ seq }) => seq ?? [])
    expect(seqs(slow)).toEqual(Array.from({ length: count + 1 }, (_, index) => index + 1))
    expect(seqs(slow)).toEqual(seqs(brisk))
    await quiet.close()
  })
})
