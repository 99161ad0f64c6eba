import { BUILT_IN, type Agents } from '@parley/agents'
import { stateView, type Passing } from '@parley/application'
import {
  AGENTS,
  composeDocument,
  emptySession,
  isInForce,
  messageId,
  renderMarkdown,
  requirementId,
  type SessionEvent,
} from '@parley/domain'
import { afterEach, describe, expect, it } from 'vitest'

import { ana, aSession, aWorkspace, sha256, untilSettled, type Tried } from './testing/a-workspace.ts'

const LOGIN = 'Users must be able to log in with email and password.'
const ALARM = 'The fridge must alarm within 5 minutes when the door is open.'
const LATER_ALARM = 'The fridge must alarm within 10 minutes when the door is open.'

const opened: Tried[] = []
async function started(options: Parameters<typeof aWorkspace>[0] = {}): Promise<Tried> {
  const tried = await aWorkspace(options)
  opened.push(tried)
  tried.workspace.start()
  return tried
}

afterEach(async () => {
  for (const { workspace, faults } of opened.splice(0)) {
    await workspace.stop()
    // Nothing may fail unnoticed in the background of any test here.
    if (faults.length > 0) throw faults[0]
  }
})

const eventsOf = async ({ workspace, session_id }: Tried): Promise<readonly SessionEvent[]> =>
  ((await workspace.events(ana, session_id, { after: 0, limit: 5_000 })) ?? []).map(({ event }) => event)

describe('a message with a requirement in it', () => {
  it('[S044] is worked on by every agent in the order of the graph', async () => {
    const tried = await started()
    await tried.talk(LOGIN)
    const runs = (await eventsOf(tried)).filter((event) => event.type === 'run.completed')
    expect(runs.map(({ agent }) => agent)).toEqual(AGENTS)
    expect(runs.map(({ status }) => status)).toEqual(AGENTS.map(() => 'completed'))
  })

  it('[S034] [S035] ends at review with at least one functional requirement', async () => {
    const { talk } = await started()
    const { state } = await talk(LOGIN)
    expect(state.turns).toMatchObject([{ outcome: 'waiting', iterations: 0 }])
    expect(state.turns[0]?.runs.at(-1)?.agent).toBe('review')
    expect(state.requirements).toMatchObject([{ id: 'REQ-001', type: 'functional' }])
  })

  it('[S036] leads to what it implies, apart from what was said', async () => {
    const { talk } = await started()
    const { state } = await talk('The system must be secure.')
    expect(state.inferred_requirements.length).toBeGreaterThan(0)
    for (const one of state.inferred_requirements)
      expect(one).toMatchObject({ inferred: true, id: expect.stringMatching(/^REQ-INF-/) })
  })

  it('[S050] says in one event which requirements it brought', async () => {
    const tried = await started()
    await tried.talk(LOGIN)
    expect((await eventsOf(tried)).filter((event) => event.type === 'requirements.extracted')).toMatchObject([
      { requirement_ids: ['REQ-001'] },
    ])
  })

  it('announces every tool and ends it, inside its run', async () => {
    const tried = await started()
    await tried.talk(LOGIN)
    const events = await eventsOf(tried)
    const executing = events.filter((event) => event.type === 'tool.executing')
    const completed = events.filter((event) => event.type === 'tool.completed')
    expect(completed.map((event) => event.tool_call_id)).toEqual(executing.map((event) => event.tool_call_id))
    expect(completed.every(({ status, summary }) => status === 'completed' && summary !== '')).toBe(true)
  })

  it('[S084] is answered by a message with id, role, content, timestamp and metadata', async () => {
    const { talk } = await started()
    const { state } = await talk(ALARM)
    const reply = state.messages.at(-1)
    expect(reply).toEqual({
      id: 'msg_1_a1',
      role: 'assistant',
      content: expect.stringContaining('REQ-001 is new'),
      timestamp: expect.any(String),
      metadata: {
        turn_id: 'trn_1',
        run_id: 'run_1_6',
        requirement_ids: ['REQ-001'],
        confidence: state.confidence,
        sha256: sha256(reply?.content ?? ''),
      },
    })
  })

  it('[S017] can be read back as a state with its twenty fields', async () => {
    const { talk, workspace, session_id } = await started()
    const before = await workspace.snapshot(ana, session_id)
    expect(before && stateView(before)).toMatchObject({
      rd_version: 0,
      approval_status: 'pending',
      confidence: 1,
      last_agent: null,
    })
    const view = stateView(await talk(LOGIN))
    expect(Object.keys(view)).toHaveLength(20)
    expect(view).toMatchObject({ last_agent: 'review', current_turn: 1, rd_version: 1 })
    expect(view.requirements[0]?.evidence).toEqual([
      { message_id: view.messages[0]?.id, start: 0, end: LOGIN.length, quote: LOGIN },
    ])
  })
})

