import {
  emptySession,
  messageId,
  readSearch,
  requirementId,
  sessionId,
  type SessionState,
} from '@parley/domain'
import { aMessage, aRequirement } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import type { HitKey, SearchAsked, SearchHit } from './found.ts'
import { openSessionSearch } from './session-search.ts'
import { similarInProcess } from './similar-in-process.ts'

const SESSION = { tenant: 'ten_1', session_id: sessionId('ses_1') }
const pace = async (): Promise<void> => undefined
const open = (similarity = similarInProcess) => openSessionSearch(similarity, SESSION)

const CANCEL = 'The system shall let visitors cancel a booking until the day before.'
const AGAIN = 'Visitors shall be able to cancel a booking the day before.'
const LOCK = 'The desk shall lock at night.'

function holding(statements: readonly string[], said: readonly string[] = []): SessionState {
  return {
    ...emptySession(SESSION.session_id),
    requirements: statements.map((statement, index) =>
      aRequirement({
        id: requirementId(index + 1, false),
        title: `Title ${index + 1}`,
        statement,
        acceptance_criteria: [],
      }),
    ),
    messages: said.map((content, index) =>
      aMessage(content, {
        id: messageId(`msg_${index + 1}`),
        timestamp: `2026-03-02T09:0${index}:00.000Z`,
        metadata: { speaker: 'Anna' },
      }),
    ),
  }
}

function asked(typed: string, rest: Partial<SearchAsked> = {}): SearchAsked {
  const search = readSearch(typed)
  if (search === null) throw new Error(`${typed} looks for nothing`)
  return { search, in: ['messages', 'requirements'], limit: 100, after: null, ...rest }
}

const idsOf = (items: readonly SearchHit[]) => items.map(({ id }) => id)

describe('searching a session', () => {
  it('finds requirements and messages, each with its places and the words around them', async () => {
    const state = holding([CANCEL, LOCK], [`${'Hello there. '.repeat(20)}We cancel at night.`])
    const found = await open().search({ state, seq: 7 }, asked('night'), pace)
    expect(found).toMatchObject({ count: 2, next: null, as_of_seq: 7 })
    const [message, requirement] = found.items.toSorted((one, other) => (one.kind < other.kind ? -1 : 1))
    const start = LOCK.indexOf('night')
    expect(requirement).toMatchObject({
      kind: 'requirement',
      id: 'REQ-002',
      status: 'proposed',
      title: 'Title 2',
      places: [{ field: 'statement', index: null, start, end: start + 5 }],
      excerpt: { field: 'statement', index: null, start: 0, text: LOCK },
    })
    expect(message).toMatchObject({ kind: 'message', id: 'msg_1', role: 'user', speaker: 'Anna' })
    const [place] = message?.places ?? []
    expect(state.messages[0]?.content.slice(place?.start, place?.end)).toBe('night')
    expect(message?.excerpt.text).toContain('We cancel at night.')
    expect(message?.excerpt.start).toBe((place?.start ?? 0) - 60)
  })

  it('finds words of the title, of a criterion and the id, and tells which', async () => {
    const state = holding([CANCEL])
    const [requirement] = state.requirements
    if (requirement === undefined) throw new Error('there is no requirement')
    const criteria = ['First one.', 'Refund within a day.'].map((text) => ({ text, origin: 'said' as const }))
    const seen = {
      seq: 1,
      state: { ...state, requirements: [{ ...requirement, acceptance_criteria: criteria }] },
    }
    const search = open()
    const fieldsFor = async (typed: string) =>
      (await search.search(seen, asked(typed), pace)).items[0]?.places.map(({ field, index }) => [
        field,
        index,
      ])
    expect(await fieldsFor('refund')).toEqual([['acceptance_criteria', 1]])
    expect(await fieldsFor('title')).toEqual([['title', null]])
    expect(await fieldsFor('req-001')).toEqual([['id', null]])
    const byId = await search.search(seen, asked('REQ-001'), pace)
    expect(byId.items[0]?.excerpt).toEqual({ field: 'title', index: null, start: 0, text: 'Title 1' })
  })

  it('ranks the words as typed first, then all in one text, then by hits, then the latest', async () => {
    const state = holding(
      [],
      ['A booking: cancel it.', 'Cancel booking.', 'Booking, cancel, booking.', 'Booking? I cancel.'],
    )
    const split = aRequirement({ title: 'Booking', statement: 'You cancel.', acceptance_criteria: [] })
    const seen = { seq: 1, state: { ...state, requirements: [split] } }
    const { items } = await open().search(seen, asked('cancel booking '), pace)
    expect(idsOf(items)).toEqual(['msg_2', 'msg_3', 'msg_4', 'msg_1', 'REQ-001'])
  })

  it('looks only where it is told to', async () => {
    const state = holding([LOCK], [LOCK])
    const within = async (where: SearchAsked['in']) =>
      idsOf((await open().search({ state, seq: 1 }, asked('lock', { in: where }), pace)).items)
    expect(await within(['messages'])).toEqual(['msg_1'])
    expect(await within(['requirements'])).toEqual(['REQ-001'])
  })

  it('gives every hit once over its pages, and goes on where a page ended though things changed', async () => {
    const state = holding(Array.from({ length: 45 }, (_, index) => `${LOCK} ${'night '.repeat(index % 7)}`))
    const search = open()
    const all = await search.search({ state, seq: 1 }, asked('night'), pace)
    const ids: string[] = []
    let after: HitKey | null = null
    do {
      const page: Awaited<ReturnType<typeof search.search>> = await search.search(
        { state, seq: 1 },
        asked('night', { limit: 10, after }),
        pace,
      )
      expect(page.count).toBe(45)
      ids.push(...idsOf(page.items))
      after = page.next
    } while (after !== null)
    expect(ids).toEqual(idsOf(all.items))

    const first = await search.search({ state, seq: 1 }, asked('night', { limit: 10 }), pace)
    const gone = new Set(idsOf(first.items))
    const left = state.requirements.map((one) => (gone.has(one.id) ? { ...one, statement: 'Gone.' } : one))
    const second = await search.search(
      { state: { ...state, requirements: left }, seq: 2 },
      asked('night', { limit: 100, after: first.next }),
      pace,
    )
    expect(idsOf(second.items)).toEqual(ids.slice(10))
  })

  it('reads what changed anew, and keeps no more than it did', async () => {
    const search = open()
    const count = async (state: SessionState, typed: string) =>
      (await search.search({ state, seq: 1 }, asked(typed), pace)).count
    expect(await count(holding([LOCK]), 'desk')).toBe(1)
    const { weight } = search
    expect(weight).toBeGreaterThan(LOCK.length)
    expect(await count(holding([CANCEL]), 'desk')).toBe(0)
    expect(await count(holding([LOCK]), 'desk')).toBe(1)
    expect(search.weight).toBe(weight)
  })

  it('gives others their turn while it reads', async () => {
    let breaths = 0
    const state = holding([], ['All riders pay at the gate. '.repeat(10_000)])
    await open().search({ state, seq: 1 }, asked('gate'), async () => {
      breaths += 1
    })
    expect(breaths).toBeGreaterThan(10)
  })
})

