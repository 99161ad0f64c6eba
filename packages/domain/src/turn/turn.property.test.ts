import { anna, anOccasion, aMessage, aSession, extraction } from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { messageId } from '../ids.ts'
import { recordMessage } from '../message/record-message.ts'
import { apply, replay } from '../session/apply.ts'
import type { SessionEvent } from '../session/events.ts'
import type { SessionState } from '../session/state.ts'
import { MOST_ITERATIONS, TOOLS } from './graph.ts'
import { after, next } from './next.ts'
import { AGENTS, runId, toolCallId, turnId, type RunStatus, type Verdict } from './turn.ts'

/** What may happen at a step: how the run ends, or that somebody speaks or cancels meanwhile. */
interface Happening {
  readonly status: RunStatus
  readonly verdict: Verdict
  readonly meanwhile: 'nothing' | 'say' | 'cancel'
}

const happenings = fc.array(
  fc.record({
    status: fc.constantFrom<RunStatus>(
      'completed',
      'completed',
      'completed',
      'failed',
      'interrupted',
      'cancelled',
    ),
    verdict: fc.constantFrom<Verdict>('requirements', 'requirements', 'small_talk', 'revise'),
    meanwhile: fc.constantFrom('nothing', 'nothing', 'nothing', 'say', 'cancel'),
  }),
  { minLength: 40, maxLength: 120, size: 'max' },
)

function say(state: SessionState, number: number): readonly SessionEvent[] {
  const message = aMessage('The system must log in users.', { id: messageId(`msg_${number}`) })
  const decision = recordMessage(state, message, anOccasion(number, anna))
  return decision.accepted ? decision.events : []
}

/** The events a worker would append for this step. */
function work(state: SessionState, { status, verdict }: Happening): readonly SessionEvent[] {
  const occasion = anOccasion(1, extraction)
  const step = next(state)
  switch (step.step) {
    case 'wait':
      return []
    case 'start':
      return [
        {
          type: 'turn.started',
          ...occasion,
          turn_id: turnId(state.turns.length + 1),
          thread_id: 'main',
          trigger: step.trigger,
        },
      ]
    case 'run': {
      const run_id = runId(step.turn.id, step.turn.runs.length + 1)
      const tools = TOOLS[step.agent].map((tool, index): SessionEvent => ({
        type: 'tool.executing',
        ...occasion,
        run_id,
        tool_call_id: toolCallId(run_id, index + 1),
        tool,
      }))
      const { agent, attempt } = step
      return [{ type: 'run.started', ...occasion, turn_id: step.turn.id, run_id, agent, attempt }, ...tools]
    }
    case 'open': {
      const { id, agent } = step.run
      const done = step.run.tools.map((call): SessionEvent => ({
        type: 'tool.completed',
        ...occasion,
        run_id: id,
        tool_call_id: call.id,
        tool: call.tool,
        status: 'completed',
        summary: 'done',
      }))
      const error = status === 'failed' ? 'It failed.' : null
      return [
        ...done,
        {
          type: 'run.completed',
          ...occasion,
          turn_id: step.turn.id,
          run_id: id,
          agent,
          status,
          summary: 'done',
          verdict,
          confidence: null,
          error,
        },
      ]
    }
    case 'end':
      return [{ type: 'turn.ended', ...occasion, turn_id: step.turn.id, outcome: step.outcome }]
  }
}

function play(happened: readonly Happening[], speakingUntil: number) {
  let state = aSession(aMessage('The system must log in users.', { id: messageId('msg_0') }))
  const events: SessionEvent[] = []
  const take = (more: readonly SessionEvent[]) => {
    state = replay(state, more)
    events.push(...more)
  }
  for (const [number, happening] of happened.entries()) {
    if (happening.meanwhile === 'say' && number < speakingUntil) take(say(state, number + 1))
    const turn = state.turns.at(-1)
    if (happening.meanwhile === 'cancel' && turn?.outcome === null) {
      take([{ type: 'turn.cancel_requested', ...anOccasion(number, anna), turn_id: turn.id }])
    }
    take(work(state, happening))
  }
  return { state, events }
}

const calm: Happening = { status: 'completed', verdict: 'requirements', meanwhile: 'nothing' }

describe('any way through turns', () => {
  it('[S045] gives every message its own turn, in the order it was said, and comes to rest', () => {
    fc.assert(
      fc.property(happenings, (happened) => {
        const { state } = play([...happened, ...Array.from({ length: 400 }, () => calm)], happened.length)
        const triggered = state.turns.map(({ trigger }) =>
          trigger.kind === 'message' ? trigger.message_id : null,
        )
        expect(triggered).toEqual(state.messages.map(({ id }) => id))
        expect(state.due).toEqual([])
        expect(next(state)).toEqual({ step: 'wait' })
        expect(state.turns.every(({ outcome }) => outcome !== null)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('[S044] runs the agents of a turn in the order of the graph, and goes back a bounded number of times', () => {
    fc.assert(
      fc.property(happenings, (happened) => {
        const { state } = play(happened, happened.length)
        for (const turn of state.turns) {
          const completed = turn.runs.filter((run) => run.status === 'completed')
          for (const [index, run] of completed.entries()) {
            const following = completed[index + 1]
            if (following === undefined) continue
            const back = run.agent === 'validation' && following.agent === 'extraction'
            expect(back || AGENTS.indexOf(following.agent) === AGENTS.indexOf(run.agent) + 1).toBe(true)
          }
          expect(turn.iterations).toBeLessThanOrEqual(MOST_ITERATIONS)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('[S042] comes to the same next step wherever the log is cut and folded again', () => {
    fc.assert(
      fc.property(happenings, fc.nat(), (happened, at) => {
        const { events } = play(happened, happened.length)
        const cut = at % (events.length + 1)
        const start = aSession(aMessage('The system must log in users.', { id: messageId('msg_0') }))
        const onego = replay(start, events.slice(0, cut))
        expect(next(events.slice(0, cut).reduce(apply, start))).toEqual(next(onego))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the way on', () => {
  it('leads from every agent to another or to an end, whatever was found', () => {
    const turn = { iterations: 0 } as never
    for (const agent of AGENTS) {
      for (const verdict of ['requirements', 'small_talk', 'revise', null] as const) {
        expect(after(turn, agent, verdict)).toBeDefined()
      }
    }
  })
})