describe('the reply', () => {
  it('[S051] [S052] [S053] comes in pieces of one message that join to what is kept, the last one final', async () => {
    const { talk, workspace, session_id } = await started()
    const told: Passing[] = []
    const seats = await workspace.follow(ana, session_id, {
      events: () => undefined,
      passing: (passing) => told.push(passing),
    })
    const { state } = await talk(`${LOGIN} ${ALARM} The system must be secure and fast.`)
    seats?.stop()
    const chunks = told.filter((passing) => passing.type === 'message_chunk')
    const reply = state.messages.at(-1)
    expect(chunks.length).toBeGreaterThan(2)
    expect(new Set(chunks.map(({ message_id }) => message_id))).toEqual(new Set([reply?.id]))
    expect(chunks.map(({ content }) => content).join('')).toBe(reply?.content)
    expect(chunks.map(({ is_final }) => is_final)).toEqual(chunks.map((_, at) => at === chunks.length - 1))
    let length = 0
    for (const [at, { index, offset, content }] of chunks.entries()) {
      expect({ index, offset }).toEqual({ index: at, offset: length })
      length += content.length
    }
  })

  it('tells what each agent looks at while it works', async () => {
    const { talk, workspace, session_id } = await started()
    const told: string[] = []
    await workspace.follow(ana, session_id, {
      events: () => undefined,
      passing: (passing) => {
        if (passing.type === 'agent_thinking') told.push(`${passing.agent}: ${passing.content}`)
      },
    })
    await talk(LOGIN)
    expect(told).toContain('extraction: Reads 1 sentence by Ana Silva')
  })

  it('names a conflict and asks which one holds', async () => {
    const { talk } = await started()
    await talk(ALARM)
    const { state } = await talk(LATER_ALARM)
    const [conflict] = state.validation_issues.filter(({ issue_type }) => issue_type === 'conflict')
    const [older, newer] = state.requirements.map(({ statement }) => statement)
    expect(newer?.slice(conflict?.start, conflict?.end)).toBe('10 minutes')
    expect(older?.slice(conflict?.related_start, conflict?.related_end)).toBe('5 minutes')
    const reply = state.messages.at(-1)
    expect(reply?.content).toMatch(/REQ-002 is new: .* It conflicts with REQ-001: “.*”\. Which one holds\?$/)
    expect(state.questions).toMatchObject([{ id: reply?.metadata.question_id, answered_in: null }])
  })

  it('asks one question at most, and never the same twice', async () => {
    const { talk } = await started()
    await talk('The app must be fast and secure. Search must be quick.')
    const { state } = await talk('The app must be fast. The report must be fast and easy.')
    expect(state.questions.length).toBeLessThanOrEqual(2)
    expect(new Set(state.questions.map(({ text }) => text)).size).toBe(state.questions.length)
  })
})

