import type { Agents } from '@parley/agents'
import {
  eventsOfExport,
  reanalyzeSession,
  type ProposalKind,
  type ProposalOf,
  type Reanalysis,
} from '@parley/application'
import type { RequirementId, SessionEvent, SessionState } from '@parley/domain'
import { describe, expect, it } from 'vitest'

import { ana, aWorkspace, exportOf, sha256, type Tried } from './testing/a-workspace.ts'
import {
  asThoughWanted,
  hearing,
  inferring,
  old,
  reworded,
  validating,
  without,
} from './testing/other-agents.ts'

const LOGIN = 'Users must be able to log in with email and password.'
const ALARM = 'The fridge must alarm within 5 minutes when the door is open.'
const FAST = 'The app must be fast.'

describe('a session that an older analyst made', () => {
  it('gives a requirement that was not heard then, with its quote and what the words were read as', async () => {
    const deaf = hearing((listening) => without(listening, 'alarm'))
    const { found, state } = await afterwards(deaf, [LOGIN, ALARM])
    expect(state.requirements.map(({ title }) => title)).toHaveLength(1)
    const [added] = only(found, 'add')
    expect(added).toMatchObject({
      draft: { type: 'non-functional' },
      evidence: [{ quote: ALARM, start: 0, end: ALARM.length }],
      was: { outcome: 'set_aside', reason: 'context' },
      like: null,
    })
    expect(added?.draft.statement).toContain('alarm')
    expect(only(found, 'sentence')).toEqual([])
  })

  it('gives what was said twice once, with both quotes', async () => {
    const deaf = hearing((listening) => without(listening, 'alarm'))
    const { found } = await afterwards(deaf, [LOGIN, ALARM, ALARM])
    expect(only(found, 'add')).toMatchObject([{ evidence: [{ quote: ALARM }, { quote: ALARM }] }])
  })

  it('tells so many proposals, and how many there are besides', async () => {
    const plain = hearing((listening) => reworded(listening, { statement: 'It shall be.' }))
    const { found, events } = await afterwards(plain, [LOGIN, ALARM])
    const few = await reanalyzeSession(events, { sha256, most: 1 })
    expect(few.proposals).toEqual(found.proposals.slice(0, 1))
    expect(few.left_out).toBe(found.proposals.length - 1)
  })

  it('gives the fields that would be worded otherwise, before and after', async () => {
    const plain = hearing((listening) =>
      reworded(listening, { statement: 'Login shall be there.', type: 'data', quality: null }),
    )
    const { found } = await afterwards(plain, [LOGIN])
    const [revised] = only(found, 'revise')
    expect(revised).toMatchObject({
      requirement_id: 'REQ-001',
      revision: 1,
      statement: 'Login shall be there.',
    })
    expect(revised?.changes.map(({ field }) => field)).toEqual(['statement', 'type'])
    expect(revised?.changes[1]).toEqual({ field: 'type', before: 'data', after: 'functional' })
    expect(revised?.evidence).toMatchObject([{ quote: LOGIN }])
  })

  it('gives a requirement that would no longer be heard, and what its words are read as now', async () => {
    const eager = hearing((listening, said) =>
      said.includes('raining') ? asThoughWanted(listening, said) : listening,
    )
    const { found, state } = await afterwards(eager, [LOGIN, 'It was raining all day in Lisbon.'])
    expect(state.requirements).toHaveLength(2)
    expect(only(found, 'retire')).toMatchObject([
      { requirement_id: 'REQ-002', now: { outcome: 'set_aside', requirement_id: null } },
    ])
    expect(only(found, 'issue')).toEqual([])
  })

  it('a message that was taken for small talk is read again too', async () => {
    const deaf = hearing((listening) => ({
      ...listening,
      steps: [],
      notes: listening.notes.map((note) => ({
        ...note,
        outcome: 'set_aside',
        reason: 'small_talk',
        key: null,
      })),
    }))
    const { found } = await afterwards(deaf, [LOGIN])
    expect(only(found, 'add')).toMatchObject([{ was: { reason: 'small_talk' } }])
  })

  it('a command that is understood now says what it would change', async () => {
    const deaf = hearing((listening) => ({
      ...listening,
      steps: listening.steps.filter(({ step }) => step !== 'edit'),
      notes: listening.notes.map((note) =>
        note.outcome === 'edited' ? { ...note, outcome: 'set_aside', reason: 'unsure', key: null } : note,
      ),
    }))
    const { found } = await afterwards(deaf, [LOGIN, 'Make REQ-001 low.'])
    expect(only(found, 'sentence')).toMatchObject([
      {
        place: { quote: 'Make REQ-001 low.' },
        before: { outcome: 'set_aside', reason: 'unsure' },
        after: { outcome: 'edited', requirement_id: 'REQ-001' },
        changes: [{ field: 'priority', before: 'must', after: 'could' }],
      },
    ])
  })

  it('gives what the catalogue proposes now, and what it no longer does', async () => {
    const other = inferring(([first, , ...rest]) => (first === undefined ? [] : [old(first), ...rest]))
    const { found, state } = await afterwards(other, [LOGIN])
    const gone = state.inferred_requirements.find(({ produced_by }) => produced_by.rule === 'gone')
    expect(only(found, 'withdraw')).toMatchObject([{ requirement_id: gone?.id, rule: 'gone' }])
    const rules = only(found, 'infer').map(({ rule }) => rule)
    expect(rules.length).toBeGreaterThan(0)
    for (const { derives_from, draft } of only(found, 'infer')) {
      expect(derives_from).toEqual(['REQ-001'])
      expect(draft.rationale).not.toBe('')
    }
  })

  it('a rule that only got another name makes no difference', async () => {
    const named = inferring((inferred) => inferred.map((one) => ({ ...one, rule: `old-${one.rule}` })))
    const { found, state } = await afterwards(named, [LOGIN, ALARM])
    expect(state.inferred_requirements.length).toBeGreaterThan(0)
    expect(found.proposals).toEqual([])
  })

  it('gives the findings that would appear and vanish, by their rule, with the words', async () => {
    const other = validating((findings) => {
      const [first] = [...findings.values()].flat()
      return first === undefined ? [] : [{ ...first, rule: 'OLD-1', message: 'Old.' }]
    })
    const { found } = await afterwards(other, [FAST])
    expect(only(found, 'settled')).toMatchObject([{ issue: { rule: 'OLD-1', requirement_id: 'REQ-001' } }])
    expect(only(found, 'issue')).toContainEqual(
      expect.objectContaining({
        issue: expect.objectContaining({ rule: 'INCOSE-R7' }),
        words: 'fast',
        was: null,
      }),
    )
  })

  it('says the same in the same bytes, each proposal under a name of its own', async () => {
    const deaf = hearing((listening) => without(listening, 'alarm'))
    const { found, events } = await afterwards(deaf, [LOGIN, ALARM, FAST])
    const again = await reanalyzeSession(events, { sha256 })
    expect(JSON.stringify(again)).toBe(JSON.stringify(found))
    const ids = found.proposals.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('what people had the last word on', () => {
  const plain = hearing((listening) => reworded(listening, { statement: 'Login shall be there.' }))
  const eager = hearing((listening, said) =>
    said.includes('raining') ? asThoughWanted(listening, said) : listening,
  )

  it.each(['edited', 'accepted', 'rejected'] as const)(
    'a requirement that was %s is left alone',
    async (deed) => {
      const { found } = await afterwards(plain, [LOGIN], async ({ perform }) => {
        const addressed = { requirement_id: 'REQ-001' as RequirementId, based_on: 1 }
        if (deed === 'edited')
          await perform({ type: 'revise_requirement', ...addressed, changes: { title: 'Logging in' } })
        else if (deed === 'accepted')
          await perform({ type: 'decide_requirement', ...addressed, decision: 'accept' })
        else await perform({ type: 'decide_requirement', ...addressed, decision: 'reject', reason: 'No.' })
      })
      expect(found.proposals.filter(({ kind }) => kind === 'revise' || kind === 'retire')).toEqual([])
      expect(found.left_alone).toBe(1)
      expect(found.by_people[deed]).toBe(1)
    },
  )

  it('a requirement that was accepted is not retired', async () => {
    const { found } = await afterwards(eager, ['It was raining all day in Lisbon.'], async ({ perform }) => {
      const addressed = { requirement_id: 'REQ-001' as RequirementId, based_on: 1 }
      await perform({ type: 'decide_requirement', ...addressed, decision: 'accept' })
    })
    expect(only(found, 'retire')).toEqual([])
    expect(found.left_alone).toBe(1)
  })

  it('a sentence that was set aside by hand asks for nothing', async () => {
    const deaf = hearing((listening) => without(listening, 'alarm'))
    const { found } = await afterwards(deaf, [LOGIN, ALARM], async ({ perform, settled }) => {
      const { state } = await settled()
      const sentence = state.coverage.at(-1)
      if (sentence === undefined) throw new Error('nothing was read')
      const { message_id, start, end } = sentence
      await perform({
        type: 'set_sentence_aside',
        message_id,
        start,
        end,
        reason: 'out_of_scope',
        why: 'Later.',
      })
    })
    expect(only(found, 'add')).toEqual([])
    expect(only(found, 'sentence')).toEqual([])
    expect(found).toMatchObject({ left_alone: 1, by_people: { sentences: 1 } })
  })

  it('an assumption that was turned down is not proposed again, one that was accepted is not withdrawn', async () => {
    const other = inferring((inferred) =>
      inferred.slice(0, 2).map((one, index) => (index === 0 ? old(one) : one)),
    )
    const { found } = await afterwards(other, [LOGIN], async ({ perform }) => {
      const decide = { type: 'decide_requirement', based_on: 1 } as const
      const [first, second] = ['REQ-INF-001', 'REQ-INF-002'] as readonly string[] as readonly RequirementId[]
      if (first === undefined || second === undefined) return
      await perform({ ...decide, requirement_id: first, decision: 'accept' })
      await perform({ ...decide, requirement_id: second, decision: 'reject', reason: 'No.' })
    })
    expect(only(found, 'withdraw')).toEqual([])
    expect(found.by_people).toMatchObject({ accepted: 1, rejected: 1 })
  })

  it('a finding that was dismissed neither appears nor vanishes', async () => {
    const other = validating((findings) => {
      const [first] = [...findings.values()].flat()
      return first === undefined ? [] : [{ ...first, rule: 'OLD-1' }]
    })
    const { found } = await afterwards(other, [FAST], async ({ perform, settled }) => {
      const { state } = await settled()
      const issue = state.validation_issues[0]
      if (issue === undefined) throw new Error('nothing was found')
      const { requirement_id, rule, start, end } = issue
      await perform({ type: 'dismiss_issue', requirement_id, rule, start, end, reason: 'Fine.' })
    })
    expect(only(found, 'settled')).toEqual([])
    expect(found.by_people.dismissed).toBe(1)
  })
})

describe('an export of a session', () => {
  const deaf = hearing((listening) => without(listening, 'alarm'))

  it('holds what is needed to read it again: the proposals are the same', async () => {
    const { found, exported } = await afterwards(deaf, [LOGIN, ALARM, 'Make REQ-001 low.', 'yes'])
    const file = JSON.parse(exported) as { readonly history: readonly { readonly type: string }[] }
    const withoutDocument = JSON.stringify({ ...file, rd: null })
    expect(withoutDocument.split(ALARM)).toHaveLength(withoutDocument.split(LOGIN).length)
    const read = eventsOfExport(file)
    if ('fault' in read) throw new Error(read.fault)
    const { as_of_seq } = found
    expect(await reanalyzeSession(read.events, { sha256, as_of_seq })).toEqual(found)
  })

  it('that was made without a history, or was changed by hand, is refused in words', async () => {
    const { exported } = await afterwards(deaf, [LOGIN])
    const file = JSON.parse(exported) as Record<string, unknown> & { history: unknown[]; messages: unknown[] }
    const { history, ...before } = file
    expect(eventsOfExport(before)).toEqual({ fault: expect.stringContaining('holds no history') })
    for (const broken of [
      { ...file, history: history.slice(1) },
      { ...file, history: history.toReversed() },
      { ...file, history: [...history, null] },
      { ...file, messages: [] },
      { ...file, messages: [null] },
    ])
      expect(eventsOfExport(broken)).toEqual({ fault: expect.stringContaining('does not fit together') })
    expect(eventsOfExport({ ...file, session_id: 'ses_other' })).toHaveProperty('fault')
    for (const none of [null, 1, [], {}, { session_id: 1 }])
      expect(eventsOfExport(none)).toEqual({ fault: 'is no export of a session' })
  })
})

describe('asking the workspace for it', () => {
  it('gives the same, changes nothing, and is not there for others', async () => {
    const tried = await aWorkspace()
    tried.workspace.start()
    const { seq } = await tried.talk(LOGIN)
    const ask = () => tried.workspace.reanalysis(ana, tried.session_id)
    const [one, other] = await Promise.all([ask(), ask()])
    expect(one).toMatchObject({ as_of_seq: seq, proposals: [], messages: { compared: 1, not_compared: 0 } })
    expect(other).toBe(one)
    expect((await tried.settled()).seq).toBe(seq)
    expect(await tried.workspace.reanalysis({ ...ana, tenant_id: 'ten_2' }, tried.session_id)).toBeNull()
    await tried.workspace.stop()
  })
})

interface Afterwards {
  readonly found: Reanalysis
  readonly state: SessionState
  readonly events: readonly SessionEvent[]
  /** The same session as a file. */
  readonly exported: string
}

/** A talk with those agents, and what the built-in ones say of it. */
async function afterwards(
  agents: Agents,
  said: readonly string[],
  then: (tried: Tried) => Promise<void> = async () => undefined,
): Promise<Afterwards> {
  const tried = await aWorkspace({ agents })
  tried.workspace.start()
  for (const content of said) await tried.talk(content)
  await then(tried)
  const snapshot = await tried.settled()
  await tried.workspace.stop()
  expect(tried.faults).toEqual([])
  const events = (await tried.workspace.history(ana, tried.session_id, snapshot.seq)) ?? []
  const exported = await exportOf(tried, 'json')
  return { found: await reanalyzeSession(events, { sha256 }), state: snapshot.state, events, exported }
}

const only = <Kind extends ProposalKind>(
  { proposals }: Reanalysis,
  kind: Kind,
): readonly ProposalOf<Kind>[] => proposals.filter((one): one is ProposalOf<Kind> => one.kind === kind)
