/**
 * What drives one connection's reading: it follows the session, asks for pages of
 * the log, and sends what `connection.ts` says is next, as fast as the other end
 * takes it.
 */
import type { Follower, Following, InFlight, Passing, Workspace } from '@parley/application'
import type { Principal, SessionEvent, SessionId } from '@parley/domain'
import type { StoredEvent } from '@parley/log'
import type { Dialect } from '@parley/protocol'

import {
  EVENTS_PER_PAGE,
  follow,
  heard,
  next,
  pageCame,
  passed,
  resume,
  type Connection,
  type Waiting,
} from './connection.ts'
import { isReady, makeReady, textsOfEvent } from './encode.ts'
import type { Outlet } from './outlet.ts'
import { stateSync } from './state-sync.ts'
import { pieceFor, restOf, type Texts } from './texts.ts'

export interface ReaderNeeds {
  readonly workspace: Workspace
  readonly principal: Principal
  readonly session_id: SessionId
  readonly dialect: Dialect
  readonly outlet: Outlet
  /** The session cannot be read any more; the other end is to come again. */
  readonly onFailure: (failure: unknown) => void
}

type Events = readonly StoredEvent<SessionEvent>[]
type Recorded = Extract<SessionEvent, { readonly type: 'message.recorded' }>

/** More than so many waiting to be filled in: something is wrong, and the log has them all. */
const MOST_UNREADY = 1_000

export class LogReader {
  readonly #needs: ReaderNeeds
  #connection: Connection = { state: 'unproven' }
  #texts: Texts = new Map()
  #following: Following | null = null
  #holds = 0
  #unready: { readonly last: Promise<void>; readonly count: number } | null = null

  constructor(needs: ReaderNeeds) {
    this.#needs = needs
  }