describe('vague words', () => {
  it('[S039] [S040] [S041] give issues that say ambiguous, and lower the confidence', async () => {
    const { talk } = await started()
    const { state } = await talk('optimize performance somehow')
    expect(state.validation_issues.some(({ message }) => /ambiguous/i.test(message))).toBe(true)
    expect(state.confidence).toBeLessThan(0.8)
    expect(state.questions).toHaveLength(1)
  })
})

describe('small talk', () => {
  it.each([
    ['Hello', 'Hello Ana. Write what is needed, or drop a transcript here.'],
    ['thank you', 'You are welcome, Ana.'],
    ['How many requirements are there?', 'None yet.'],
  ])('%s ends after the first agent with a short reply', async (said, reply) => {
    const { talk } = await started()
    const { state } = await talk(said)
    expect(state.turns).toMatchObject([{ outcome: 'answered', runs: [{ agent: 'conversational' }] }])
    expect(state.messages.at(-1)?.content).toBe(reply)
    expect(state.versions).toEqual([])
  })

  it('is accounted for all the same', async () => {
    const { talk } = await started()
    const { state } = await talk('Hello')
    expect(state.coverage).toMatchObject([{ outcome: 'set_aside', reason: 'small_talk' }])
  })
})

describe('a second turn', () => {
  it('[S037] [S038] keeps every requirement and the session', async () => {
    const { talk } = await started()
    const first = await talk(LOGIN)
    const second = await talk(ALARM)
    expect(second.state.session_id).toBe(first.state.session_id)
    expect(second.state.requirements.map(({ id }) => id)).toEqual(['REQ-001', 'REQ-002'])
    expect(second.state.requirements[0]).toEqual(first.state.requirements[0])
  })

  it('refines what stands instead of doubling it', async () => {
    const { talk } = await started()
    await talk(LOGIN)
    const { state } = await talk('Login should support password reset via email.')
    expect(state.requirements).toMatchObject([{ id: 'REQ-001', revision: 2 }])
    expect(state.messages.at(-1)?.content).toMatch(/^REQ-001 refined\./)
  })

  it('takes back what was asked for before, without losing it', async () => {
    const { talk } = await started()
    await talk(LOGIN)
    const { state } = await talk('Drop REQ-001 because nobody uses it.')
    expect(state.requirements).toMatchObject([{ id: 'REQ-001', status: 'retired' }])
  })
})

describe('threads', () => {
  it('[S045] are kept apart: each turn and each reply names its own', async () => {
    const { say, settled } = await started()
    await say(LOGIN)
    await say(ALARM, 'kitchen')
    const { state } = await settled()
    expect(state.turns.map(({ thread_id }) => thread_id)).toEqual(['main', 'kitchen'])
    const replies = state.messages.filter(({ role }) => role === 'assistant')
    expect(replies.map(({ metadata }) => metadata.thread_id)).toEqual([undefined, 'kitchen'])
  })
})

describe('what people edit', () => {
  it('is checked and written into the document without a reply', async () => {
    const { talk, perform, settled } = await started()
    await talk(LOGIN)
    const done = await perform({
      type: 'revise_requirement',
      requirement_id: requirementId(1, false),
      based_on: 1,
      changes: { statement: 'The system shall let users log in fast.' },
    })
    expect(done.done).toBe(true)
    const { state } = await settled()
    expect(state.turns.at(-1)).toMatchObject({ trigger: { kind: 'edit' }, outcome: 'waiting' })
    expect(state.turns.at(-1)?.runs.map(({ agent }) => agent)).toEqual(['validation', 'synthesis', 'review'])
    expect(state.messages).toHaveLength(2)
    expect(state.validation_issues.some(({ message }) => message.includes('fast'))).toBe(true)
    expect(state.versions).toHaveLength(2)
  })

  it('makes no new version where nothing reads differently', async () => {
    const { talk } = await started()
    const before = await talk(LOGIN)
    const after = await talk('Hello')
    expect(after.state.versions).toEqual(before.state.versions)
  })
})

