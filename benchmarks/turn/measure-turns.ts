/**
 * Turns in a session of a given size: from the moment a message is handed over
 * to the moment the end of its turn is in the log, one after the other.
 *
 * Times are taken while nothing watches; stalls are counted in a second pass.
 */
import { createHash, randomUUID } from 'node:crypto'

import { openWorkspace, type Workspace } from '@parley/application'
import type { Principal, SessionEvent, SessionId } from '@parley/domain'
import type { Log, StoredEvent } from '@parley/log'

import { processorMs, watchLoop, type Stalls } from './stalls.ts'
import { statement } from './statements.ts'

export interface TurnFigures {
  readonly store: string
  /** Requirements in the session when measuring began. */
  readonly requirements: number
  readonly turns: number
  /** Milliseconds. */
  readonly ack: Percentiles
  readonly turn: Percentiles
  /** One append of those that a turn makes. */
  readonly append: Percentiles
  /** What the main thread computed in a turn, on average: the same on a busy machine. */
  readonly computed: number
  readonly stalls: Stalls
  readonly cold: ColdFigures
}

/** The first turn of a session that this process does not know yet. */
export interface ColdFigures {
  /** Milliseconds, the middle one of a few. */
  readonly turn: number
  /** In all of them together. */
  readonly stalls: Stalls
}

export interface Percentiles {
  readonly p50: number
  readonly p99: number
}

export interface TurnRun {
  readonly store: string
  readonly log: Log
  readonly sizes: readonly number[]
  readonly turns: number
  readonly say: (line: string) => void
}

const BENCH: Principal = {
  tenant_id: 'org_bench',
  user_id: 'usr_bench',
  name: 'Bench',
  role: 'owner',
  tier: 'free',
}
/** Not measured: the first turns load the language model and warm the code. */
const WARM_UP = 20
/** Said at once while a session is filled. */
const LINES_AT_ONCE = 100
const COLD_TURNS = 3

export async function measureTurns({ store, log, sizes, turns, say }: TurnRun): Promise<TurnFigures[]> {
  const appends: number[] = []
  const timed = withTimedAppends(log, appends)
  const figures: TurnFigures[] = []
  for (const size of sizes) {
    say(`${store}: filling a session with ${size} requirements`)
    const workspace = openBench(timed)
    const session = await filledSession(workspace, size)
    const requirements = (await workspace.snapshot(BENCH, session))?.state.requirements.length ?? 0
    const speaker = await openSpeaker(workspace, session)
    await speaker.turns(WARM_UP)
    appends.length = 0
    const { acks, whole, computed } = await speaker.turns(turns)
    const append = percentiles(appends)
    const stopWatching = watchLoop()
    await speaker.turns(turns)
    const stalls = await stopWatching()
    speaker.stop()
    await workspace.stop()
    const [ack, turn] = [percentiles(acks), percentiles(whole)]
    const cold = await measureCold(timed, session)
    figures.push({
      store,
      requirements,
      turns,
      ack,
      turn,
      append,
      computed: computed / turns,
      stalls,
      cold,
    })
  }
  return figures
}

function openBench(log: Log): Workspace {
  const workspace = openWorkspace({
    log,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    now: () => new Date().toISOString(),
    newId: () => randomUUID().replaceAll('-', ''),
  })
  workspace.start()
  return workspace
}

function withTimedAppends(log: Log, times: number[]): Log {
  return {
    ...log,
    append: async (append) => {
      const began = performance.now()
      const outcome = await log.append(append)
      times.push(performance.now() - began)
      return outcome
    },
  }
}

async function filledSession(workspace: Workspace, size: number): Promise<SessionId> {
  const created = await workspace.createSession(BENCH, { project_name: `Turns at ${size}` })
  if (!created.done || created.answer.session_id === undefined) throw new Error('no session was made')
  const session = created.answer.session_id
  const speaker = await openSpeaker(workspace, session)
  let said = 0
  while (said < size) {
    const until = Math.min(size, said + LINES_AT_ONCE)
    const lines = Array.from({ length: until - said }, (_, line) => statement(said + line))
    await speaker.say(lines.join('\n'))
    said = until
  }
  speaker.stop()
  return session
}

async function measureCold(log: Log, session: SessionId): Promise<ColdFigures> {
  const times: number[] = []
  let stalls: Stalls | null = null
  for (let turn = 0; turn < COLD_TURNS; turn += 1) {
    const workspace = openBench(log)
    const stopWatching = watchLoop()
    const began = performance.now()
    const speaker = await openSpeaker(workspace, session)
    await speaker.turns(1)
    times.push(performance.now() - began)
    stalls = together(stalls, await stopWatching())
    speaker.stop()
    await workspace.stop()
  }
  if (stalls === null) throw new Error('at least one cold turn is measured')
  return { turn: percentiles(times).p50, stalls }
}

function together(one: Stalls | null, other: Stalls): Stalls {
  if (one === null) return other
  return {
    looks: one.looks + other.looks,
    ours: one.ours + other.ours,
    collector: one.collector + other.collector,
    longest: Math.max(one.longest, other.longest),
  }
}

/** What was said so far anywhere: nothing is said twice. */
let spoken = 50_000

/** Says things and waits each time until the turn has ended. */
async function openSpeaker(workspace: Workspace, session: SessionId) {
  let ended: (() => void) | null = null
  const events = (stored: readonly StoredEvent<SessionEvent>[]) => {
    if (stored.some(({ event }) => event.type === 'turn.ended')) ended?.()
  }
  const following = await workspace.follow(BENCH, session, { events, passing: () => {} })
  if (following === null) throw new Error('the session cannot be followed')

  /** Gives when it was acknowledged. */
  async function say(content: string): Promise<number> {
    const end = new Promise<void>((resolve) => {
      ended = resolve
    })
    const performed = await workspace.perform(BENCH, session, { type: 'say', content })
    if (!performed.done) throw new Error(`the message was refused: ${performed.unable.code}`)
    const acked = performance.now()
    await end
    return acked
  }

  async function turns(count: number) {
    const [acks, whole]: [number[], number[]] = [[], []]
    const before = processorMs()
    for (let turn = 0; turn < count; turn += 1) {
      spoken += 1
      const began = performance.now()
      acks.push((await say(statement(spoken))) - began)
      whole.push(performance.now() - began)
    }
    return { acks, whole, computed: processorMs() - before }
  }
  return { say, turns, stop: following.stop }
}

export function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}