  /** Begins to follow; false when there is no such session any more. */
  start(): Promise<boolean> {
    return this.#followAnew(({ from_seq, inFlight }) => {
      this.#connection = follow(from_seq, this.#needs.dialect.listensAtOnce)
      this.#passInFlight(inFlight)
    })
  }

  /** `request_state`; false when there is no such session any more. */
  async sync(asked: number | null): Promise<boolean> {
    const { workspace, principal, session_id, outlet } = this.#needs
    let isThere = true
    const isFollowed = await this.#followAnew(async ({ from_seq: head, inFlight: in_flight }) => {
      const [snapshot, ui_state] = await Promise.all([
        workspace.snapshot(principal, session_id),
        workspace.uiState(principal, session_id),
      ])
      if (snapshot === null) {
        isThere = false
        return
      }
      const payload = stateSync(asked, { session_id, snapshot, head, ui_state, in_flight })
      outlet.tell('state_sync', payload)
      this.#connection = resume(this.#connection, payload.from_seq, head)
      this.#passInFlight(in_flight)
    })
    return isThere && isFollowed
  }

  /** Until the work is done nothing is sent, so that its answer comes before what follows from it. */
  async holding<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#holds += 1
    try {
      return await work()
    } finally {
      this.#holds -= 1
      this.pump()
    }
  }

  /** Sends what may be sent now. */
  pump(): void {
    const { outlet, session_id, onFailure } = this.#needs
    while (this.#holds === 0) {
      const [after, step] = next(this.#connection, outlet.buffered())
      this.#connection = after
      if (step.do === 'wait') return
      if (step.do === 'send') this.#send(step.waiting)
      else if (step.do === 'read') void this.#readPage(step.after, step.reading).catch(onFailure)
      else outlet.tell('state_sync', { session_id, mode: 'live', seq: step.seq })
    }
  }

  stop(): void {
    this.#connection = { state: 'closed' }
    this.#following?.stop()
  }

  /** Follows anew. What is heard before the caller is ready waits; then the earlier following ends. */
  async #followAnew(ready: (begun: Following) => Promise<void> | void): Promise<boolean> {
    const { workspace, principal, session_id } = this.#needs
    let early: (() => void)[] | null = []
    const hear = (one: () => void): void => {
      if (early === null) one()
      else early.push(one)
    }
    const follower: Follower = {
      events: (events) => hear(() => this.#take(events)),
      passing: (passing) => hear(() => this.#pass(passing)),
    }
    const begun = await workspace.follow(principal, session_id, follower)
    if (begun === null) return false
    try {
      if (!this.#hasStopped()) await ready(begun)
    } catch (failure) {
      begun.stop()
      throw failure
    }
    this.#following?.stop()
    this.#following = begun
    if (this.#hasStopped()) begun.stop()
    const heardEarly = early
    early = null
    for (const one of heardEarly) one()
    this.pump()
    return true
  }

  /** Asked anew after every wait: the other end may have gone meanwhile. */
  #hasStopped(): boolean {
    return this.#connection.state === 'closed'
  }

  #take(events: Events): void {
    this.#inOrder(events, () => {
      this.#connection = heard(this.#connection, events)
      this.pump()
    })
  }

  #pass(passing: Passing): void {
    this.#inOrder([], () => {
      this.#connection = passed(this.#connection, passing)
      this.pump()
    })
  }

  /** What is heard keeps its order, also when an event has to be filled in first. */
  #inOrder(events: Events, then: () => void): void {
    const { workspace, principal, session_id, onFailure } = this.#needs
    const before = this.#unready
    if (before === null && isReady(events)) return then()
    if (before !== null && before.count >= MOST_UNREADY) {
      return onFailure(new Error(`believed that ${MOST_UNREADY} events are filled in sooner`))
    }
    const last = (before?.last ?? Promise.resolve())
      .then(() => makeReady(workspace, principal, session_id, events))
      .then(then, onFailure)
      .finally(() => {
        if (this.#unready?.last === last) this.#unready = null
      })
    this.#unready = { last, count: (before?.count ?? 0) + 1 }
  }

  async #readPage(after: number, reading: number): Promise<void> {
    const { workspace, principal, session_id } = this.#needs
    const page = await workspace.events(principal, session_id, { after, limit: EVENTS_PER_PAGE })
    const events = page ?? []
    await makeReady(workspace, principal, session_id, events)
    this.#connection = pageCame(this.#connection, reading, events)
    this.pump()
  }

  #send(waiting: Waiting): void {
    if (waiting.kind === 'passing') return this.#sendPassing(waiting.passing)
    const { event } = waiting.event
    if (event.type === 'message.recorded' && event.message.role === 'assistant') this.#sendRest(event.message)
    this.#needs.outlet.put(textsOfEvent(waiting.event, this.#needs.dialect))
  }

  #sendPassing(passing: Passing): void {
    const { outlet, dialect } = this.#needs
    if (passing.type === 'agent_thinking') {
      const { type, run_id, agent, turn_id, content } = passing
      return outlet.tell(type, { agent, turn_id, content }, { run_id })
    }
    const { type, ...chunk } = passing
    if (!dialect.wantsEveryReplyInChunks) return outlet.tell(type, chunk)
    const [seen, piece] = pieceFor(this.#texts, chunk)
    this.#texts = seen
    if (piece !== null) outlet.tell(type, piece)
  }

  #sendRest({ id, content, metadata }: Recorded['message']): void {
    const { outlet, dialect } = this.#needs
    if (!dialect.wantsEveryReplyInChunks || metadata.turn_id === undefined) return
    const [seen, piece] = restOf(this.#texts, { message_id: id, turn_id: metadata.turn_id, content })
    this.#texts = seen
    if (piece !== null) outlet.tell('message_chunk', piece)
  }

  /** For those who know no `in_flight`: what is being written comes as a piece of its own. */
  #passInFlight(inFlight: readonly InFlight[]): void {
    if (!this.#needs.dialect.wantsEveryReplyInChunks) return
    for (const text of inFlight) {
      const passing: Passing = { type: 'message_chunk', ...text, index: 0, offset: 0, is_final: false }
      this.#connection = passed(this.#connection, passing)
    }
  }
}