describe('a decision on the document', () => {
  it('[S062] is answered, and stands until something is written anew', async () => {
    const { talk, perform, settled } = await started()
    await talk(LOGIN)
    await perform({ type: 'review_document', version: 1, decision: 'approved' })
    const { state } = await settled()
    expect(state).toMatchObject({ status: 'approved', approval_status: 'approved', approved_version: 1 })
    expect(state.messages.at(-1)?.content).toBe('Version 1 is approved by Ana.')
    const after = await talk(ALARM)
    expect(after.state).toMatchObject({ status: 'active', approval_status: 'pending', approved_version: 1 })
  })
})

describe('an agent that fails', () => {
  const failing = (times: number): Agents => {
    let left = times
    return {
      ...BUILT_IN,
      inference: {
        ...BUILT_IN.inference,
        propose: (...given) => {
          left -= 1
          if (left >= 0) throw new TypeError(`secret words: ${LOGIN}`)
          return BUILT_IN.inference.propose(...given)
        },
      },
    }
  }

  it('is tried again, counted, and named without anybody’s words', async () => {
    const { talk } = await started({ agents: failing(1) })
    const { state } = await talk(LOGIN)
    expect(state).toMatchObject({ error_count: 1, last_error: 'inference failed: TypeError' })
    expect(state.turns).toMatchObject([{ outcome: 'waiting' }])
    expect(JSON.stringify(state.turns)).not.toContain('secret')
  })

  it('ends its turn after three attempts, and the session goes on', async () => {
    const { talk } = await started({ agents: failing(3) })
    const { state } = await talk(LOGIN)
    expect(state.turns).toMatchObject([{ outcome: 'failed' }])
    expect(state.messages.at(-1)?.content).toContain('Something failed here. What you said is kept.')
    const next = await talk(ALARM)
    expect(next.state.turns.at(-1)).toMatchObject({ outcome: 'waiting' })
    expect(next.state.requirements.filter(isInForce)).toHaveLength(2)
    expect(next.state.versions).toHaveLength(1)
  })
})

describe('cancelling', () => {
  it('stops the turn under way, and keeps what was taken in before', async () => {
    let reached = (): void => undefined
    const inference = new Promise<void>((resolve) => (reached = resolve))
    const agents: Agents = {
      ...BUILT_IN,
      inference: {
        ...BUILT_IN.inference,
        propose: async (_view, _mind, pace) => {
          reached()
          // Works until it is told to stop.
          for (;;) {
            await pace()
            await new Promise((resolve) => setImmediate(resolve))
          }
        },
      },
    }
    const { say, perform, settled } = await started({ agents })
    await say(LOGIN)
    await inference
    expect(await perform({ type: 'cancel_turn' })).toMatchObject({ done: true, answer: { turn_id: 'trn_1' } })
    const { state } = await settled()
    expect(state.turns).toMatchObject([{ outcome: 'cancelled' }])
    expect(state.turns[0]?.runs.at(-1)).toMatchObject({ agent: 'inference', status: 'cancelled' })
    expect(state.requirements).toHaveLength(1)
  })
})

describe('many at once', () => {
  it('takes the turns of two sessions side by side, and mixes nothing', async () => {
    const tried = await started()
    const other = await aSession(tried.workspace, 'another')
    await Promise.all([
      tried.say(LOGIN),
      tried.workspace.perform(ana, other, { type: 'say', content: ALARM }),
      tried.say('The system must export reports as CSV.'),
    ])
    const one = await tried.settled()
    const two = await untilSettled(tried.workspace, other)
    expect(one.state.requirements).toHaveLength(2)
    expect(two.state.requirements).toHaveLength(1)
    expect(two.state.requirements[0]?.statement).toContain('fridge')
  })

  it('decides again when a person edits meanwhile, and loses neither', async () => {
    const tried = await started()
    await tried.talk(LOGIN)
    const edits = [2, 3, 4].map((word) =>
      tried.perform({
        type: 'add_requirement',
        statement: `The shop must keep ${word} copies of every invoice.`,
      }),
    )
    await tried.say(ALARM)
    await Promise.all(edits)
    const { state } = await tried.settled()
    expect(state.requirements).toHaveLength(5)
    expect(state.turns.every(({ outcome }) => outcome === 'waiting')).toBe(true)
    expect(state.error_count).toBe(0)
  })
})

