import { createHash } from 'node:crypto'

import type { SessionId } from '@parley/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  openTestGateway,
  type Client,
  type HeardFrame,
  type TestGateway,
} from './testing/a-gateway.contract.ts'

let parley: TestGateway
beforeAll(async () => {
  parley = await openTestGateway()
})
afterAll(() => parley.close())

const WANTED = 'Customers must get a receipt within 60 seconds. The desk must lock at night.'

const chat = (session_id: SessionId, message: string, cid?: string) => ({
  type: 'chat_message',
  payload: { session_id, message, timestamp: '2025-11-16T10:00:00Z' },
  ...(cid !== undefined && { cid }),
})

const isEnd = ({ type }: HeardFrame): boolean => type === 'turn.ended'
const seqs = (client: Client): number[] => client.frames.flatMap(({ seq }) => seq ?? [])
const contiguous = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('a message on the query address', () => {
  let session: SessionId
  let client: Client
  beforeAll(async () => {
    session = await parley.newSession()
    client = await parley.query(session)
    client.send(chat(session, WANTED, 'c1'))
    await client.heard(isEnd)
  })

  it('[S049] is answered by agent_update before anything else', () => {
    expect(client.frames[0]).toMatchObject({
      type: 'agent_update',
      payload: { event: 'accepted', cid: 'c1', message_id: expect.stringMatching(/^msg_/) },
    })
    expect(client.frames[0]?.seq).toBeUndefined()
  })

  it('[S048] [S084] stands in the history as it was sent', async () => {
    const told = client.ofType('chat_message')[0]
    expect(told).toMatchObject({ cid: 'c1', payload: { session_id: session, message: WANTED } })
    const snapshot = await parley.workspace.snapshot(parley.principal, session)
    const [message] = snapshot?.state.messages ?? []
    expect(message).toMatchObject({ id: told?.payload.message_id, role: 'user', content: WANTED })
    expect(Object.keys(message ?? {}).sort()).toEqual(['content', 'id', 'metadata', 'role', 'timestamp'])
  })

  it('[S050] brings its requirements, whole and with their quotes, within the first fifty frames', () => {
    const at = client.frames.findIndex(({ type }) => type === 'requirements_extracted')
    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThan(50)
    const { requirements } = client.frames[at]?.payload ?? {}
    expect(requirements).toEqual([
      expect.objectContaining({ id: 'REQ-001', status: 'proposed', revision: 1 }),
      expect.objectContaining({ id: 'REQ-002' }),
    ])
    expect(JSON.stringify(requirements)).toContain('get a receipt within 60 seconds')
  })

  it('[S051] [S052] [S053] is replied to in pieces of one message, the last one final, together its text', async () => {
    const pieces = client.ofType('message_chunk').map(({ payload }) => payload)
    expect(new Set(pieces.map(({ message_id }) => message_id)).size).toBe(1)
    expect(pieces.map(({ is_final }) => is_final)).toEqual([...pieces.slice(1).map(() => false), true])
    expect(pieces.map(({ index }) => index)).toEqual(pieces.map((_, index) => index))
    const snapshot = await parley.workspace.snapshot(parley.principal, session)
    const reply = snapshot?.state.messages.find(({ role }) => role === 'assistant')
    expect(reply?.id).toBe(pieces[0]?.message_id)
    expect(pieces.map(({ content }) => content).join('')).toBe(reply?.content)
  })

  it('ends with the whole text and its hash, which is right', () => {
    const [complete] = client.ofType('message_complete')
    const content = String(complete?.payload.content)
    expect(complete?.payload.sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect(client.ofType('message_complete')).toHaveLength(1)
  })

  it('[S230] [S232] shows each agent wrapped, without a seq, and then under its own name', () => {
    const named = ['agent_started', 'agent_thinking', 'tool_executing', 'tool_completed', 'agent_completed']
    for (const [index, frame] of client.frames.entries()) {
      if (!named.includes(frame.type)) continue
      const before = client.frames[index - 1]
      expect(before).toMatchObject({ type: 'agent_update', payload: { event: frame.type } })
      expect(before?.seq).toBeUndefined()
    }
    const started = client.ofType('agent_started').map(({ payload }) => payload.agent)
    expect(started).toEqual(client.ofType('agent_completed').map(({ payload }) => payload.agent))
    expect(client.ofType('tool_executing').length).toBe(client.ofType('tool_completed').length)
    expect(started).toContain('extraction')
  })

  it('comes with contiguous seqs and no greeting', () => {
    const last = seqs(client).at(-1) ?? 0
    expect(seqs(client)).toEqual(contiguous(2, last))
    expect(client.ofType('connection_established')).toEqual([])
  })
})

describe('several at once', () => {
  it('[S056] five rapid messages are answered in the order they were sent', async () => {
    const session = await parley.newSession()
    const client = await parley.query(session)
    const said = contiguous(1, 5).map(
      (number) => `Report ${number} must be sent to the office within ${number} days.`,
    )
    for (const [index, message] of said.entries()) client.send(chat(session, message, `c${index}`))
    await client.heard(() => client.ofType('message_complete').length === 5, 'five replies')

    const accepted = client.frames.filter(({ payload }) => payload.event === 'accepted')
    expect(accepted.map(({ payload }) => payload.cid)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4'])
    expect(client.ofType('chat_message').map(({ payload }) => payload.message)).toEqual(said)
    const asked = client.ofType('chat_message').map(({ payload }) => payload.message_id)
    const turns = client.ofType('turn.started').map(({ payload }) => payload.event) as { trigger: object }[]
    expect(turns.map(({ trigger }) => trigger)).toEqual(
      asked.map((message_id) => expect.objectContaining({ message_id })),
    )
    const finals = client.ofType('message_chunk').filter(({ payload }) => payload.is_final)
    expect(finals.map(({ payload }) => payload.message_id)).toEqual(
      client.ofType('message_complete').map(({ payload }) => payload.message_id),
    )
    const all = seqs(client)
    expect(all).toEqual(contiguous(2, all.at(-1) ?? 0))
    await client.close()
  })

  it('the same cid again has the same answer and one effect, also from another connection', async () => {
    const session = await parley.newSession()
    const [one, other] = await Promise.all([parley.native(session), parley.path(session)])
    one.send(chat(session, 'Hello there.', 'once'))
    const first = await one.heard(({ type }) => type === 'ack')
    one.send(chat(session, 'Hello there.', 'once'))
    other.send(chat(session, 'Hello there.', 'once'))
    const again = await other.heard(({ type }) => type === 'ack')
    await one.heard(() => one.ofType('ack').length === 2)
    expect(one.ofType('ack')[1]?.payload).toEqual(first.payload)
    expect(again.payload).toEqual(first.payload)
    const snapshot = await parley.workspace.snapshot(parley.principal, session)
    expect(snapshot?.state.messages.filter(({ role }) => role === 'user')).toHaveLength(1)
    await Promise.all([one.close(), other.close()])
  })

  it('both addresses and the native door see the same ordered content', async () => {
    const session = await parley.newSession()
    const [query, path, native] = await Promise.all([
      parley.query(session),
      parley.path(session),
      parley.native(session),
    ])
    native.send({ type: 'request_state', payload: { resume: { seq: 1 } } })
    await native.heard(({ payload }) => payload.mode === 'live')
    path.send({ type: 'chat_message', content: WANTED })
    await Promise.all([query, path, native].map((client) => client.heard(isEnd)))

    const content = (client: Client) =>
      client.frames.flatMap((frame) => (frame.seq === undefined ? [] : [{ ...frame, requirements: null }]))
    expect(content(path)).toEqual(content(native))
    expect(content(query)).toEqual(content(native))
    const text = (client: Client, type: string) =>
      client
        .ofType(type)
        .map(({ payload }) => payload.content)
        .join('')
    const reply = native.ofType('message_complete')[0]?.payload.content
    expect(text(query, 'message_chunk')).toBe(reply)
    expect(text(path, 'text_chunk')).toBe(reply)
    expect(text(native, 'message_chunk')).toBe(reply)
    await Promise.all([query.close(), path.close(), native.close()])
  })

  it('[S332] [S333] [S334] the path address sees typing, then text, then its end', async () => {
    const session = await parley.newSession()
    const client = await parley.path(session)
    client.send({ type: 'chat_message', content: WANTED })
    await client.heard(isEnd)
    const told = client.frames.map(({ type }) => type)
    const order = ['connection_established', 'ack', 'typing_indicator', 'text_chunk', 'message_complete']
    const places = order.map((type) => told.indexOf(type))
    expect(places).toEqual([...places].sort((left, right) => left - right))
    expect(places[0]).toBe(0)
    expect(told.lastIndexOf('text_chunk')).toBeLessThan(told.indexOf('message_complete'))
    expect(client.ofType('message_complete')).toHaveLength(1)
    expect(client.ofType('text_chunk').filter(({ payload }) => payload.is_final)).toHaveLength(1)
    expect(client.ofType('typing_indicator').map(({ payload }) => payload.is_typing)).toEqual([true, false])
    await client.close()
  })

  it('[S325] what is said in one session reaches nobody in another', async () => {
    const [mine, theirs] = await Promise.all([parley.newSession(), parley.newSession()])
    const [one, other] = await Promise.all([parley.query(mine), parley.query(theirs)])
    one.send(chat(mine, WANTED))
    await one.heard(isEnd)
    other.send({ type: 'ping' })
    await other.heard(({ type }) => type === 'pong')
    expect(other.frames).toHaveLength(1)
    expect(one.frames.every(({ stream }) => stream === mine)).toBe(true)
    await Promise.all([one.close(), other.close()])
  })
})

describe('asking for the state', () => {
  it('[S086] is answered at any time, also before anything was said', async () => {
    const session = await parley.newSession()
    const client = await parley.query(session)
    client.send({ type: 'request_state', payload: { session_id: session } })
    const sync = await client.heard(() => true)
    expect(sync).toMatchObject({
      type: 'state_sync',
      payload: {
        session_id: session,
        mode: 'snapshot',
        from_seq: 1,
        to_seq: 1,
        head: { seq: 1, project_name: 'Returns desk', message_count: 0, requirement_count: 0, rd_version: 0 },
        ui_state: null,
        in_flight: [],
      },
    })
    expect(await client.heard(({ payload }) => payload.mode === 'live')).toMatchObject({
      payload: { session_id: session, seq: 1 },
    })
    await client.close()
  })

  it('[S054] after a reconnect it names the session, and then brings exactly what was missed', async () => {
    const session = await parley.newSession()
    const before = await parley.query(session)
    before.send(chat(session, WANTED))
    await before.heard(isEnd)
    const all = before.frames.filter(({ seq }) => seq !== undefined)
    await before.close()

    const known = seqs(before)[4] ?? 0
    const after = await parley.native(session)
    after.send({ type: 'request_state', payload: { session_id: session, resume: { seq: known } } })
    const sync = await after.heard(({ type }) => type === 'state_sync')
    const last = seqs(before).at(-1) ?? 0
    expect(sync.payload).toMatchObject({
      session_id: session,
      mode: 'resumed',
      from_seq: known,
      to_seq: last,
    })
    await after.heard(({ payload }) => payload.mode === 'live')
    const missed = after.frames.filter(({ seq }) => seq !== undefined)
    expect(missed).toEqual(all.filter(({ seq }) => (seq ?? 0) > known))
    await after.close()
  })

  it('from nothing brings everything; from the future, a snapshot and what comes next', async () => {
    const session = await parley.newSession()
    const writer = await parley.query(session)
    writer.send(chat(session, 'Hello.'))
    await writer.heard(isEnd)
    const last = seqs(writer).at(-1) ?? 0

    const fresh = await parley.native(session)
    fresh.send({ type: 'request_state', payload: { resume: { seq: 0 } } })
    await fresh.heard(({ payload }) => payload.mode === 'live')
    expect(fresh.ofType('state_sync')[0]?.payload.mode).toBe('fresh')
    expect(seqs(fresh)).toEqual(contiguous(1, last))

    const ahead = await parley.native(session)
    ahead.send({ type: 'request_state', payload: { resume: { seq: last + 100 } } })
    await ahead.heard(({ payload }) => payload.mode === 'live')
    expect(ahead.ofType('state_sync')[0]?.payload).toMatchObject({ mode: 'snapshot', from_seq: last })
    writer.send(chat(session, 'Hello again.'))
    const next = await ahead.heard(({ seq }) => seq !== undefined)
    expect(next.seq).toBe(last + 1)
    await Promise.all([writer, fresh, ahead].map((client) => client.close()))
  })

  it('while others append loses nothing, doubles nothing, and keeps the order', async () => {
    const session = await parley.newSession()
    const writer = await parley.native(session)
    const readers = await Promise.all(contiguous(1, 6).map(() => parley.native(session)))
    for (let number = 0; number < 12; number++) {
      writer.send(chat(session, `Report ${number} must be sent within ${number + 1} days.`))
      // Every second message one more reader begins, in the middle of what is going on.
      const reader = number % 2 === 0 ? readers[number / 2] : undefined
      reader?.send({ type: 'request_state', payload: { resume: { seq: 0 } } })
      await reader?.heard(({ type }) => type === 'state_sync')
    }
    const done = async () => {
      const snapshot = await parley.workspace.snapshot(parley.principal, session)
      const ended = snapshot?.state.turns.filter(({ outcome }) => outcome !== null) ?? []
      return ended.length === 12 ? (snapshot?.seq ?? 0) : 0
    }
    await expect.poll(done, { timeout: 20_000 }).toBeGreaterThan(0)
    const last = await done()
    for (const reader of readers) {
      await reader.heard(({ seq }) => seq === last, 'the last event')
      expect(seqs(reader)).toEqual(contiguous(1, last))
    }
    await Promise.all([writer, ...readers].map((client) => client.close()))
  })
})
