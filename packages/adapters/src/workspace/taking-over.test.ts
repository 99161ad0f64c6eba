import { BUILT_IN, type Agents } from '@parley/agents'
import { openWorkspace, type Passing, type Workspace } from '@parley/application'
import type { Log } from '@parley/log'
import { describe, expect, it } from 'vitest'

import { ana, aWorkspace, countedIds, memoryLog, NOW, sha256, untilSettled } from './testing/a-workspace.ts'

const LOGIN = 'Users must be able to log in with email and password.'

/** Agents whose inference waits until it is let go. */
function gated() {
  let letGo = (): void => undefined
  let reached = (): void => undefined
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  const waiting = new Promise<void>((resolve) => (reached = resolve))
  const agents: Agents = {
    ...BUILT_IN,
    inference: {
      ...BUILT_IN.inference,
      propose: async (...given) => {
        reached()
        await gate
        return BUILT_IN.inference.propose(...given)
      },
    },
  }
  return { agents, waiting, letGo }
}

/** A turn that the first worker began and cannot go on with, and the clock that its lease runs by. */
async function halfDone() {
  const clock = { ms: 1_000_000 }
  const log = memoryLog(() => clock.ms)
  const newId = countedIds()
  const { agents, waiting, letGo } = gated()
  const first = await aWorkspace({ log, agents, newId, worker: 'first' })
  first.workspace.start()
  await first.say(LOGIN)
  await waiting
  clock.ms += 30_000
  const another = (its: Log): Workspace =>
    openWorkspace({ log: its, sha256, now: () => NOW, newId, worker: 'second' })
  return { log, first, another, letGo }
}

describe('a worker that lost its lease', () => {
  it('writes nothing any more: the turn is ended once, by the one that took it over', async () => {
    const { log, first, another, letGo } = await halfDone()
    const second = another(log)
    second.start()
    const { state, seq } = await untilSettled(second, first.session_id)
    letGo()
    await first.workspace.stop()
    await second.stop()
    expect(first.faults).toEqual([])
    expect((await second.snapshot(ana, first.session_id))?.seq).toBe(seq)
    expect(state.turns).toMatchObject([{ outcome: 'waiting' }])
    expect(state.turns[0]?.runs.map(({ agent, attempt, status }) => `${agent} ${attempt} ${status}`)).toEqual(
      [
        'conversational 1 completed',
        'extraction 1 completed',
        'inference 1 interrupted',
        'inference 2 completed',
        'validation 1 completed',
        'synthesis 1 completed',
        'review 1 completed',
      ],
    )
  })

  it('has its text abandoned: the other one writes it anew under an id of its own', async () => {
    const { log, first, another, letGo } = await halfDone()
    const second = another(log)
    const told: Passing[] = []
    await second.follow(ana, first.session_id, {
      events: () => undefined,
      passing: (passing) => told.push(passing),
    })
    second.start()
    const { state } = await untilSettled(second, first.session_id)
    letGo()
    await first.workspace.stop()
    await second.stop()
    const reply = state.messages.at(-1)
    const chunks = told.filter((passing) => passing.type === 'message_chunk')
    expect(reply?.id).toBe('msg_1_a2')
    expect(new Set(chunks.map(({ message_id }) => message_id))).toEqual(new Set(['msg_1_a2']))
    expect(chunks.map(({ content }) => content).join('')).toBe(reply?.content)
    expect(reply?.content).toContain('REQ-001 is new')
  })
})

describe('taking over while somebody edits', () => {
  it('still closes the run that another began before it does the work itself', async () => {
    const { log, first, another, letGo } = await halfDone()
    const person = another(log)
    let steps = 0
    const busy: Log = {
      ...log,
      append: async (append) => {
        steps += append.lease === undefined ? 0 : 1
        // Right before the second worker's first step a person is faster.
        if (append.lease !== undefined && steps === 1) {
          const changes = { project_name: 'Freezer' }
          await person.perform(ana, first.session_id, { type: 'change_session', based_on: 0, changes })
        }
        return log.append(append)
      },
    }
    const second = another(busy)
    second.start()
    const { state } = await untilSettled(second, first.session_id)
    letGo()
    await first.workspace.stop()
    await second.stop()
    expect(state.project_name).toBe('Freezer')
    expect(state.turns[0]?.runs.filter(({ status }) => status === 'interrupted')).toHaveLength(1)
    expect(state.messages.at(-1)?.id).toBe('msg_1_a2')
  })
})

describe('stopping', () => {
  it('ends the step under way and hands over the rest', async () => {
    const { log, first, another, letGo } = await halfDone()
    const stopped = first.workspace.stop()
    letGo()
    await stopped
    const second = another(log)
    second.start()
    const { state } = await untilSettled(second, first.session_id)
    await second.stop()
    expect(state.turns).toMatchObject([{ outcome: 'waiting' }])
    expect(state.requirements).toHaveLength(1)
  })
})

describe('a session that was deleted while something was due', () => {
  it('is taken off the queue, and nothing is done in it', async () => {
    const log = memoryLog()
    let gaveBack = (): void => undefined
    const givenBack = new Promise<void>((resolve) => (gaveBack = resolve))
    const watched: Log = {
      ...log,
      append: async (append) => {
        const outcome = await log.append(append)
        if (append.release === true) gaveBack()
        return outcome
      },
    }
    const { workspace, session_id, say, perform, faults } = await aWorkspace({ log: watched })
    await say(LOGIN)
    await perform({ type: 'delete_session' })
    const before = await log.head(ana.tenant_id, session_id)
    workspace.start()
    await givenBack
    await workspace.stop()
    expect(await log.head(ana.tenant_id, session_id)).toEqual(before)
    expect(await log.claim('anybody', 1_000)).toBeNull()
    expect(faults).toEqual([])
  })
})