describe('a short answer', () => {
  it.each(['5 minutes.', 'REQ-001', 'the old one'])(
    'to which of two holds settles it, with its words as evidence: %s',
    async (answer) => {
      const { talk } = await started()
      await talk(ALARM)
      await talk(LATER_ALARM)
      const { state } = await talk(answer)
      expect(state.requirements.map(({ status }) => status)).toEqual(['proposed', 'superseded'])
      expect(state.requirements[0]?.evidence).toHaveLength(2)
      expect(state.questions[0]?.answered_in).toBe(state.messages.at(-2)?.id)
      expect(state.messages.at(-1)?.content).toBe('REQ-001 holds, and REQ-002 is superseded.')
      expect(state.validation_issues.filter(({ issue_type }) => issue_type === 'conflict')).toEqual([])
    },
  )

  it('with the figure that was missing becomes a criterion', async () => {
    const { talk } = await started()
    await talk('optimize performance somehow')
    const { state } = await talk('2 seconds')
    expect(state.requirements[0]?.acceptance_criteria.at(-1)).toEqual({
      text: 'How long may it take at most: 2 seconds.',
      origin: 'said',
    })
    expect(state.questions[0]?.answered_in).not.toBeNull()
  })

  it('that settles nothing is no requirement either', async () => {
    const { talk } = await started()
    await talk(ALARM)
    await talk(LATER_ALARM)
    const { state } = await talk('hm')
    expect(state.requirements.every(isInForce)).toBe(true)
    expect(state.questions[0]?.answered_in).toBeNull()
  })
})