describe('requirements of similar wording', () => {
  const similarTo = async (search: ReturnType<typeof open>, state: SessionState, number = 1) =>
    search.similar(() => ({ state, seq: 3 }), requirementId(number, false), 10, pace)

  it('are those in force, without the one that is asked about, in two decimals', async () => {
    const state = holding([CANCEL, AGAIN, LOCK])
    const found = await similarTo(open(), state)
    expect(found).toMatchObject({ as_of_seq: 3, items: [{ requirement_id: 'REQ-002', statement: AGAIN }] })
    expect(found?.items).toHaveLength(1)
    const score = found?.items[0]?.score ?? 0
    expect(Math.round(score * 100) / 100).toBe(score)

    const retired = {
      ...state,
      requirements: state.requirements.map((one) =>
        one.id === 'REQ-002' ? { ...one, status: 'retired' as const } : one,
      ),
    }
    const search = open()
    expect((await similarTo(search, retired))?.items).toEqual([])
    expect((await similarTo(search, retired, 2))?.items.map((one) => one.requirement_id)).toEqual(['REQ-001'])
  })

  it('follow every change, and only what changed is read again', async () => {
    const updates: string[][] = []
    const search = open({
      open: (session) => {
        const index = similarInProcess.open(session)
        return {
          nearest: index.nearest,
          weight: 0,
          update: async (changes, rest) => {
            updates.push([...changes.keys()])
            await index.update(changes, rest)
          },
        }
      },
    })
    expect((await similarTo(search, holding([CANCEL, LOCK])))?.items).toEqual([])
    expect((await similarTo(search, holding([CANCEL, AGAIN])))?.items).toHaveLength(1)
    expect((await similarTo(search, holding([CANCEL, AGAIN])))?.items).toHaveLength(1)
    expect(updates).toEqual([['REQ-001', 'REQ-002'], ['REQ-002']])
  })

  it('are null for a requirement that is not there', async () => {
    expect(await similarTo(open(), holding([CANCEL]), 9)).toBeNull()
  })

  it('answer one after the other, and go on after one that failed', async () => {
    let fails = true
    const search = open({
      open: (session) => {
        const index = similarInProcess.open(session)
        return {
          nearest: index.nearest,
          weight: 0,
          update: async (changes, rest) => {
            if (fails) {
              fails = false
              throw new Error('the index is away')
            }
            await index.update(changes, rest)
          },
        }
      },
    })
    const state = holding([CANCEL, AGAIN])
    const both = await Promise.allSettled([similarTo(search, state), similarTo(search, state)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect((await similarTo(search, state))?.items).toHaveLength(1)
  })
})
