/**
 * The agents' work on a session done once more, run by run, each on the state
 * that it was done on then: what was known is what was known, so one difference
 * does not lead to the next, and the same agents come to the same.
 *
 * Nothing is written, and the session is followed as it was and not as it would
 * have been.
 */
import { drive, openMind, type Agents, type Mind, type Pace, type Reading, type View } from '@parley/agents'
import {
  emptySession,
  openTurn,
  replay,
  sessionId,
  type AgentName,
  type EventOf,
  type RequirementId,
  type MessageId,
  type SourceId,
  type Trigger,
  type TurnId,
  type SessionEvent,
  type SessionState,
  type Sha256,
  type ValidationIssue,
} from '@parley/domain'

import { openDeciding } from '../deciding.ts'
import { judgeProposal } from '../turn/judge-proposal.ts'
import { occasionOf } from '../turn/step-events.ts'
import { comparingReading, type Difference, type ReadTwice } from './compare-reading.ts'
import { openImplied, type Implied } from './implied.ts'

export interface ReadingAgain {
  readonly agents: Agents
  readonly sha256: Sha256
  readonly pace: Pace
  /** Reads long texts elsewhere. */
  readonly reading?: Reading | undefined
}

export interface Reread {
  /** As the session stands. */
  readonly state: SessionState
  readonly compared: number
  readonly differences: readonly Difference[]
  readonly implied: Implied
  /** Of those that the latest validation looked at: as it left them, and as they would be found now. */
  readonly findings: readonly {
    readonly requirement_id: RequirementId
    readonly statement: string
    readonly recorded: readonly ValidationIssue[]
    readonly found: readonly ValidationIssue[]
  }[]
}

/** So many events are folded between two stops. */
const SLICE = 64

export function readAgain(events: readonly SessionEvent[], means: ReadingAgain): Promise<Reread> {
  return new Rereading(events, means).run()
}

/** What was found now beside what a run brought then. */
type Compare = (then: Pick<ReadTwice, 'before' | 'recorded'>) => Promise<void>
const NOTHING_TO_COMPARE: Compare = async () => undefined

type Completed = EventOf<'run.completed'>

class Rereading {
  readonly #events: readonly SessionEvent[]
  readonly #means: ReadingAgain
  readonly #mind: Mind
  readonly #latestValidation: Completed | undefined
  readonly #triggers: ReadonlyMap<TurnId, Trigger>
  readonly #takenBack: ReadonlySet<MessageId>
  #state: SessionState
  /** Events of the log that are not folded yet. */
  #waiting: SessionEvent[] = []
  /** What agents did in the run that stands open: one step, taken whole when the run is completed. */
  #step: SessionEvent[] = []
  #compared = 0
  readonly #differences: Difference[] = []
  readonly #implied = openImplied()
  #findings: Reread['findings'] = []

