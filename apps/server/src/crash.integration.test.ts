/**
 * SIGKILL at ten random points of a turn, on the embedded database: every
 * acknowledged message is there, every turn is finished once, and a client that
 * was connected all the time has every event once.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openApi, openSessionStream, type Delivered } from '@parley/client'
import { emptySession, next, replay, sessionId, type Run, type SessionState } from '@parley/domain'
import { freePort } from '@parley/testing'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'

import { serveParley, type ServedParley } from './testing/served-parley.ts'

const LINES = [
  'Users must be able to log in with email and password.',
  'The fridge must raise an alarm within 5 minutes when the air is warmer than 8 degrees.',
  'We need a dashboard that shows open claims.',
  'It should also show overdue claims.',
  'The system should be fast and maybe optimize things.',
  'Managers must approve every refund above 100 euros.',
  'Invoices must be kept for ten years.',
  'The page must load within 2 seconds.',
  'No, make that 3 seconds.',
  'Thanks, that is all for today!',
]
/** A turn has about thirty events: so many are seen before the kill, or it comes right after the acknowledgement. */
const MOST_SEEN = 30
/** Against hanging only. */
const DEADLINE_MS = 60_000

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

describe('a server that is killed again and again', () => {
  it(
    '[S042] [S043] [S054] [S201] loses no acknowledged message, finishes each turn once, and leaves its client no gap',
    { timeout: 240_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'parley-crash-'))
      folders.push(folder)
      const port = await freePort()
      let server = await serveParley(folder, port)
      onTestFinished(async () => void (await server.end('SIGKILL')))
      const api = () =>
        openApi({ baseUrl: server.baseUrl, headers: { authorization: `Bearer ${server.key}` } })
      const { session_id } = await api().post<{ session_id: string }>('/sessions', {
        body: { project_name: 'Fridge pilot' },
      })
      const snapshot = () =>
        api().get<{ seq: number; state: SessionState }>(`/sessions/${session_id}/snapshot`)

      const seen: Delivered[] = []
      const stream = openSessionStream({
        baseUrl: server.baseUrl,
        sessionId: session_id,
        ticket: async () => (await api().post<{ ticket: string }>('/auth/ticket', { body: {} })).ticket,
        from: { seq: 0 },
        onEvent: (delivered) => seen.push(delivered),
      })
      onTestFinished(() => stream.close())
      const turnsEnded = () => seen.filter(({ event }) => event.type === 'turn.ended').length
      const points: number[] = []

      for (const [round, line] of LINES.entries()) {
        const point = Math.floor(Math.random() * MOST_SEEN)
        points.push(point)
        const before = seen.length
        const sent = stream.say(line)
        await until(() => seen.length >= before + point || turnsEnded() > round)
        server = await killedAndStarted(server, folder, port)
        stream.wake()
        expect({ points, sent: await sent }).toMatchObject({ points, sent: { done: true } })
        await until(() => turnsEnded() === round + 1)
      }

      const { seq, state } = await snapshot()
      await until(() => stream.seq() === seq)
      // The points stand in every expectation, so that a failure can be played again.
      const said = state.messages.filter((message) => message.role === 'user')
      expect({ points, said: said.map(({ content }) => content) }).toEqual({ points, said: LINES })
      const seqs = seen.map((one) => one.seq)
      expect({ points, seqs }).toEqual({ points, seqs: Array.from({ length: seq }, (_, index) => index + 1) })
      const events = seen.map(({ event }) => event)
      const folded = replay(emptySession(sessionId(session_id)), events)
      expect({ points, folded }).toEqual({ points, folded: state })
      expect({ points, ...turnsOf(state) }).toEqual({ points, ...finishedOnce(state) })

      server = await killedAndStarted(server, folder, port)
      expect(await snapshot()).toMatchObject({ seq, state })
      stream.close()
      expect(await server.end('SIGINT')).toBe(0)
    },
  )
})

/** What became of the turns: which message each answered, how often an agent completed, how many replies it has. */
function turnsOf(state: SessionState) {
  return {
    next: next(state),
    triggers: state.turns.map(({ trigger }) => trigger),
    completed: state.turns.map(({ runs }) =>
      Math.max(
        ...Object.values(Object.groupBy(runs.filter(isCompleted), ({ agent }) => agent)).map(lengthOf),
      ),
    ),
    replies: state.turns.map(
      ({ id }) => state.messages.filter(({ metadata }) => metadata.turn_id === id).length,
    ),
  }
}

function finishedOnce(state: SessionState): ReturnType<typeof turnsOf> {
  const said = state.messages.filter(({ role }) => role === 'user')
  return {
    next: { step: 'wait' },
    triggers: said.map(({ id }) => ({ kind: 'message', message_id: id, thread_id: 'main' })),
    completed: said.map(() => 1),
    replies: said.map(() => 1),
  }
}

const isCompleted = ({ status }: Run): boolean => status === 'completed'
const lengthOf = (list: readonly unknown[] | undefined): number => list?.length ?? 0

async function killedAndStarted(server: ServedParley, folder: string, port: number): Promise<ServedParley> {
  await server.end('SIGKILL')
  return await serveParley(folder, port)
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('what was waited for did not happen')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
