/**
 * Taking the turns of one session, from a claimed lease until it is given back.
 *
 * Each step is one append under the lease and on the head it was decided on. When
 * somebody else wrote first, the tail is folded and the step is decided again;
 * when the lease is gone, another worker has gone on, and this one says no more.
 */
import { agentNamed, type View } from '@parley/agents'
import {
  next,
  openTurn,
  replay,
  type Next,
  type Run,
  type RunId,
  type SessionEvent,
  type SessionState,
  type Sha256,
  type Turn,
  type TurnOutcome,
} from '@parley/domain'
import { checkRunGrammar, type Lease, type Log, type SessionRow } from '@parley/log'

import { auditEntries } from '../audit/audit-entries.ts'
import type { HotSession } from '../session/hot-session.ts'
import type { HotSessions } from '../session/hot-sessions.ts'
import { sessionRow, showsTheSame } from '../session/session-row.ts'
import { doRun, type RunMeans, type Step } from './do-run.ts'
import { openRuns, runningIn } from './open-runs.ts'
import { replyMessage } from './reply-message.ts'
import { eventsOfRun, openReply, saidSoFar, type Reply } from './reply.ts'
import { breakOffRun, endTurn, getsReply, onwards, startRun, startTurn, type Broken } from './step-events.ts'

export interface TurnMeans extends RunMeans {
  readonly log: Log
  readonly hots: HotSessions
  readonly sha256: Sha256
  readonly rest: () => Promise<void>
  readonly isStopping: () => boolean
  /** Which text is being written, for those who come late; null: none any more. */
  readonly setReply: (reply: Reply | null) => void
  readonly ended: (outcome: TurnOutcome) => void
}

/** Returns when the lease was given back, or lost. */
export async function takeTurns(lease: Lease, hot: HotSession, means: TurnMeans): Promise<void> {
  try {
    await new TurnTaker(lease, hot, means).work()
  } finally {
    means.setReply(null)
  }
}

/** `over`: the turn has ended and the lease is given back. */
type Taken = 'appended' | 'moved' | 'lost' | 'over'

/** A step that found the head moved so often is given up, and counts as a failure of its agent. */
const MOST_MOVES = 5
const FAILED = 'Something failed here. What you said is kept.'
const STOPPED = { status: 'cancelled', summary: 'stopped' } as const satisfies Broken
const TAKEN_OVER = {
  status: 'interrupted',
  summary: 'interrupted; another worker goes on',
} as const satisfies Broken

class TurnTaker {
  readonly #lease: Lease
  readonly #hot: HotSession
  readonly #means: TurnMeans
  /** The run that this worker began; any other that stands open was somebody else's. */
  #own: RunId | null = null
  #reply: Reply | null = null
  #moves = 0

  constructor(lease: Lease, hot: HotSession, means: TurnMeans) {
    this.#lease = lease
    this.#hot = hot
    this.#means = means
  }

  async work(): Promise<void> {
    for (;;) {
      await this.#means.rest()
      if (this.#means.isStopping()) return this.#means.log.release(this.#lease)
      const { state } = this.#hot
      // Nothing is done in a session that was deleted: what was due is due no more.
      const taken = await (state.deleted ? this.#giveBack() : this.#take(next(state)))
      if (taken === 'lost' || taken === 'over') return
      if (taken === 'moved') {
        this.#moves += 1
        await this.#means.hots.refresh(this.#hot)
      } else {
        this.#moves = 0
        this.#own = runningIn(this.#hot.state)?.id ?? null
      }
    }
  }

  #take(step: Next): Promise<Taken> {
    const at = this.#means.now()
    switch (step.step) {
      case 'wait':
        return this.#giveBack()
      case 'start':
        return this.#append(startTurn(this.#hot.state, step.trigger, step.agent, at))
      case 'run': {
        const { turn, agent, attempt } = step
        return this.#append(startRun({ turn_id: turn.id, before: turn.runs.length, agent, attempt }, at))
      }
      case 'open':
        return step.run.id === this.#own
          ? this.#do(step.turn, step.run, at)
          : this.#breakOff(step.turn, step.run, step.turn.cancel_requested ? STOPPED : TAKEN_OVER, at)
      case 'end':
        return this.#end(step.turn, step.outcome, at)
    }
  }

  async #do(turn: Turn, run: Run, at: string): Promise<Taken> {
    if (turn.cancel_requested) return this.#breakOff(turn, run, STOPPED, at)
    if (this.#moves > MOST_MOVES) {
      const error = `${run.agent} was interrupted too often`
      return this.#breakOff(turn, run, { status: 'failed', summary: 'failed', error }, at)
    }
    const step = await doRun(this.#hot, turn, run, this.#means)
    if (step === null) return 'moved'
    // Between thinking and writing, and writing and telling, others have their turn.
    await this.#means.rest()
    const taken = await this.#write(step)
    await this.#means.rest()
    if (taken === 'appended') this.#speak(run)
    return taken
  }

  /** Ends a run that does not come to its own end, and begins what follows on it. */
  #breakOff(turn: Turn, run: Run, broken: Broken, at: string): Promise<Taken> {
    const events = breakOffRun(turn, run, broken, at)
    return this.#append([...events, ...onwards(replay(this.#hot.state, events), at)])
  }