  constructor(events: readonly SessionEvent[], means: ReadingAgain) {
    this.#events = events
    this.#means = means
    this.#mind = openMind({ sha256: means.sha256, reading: means.reading })
    this.#state = emptySession(sessionId(''))
    this.#triggers = new Map(
      events.flatMap((event) => (event.type === 'turn.started' ? [[event.turn_id, event.trigger]] : [])),
    )
    this.#takenBack = takenBackIn(events)
    this.#latestValidation = events
      .filter((event) => event.type === 'run.completed')
      .findLast(({ agent, status }) => agent === 'validation' && status === 'completed')
  }

  async run(): Promise<Reread> {
    for (const event of this.#events) {
      if (event.type === 'run.completed') await this.#completed(event)
      else if (isOfAStep(event)) this.#step.push(event)
      else this.#waiting.push(event)
      if (this.#waiting.length >= SLICE) await this.#fold()
    }
    this.#waiting.push(...this.#step)
    await this.#fold()
    return {
      state: this.#state,
      compared: this.#compared,
      differences: this.#differences,
      implied: this.#implied.found(),
      findings: this.#findings,
    }
  }

  async #completed(run: Completed): Promise<void> {
    const step = this.#step
    this.#step = []
    const look = run.status === 'completed' && !this.#isTakenBack(run) ? this.#lookOf(run) : null
    if (look === null) {
      this.#waiting.push(...step, run)
      return
    }
    await this.#fold()
    await this.#mind.catchUp(() => this.#state, this.#means.pace)
    const before = this.#state
    const compare = await look()
    this.#waiting.push(...step)
    await this.#fold()
    await compare({ before, recorded: { events: step, state: this.#state } })
    this.#waiting.push(run)
  }

  /** What it read was taken back since: nobody wants to hear of it. */
  #isTakenBack({ turn_id }: Completed): boolean {
    const trigger = this.#triggers.get(turn_id)
    return trigger?.kind === 'message' && this.#takenBack.has(trigger.message_id)
  }

  /** A message without a requirement in it was read by the first agent, any other by the second. */
  #lookOf(run: Completed): (() => Promise<Compare>) | null {
    const reads =
      run.agent === 'extraction' || (run.agent === 'conversational' && run.verdict === 'small_talk')
    if (reads) return () => this.#readMessage()
    if (run.agent === 'inference') return () => this.#infer()
    return run === this.#latestValidation ? () => this.#check() : null
  }

  async #readMessage(): Promise<Compare> {
    const { trigger } = this.#view().turn
    if (trigger.kind !== 'message') return NOTHING_TO_COMPARE
    const heard = await this.#propose('extraction')
    this.#compared += 1
    const { message_id } = trigger
    return async (then) => {
      const difference = await drive(comparingReading({ message_id, heard, ...then }), this.#means.pace)
      if (Object.values(difference).some((list: readonly unknown[]) => list.length > 0))
        this.#differences.push(difference)
    }
  }

  async #infer(): Promise<Compare> {
    // Those whose rule no longer leads to them leave room for others, and may come back.
    for (const id of this.#implied.withdrawn()) this.#mind.inference.forget(id)
    const heard = await this.#propose('inference')
    return async ({ recorded }) => this.#implied.note(recorded, heard)
  }

  async #check(): Promise<Compare> {
    const { agents, pace } = this.#means
    for (const { id } of this.#state.requirements) this.#mind.unsettled.add(id)
    const { findings } = await agents.validation.propose(this.#view(), this.#mind, pace)
    return async ({ before, recorded }) => {
      const then = Map.groupBy(recorded.state.validation_issues, (issue) => issue.requirement_id)
      this.#findings = before.requirements.flatMap(({ id, statement }) => {
        const found = findings.get(id)
        return found === undefined
          ? []
          : [{ requirement_id: id, statement, recorded: then.get(id) ?? [], found }]
      })
    }
  }

  /** What the domain would take of an agent's proposal. */
  async #propose(name: Extract<AgentName, 'extraction' | 'inference'>) {
    const { agents, pace } = this.#means
    const view = this.#view()
    const deciding = openDeciding(this.#state, occasionOf(name, this.#state.opened_at ?? ''))
    const proposal = await agents[name].propose(view, this.#mind, pace)
    await judgeProposal(deciding, proposal, view, pace)
    return { events: deciding.events, state: deciding.state }
  }

  #view(): View {
    const turn = openTurn(this.#state)
    if (turn === null) throw new Error('a run is completed, and no turn is under way')
    const { people, findings } = this.#mind
    return { state: this.#state, turn, events: [], people, findings }
  }

  async #fold(): Promise<void> {
    const events = this.#waiting
    this.#waiting = []
    for (let start = 0; start < events.length; start += SLICE) {
      const slice = events.slice(start, start + SLICE)
      this.#state = replay(this.#state, slice)
      this.#mind.note(slice)
      await this.#means.pace()
    }
  }
}

/** What agents bring in one append; everything around it stands in the log by itself. */
function isOfAStep({ type, by }: SessionEvent): boolean {
  return by.kind === 'agent' && (type.startsWith('requirement.') || OF_A_STEP.has(type))
}

const OF_A_STEP: ReadonlySet<SessionEvent['type']> = new Set([
  'coverage.recorded',
  'sentence.accounted',
  'question.asked',
  'question.answered',
  'issues.found',
])

/** Messages of imports that were undone, and not brought back. */
function takenBackIn(events: readonly SessionEvent[]): ReadonlySet<MessageId> {
  const gone = new Set<SourceId>()
  for (const event of events) {
    if (event.type === 'source.withdrawn') gone.add(event.source_id)
    if (event.type === 'source.restored') gone.delete(event.source_id)
  }
  return new Set(
    events.flatMap((event) => {
      if (event.type !== 'message.recorded') return []
      const { id, metadata } = event.message
      return metadata.source_id !== undefined && gone.has(metadata.source_id) ? [id] : []
    }),
  )
}