describe('a question that is settled without an answer', () => {
  const conflicting = async (): Promise<Tried> => {
    const tried = await started()
    await tried.talk(ALARM)
    await tried.talk(LATER_ALARM)
    return tried
  }
  const documentOf = async ({ workspace, session_id }: Tried): Promise<string> =>
    renderMarkdown(
      composeDocument((await workspace.snapshot(ana, session_id))?.state ?? emptySession(session_id)),
    )

  it('is withdrawn when one side of the conflict is rejected: gone from the list, told in the timeline', async () => {
    const tried = await conflicting()
    expect(await documentOf(tried)).toContain('which of them holds?')
    await tried.perform({
      type: 'decide_requirement',
      requirement_id: requirementId(2, false),
      based_on: 1,
      decision: 'reject',
      reason: 'A slip of the tongue.',
    })
    const { state } = await tried.settled()
    expect(state.questions).toMatchObject([{ answered_in: null, withdrawn_because: 'REQ-002 was rejected.' }])
    expect(await documentOf(tried)).toContain('No question is open.')
    const validation = state.turns.at(-1)?.runs.find(({ agent }) => agent === 'validation')
    expect(validation?.summary).toContain('1 open question is settled: REQ-002 was rejected')
    expect((await eventsOf(tried)).filter((event) => event.type === 'question.withdrawn')).toHaveLength(1)
    // The version that follows the rejection no longer asks.
    expect(state.versions).toHaveLength(3)
  })

  it('is withdrawn when somebody lets the conflict be', async () => {
    const tried = await conflicting()
    const { state: before } = await tried.settled()
    const [conflict] = before.validation_issues.filter(({ issue_type }) => issue_type === 'conflict')
    expect(conflict).toBeDefined()
    await tried.perform({
      type: 'dismiss_issue',
      requirement_id: requirementId(2, false),
      rule: conflict?.rule ?? '',
      start: conflict?.start ?? 0,
      end: conflict?.end ?? 0,
      reason: 'Two kinds of fridges.',
    })
    const { state } = await tried.settled()
    expect(state.questions).toMatchObject([
      { withdrawn_because: 'Somebody looked at REQ-001 and REQ-002 and lets both stand.' },
    ])
  })

  it('is withdrawn when a person says what the sentence is', async () => {
    const { talk, perform, settled } = await started()
    const { state: before } = await talk('We are not risking a bigger variance on net pay.')
    const [sentence] = before.coverage
    expect(before.questions).toMatchObject([{ id: expect.stringMatching(/^unsure:/), withdrawn_at: null }])
    await perform({
      type: 'set_sentence_aside',
      message_id: sentence?.message_id ?? messageId(''),
      start: sentence?.start ?? 0,
      end: sentence?.end ?? 0,
      reason: 'opinion',
      why: 'Only grumbling.',
    })
    const { state } = await settled()
    expect(state.questions).toMatchObject([{ withdrawn_because: 'The sentence was set aside.' }])
  })

  it('is asked again when the side that was rejected returns', async () => {
    const tried = await conflicting()
    const requirement_id = requirementId(2, false)
    await tried.perform({
      type: 'decide_requirement',
      requirement_id,
      based_on: 1,
      decision: 'reject',
      reason: 'A slip of the tongue.',
    })
    await tried.settled()
    await tried.perform({ type: 'restore_requirement', requirement_id })
    await tried.settled()
    const { state } = await tried.talk('REQ-002 should be a must.')
    expect(state.questions).toMatchObject([{ id: 'contradiction:REQ-001+REQ-002', withdrawn_at: null }])
  })

  it('is withdrawn when the requirement goes, in the reply too', async () => {
    const { talk } = await started()
    await talk('optimize performance somehow')
    await talk(ALARM)
    const { state } = await talk('Drop REQ-001 because nobody needs it.')
    expect(state.questions[0]).toMatchObject({ withdrawn_because: 'REQ-001 was retired.' })
    expect(state.messages.at(-1)?.content).toContain('1 open question is settled: REQ-001 was retired.')
  })

  it('is withdrawn when somebody writes the figure into the statement', async () => {
    const { talk, perform, settled } = await started()
    const { state: before } = await talk('Search must be fast.')
    expect(before.questions).toMatchObject([{ id: 'missing_number:REQ-001', withdrawn_at: null }])
    await perform({
      type: 'revise_requirement',
      requirement_id: requirementId(1, false),
      based_on: 1,
      changes: { statement: 'Search must answer within 2 seconds.' },
    })
    const { state } = await settled()
    expect(state.questions[0]?.withdrawn_because).toMatch(/^REQ-001 says it now/)
  })

  it('stays open where a change leaves the gap', async () => {
    const { talk, perform, settled } = await started()
    await talk('Search must be fast.')
    await perform({
      type: 'revise_requirement',
      requirement_id: requirementId(1, false),
      based_on: 1,
      changes: { statement: 'The search for parts must be fast.' },
    })
    const { state } = await settled()
    expect(state.questions).toMatchObject([{ answered_in: null, withdrawn_at: null }])
  })
})

describe('turns that wait', () => {
  it('are taken by the tier of who asked, and within a tier in the order they came', async () => {
    const { log, workspace } = await aWorkspace()
    const asked = []
    for (const tier of ['free', 'pro', 'enterprise', 'pro'] as const) {
      const session_id = await aSession(workspace, `${tier} ${asked.length}`)
      await workspace.perform({ ...ana, tier }, session_id, { type: 'say', content: LOGIN })
      asked.push(session_id)
    }
    const taken = []
    for (let lease = await log.claim('w', 60_000); lease !== null; lease = await log.claim('w', 60_000))
      taken.push(lease.stream)
    const [free, pro, enterprise, later] = asked
    expect(taken).toEqual([enterprise, pro, later, free])
    await workspace.stop()
  })
})