  /** Tells what the run that was just committed has to say. */
  #speak({ id, agent }: Run): void {
    const turn = this.#hot.state.turns.at(-1)
    const done = turn?.runs.find((run) => run.id === id)
    if (turn === undefined || turn.trigger.kind === 'edit' || done?.status !== 'completed') return
    if (this.#reply === null) this.#openReply(turn)
    else {
      const { agents } = this.#means
      const taken = eventsOfRun(this.#hot.turnEvents, id)
      this.#reply.add(agentNamed(agents, agent).say(this.#viewOf(turn), taken))
    }
  }

  /** With all that was said before, by whoever took the turn until now. */
  #openReply(turn: Turn): Reply {
    const { agents, tell, setReply } = this.#means
    const reply = openReply(turn, tell)
    this.#reply = reply
    setReply(reply)
    reply.add(saidSoFar(agents, this.#viewOf(turn)))
    return reply
  }

  #end(turn: Turn, outcome: TurnOutcome, at: string): Promise<Taken> {
    const ending = endTurn(turn, outcome, at)
    if (!getsReply(turn, outcome)) return this.#append([ending])
    const reply = this.#reply ?? this.#openReply(turn)
    const content = reply.finish(outcome === 'failed' ? [FAILED] : [])
    const written = { id: reply.inFlight.message_id, content, at }
    return this.#append([...replyMessage(this.#hot, turn, written, this.#means.sha256), ending])
  }

  #viewOf(turn: Turn): View {
    const { state, turnEvents, mind } = this.#hot
    return { state, turn, events: turnEvents, people: mind.people, findings: mind.findings }
  }

  /** Nothing is to be done here: the stream is taken off the queue. */
  async #giveBack(): Promise<Taken> {
    const { tenant, stream } = this.#lease
    const { outcome } = await this.#means.log.append({
      tenant,
      stream,
      expected_seq: this.#hot.seq,
      events: [],
      turn: { due: false },
      lease: this.#lease,
      release: true,
    })
    if (outcome === 'lease_lost') return 'lost'
    return outcome === 'appended' ? 'over' : 'moved'
  }

  #append(events: readonly SessionEvent[]): Promise<Taken> {
    const { state, seq } = this.#hot
    return this.#write({ before: state, seq, events, after: replay(state, events), sections: [] })
  }

  async #write({ before, seq, events, after, sections }: Step): Promise<Taken> {
    const grammar = checkRunGrammar(openRuns(before), events)
    if (!grammar.ok) throw new Error(`a step breaks the grammar of runs: ${grammar.code} at ${grammar.type}`)
    const isOver = openTurn(after) === null
    const { tenant, stream } = this.#lease
    const audit = auditEntries(events, { session: after, after: seq, asker: null })
    const session = isOver || !showsTheSame(before, after) ? this.#rowOf(after, events) : null
    this.#hot.foresee({ before, events, after })
    const written = await this.#means.log.append<SessionEvent>({
      tenant,
      stream,
      expected_seq: seq,
      events,
      projections: {
        ...(session === null ? {} : { session }),
        ...(sections.length === 0 ? {} : { sections }),
        ...(audit.length === 0 ? {} : { audit }),
      },
      // Given back after each turn, so that no session keeps a worker while others wait.
      ...(isOver ? { turn: { due: after.due.length > 0 }, release: true } : {}),
      lease: this.#lease,
    })
    if (written.outcome === 'moved') return 'moved'
    if (written.outcome === 'lease_lost') return 'lost'
    if (written.outcome !== 'appended')
      throw new Error(`a step was believed to be new and ours, and the log says ${written.outcome}`)
    this.#hot.take(written.events)
    if (isOver) this.#tellEnd(after)
    return isOver ? 'over' : 'appended'
  }

  #rowOf(after: SessionState, events: readonly SessionEvent[]): SessionRow {
    return sessionRow(after, events.at(-1)?.at ?? this.#hot.updated_at)
  }

  #tellEnd({ turns }: SessionState): void {
    const outcome = turns.at(-1)?.outcome
    if (outcome !== undefined && outcome !== null) this.#means.ended(outcome)
  }
}
