import { createHash } from 'node:crypto'
import {
  aDraft,
  after,
  aMessage,
  anIssue,
  anna,
  anOccasion,
  aSession,
  holdTalk,
  steps,
  takeSteps,
  talks,
} from '@parley/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { messageId, requirementId } from '../ids.ts'
import { questionId } from '../question/question.ts'
import { apply, replay } from '../session/apply.ts'
import type { SessionEvent } from '../session/events.ts'
import { allRequirements } from '../session/find.ts'
import type { SessionState } from '../session/state.ts'
import { composeDocument } from './compose-document.ts'
import { openComposer, type Composer } from './open-composer.ts'
import { publishDocument, sectionsOfVersion } from './publish-document.ts'
import { sectionText } from './render-markdown.ts'
import { sealDocument } from './seal-document.ts'
import type { Sha256 } from './section.ts'

const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex')
const now = anOccasion(1, anna)

/** Findings, questions and coverage beside what the steps do. */
const asides = fc.array(
  fc.record({
    kind: fc.constantFrom('issues', 'ask', 'answer', 'withdraw', 'again', 'cover'),
    n: fc.nat(60),
  }),
  {
    maxLength: 30,
  },
)

function asideEvent(
  state: SessionState,
  { kind, n }: { readonly kind: string; readonly n: number },
): SessionEvent | null {
  const all = allRequirements(state)
  const requirement = all[n % Math.max(1, all.length)]
  const message = state.messages[n % Math.max(1, state.messages.length)]
  const question = state.questions[n % Math.max(1, state.questions.length)]
  if (kind === 'issues' && requirement) {
    const issues = [anIssue(requirement.id), anIssue(requirement.id, { start: 4, end: 9 })].slice(n % 3)
    return { ...now, type: 'issues.found', requirement_id: requirement.id, issues }
  }
  if (kind === 'ask') {
    const question_id = questionId(`q${state.questions.length}`)
    return {
      ...now,
      type: 'question.asked',
      question_id,
      text: `How ${n}?`,
      requirement_id: requirement?.id ?? null,
    }
  }
  if (kind === 'answer' && question && message)
    return { ...now, type: 'question.answered', question_id: question.id, message_id: message.id }
  if (kind === 'withdraw' && question)
    return { ...now, type: 'question.withdrawn', question_id: question.id, reason: 'It is settled.' }
  if (kind === 'again' && question && question.withdrawn_at !== null) {
    const { id: question_id, requirement_id } = question
    return { ...now, type: 'question.asked', question_id, text: `Again ${n}?`, requirement_id }
  }
  if (kind === 'cover' && message) {
    const place = { message_id: message.id, start: 0, end: 1 + (n % 4), why: 'It is not clear.' }
    const sentences = n % 3 === 0 ? [] : [{ ...place, outcome: 'set_aside', reason: 'unsure' } as const]
    return { ...now, type: 'coverage.recorded', message_ids: [message.id], sentences }
  }
  return null
}

function statesOf(
  events: readonly SessionEvent[],
  extra: readonly { kind: string; n: number }[],
): SessionState[] {
  const states = [aSession()]
  const take = (event: SessionEvent | null): void => {
    const last = states.at(-1)
    if (event !== null && last !== undefined) states.push(apply(last, event))
  }
  for (const [index, event] of events.entries()) {
    take(event)
    const aside = extra[index]
    const last = states.at(-1)
    if (aside !== undefined && last !== undefined) take(asideEvent(last, aside))
  }
  return states
}

/** Composes, and holds the result against the document written from nothing. */
function expectAsFromNothing(composer: Composer, state: SessionState, known: Map<string, string>): void {
  const { sections, sealed, changed } = composer.compose(state)
  const whole = composeDocument(state)
  expect(sections).toEqual(whole)
  expect(sealed).toEqual(sealDocument(whole, sha256))
  for (const { hash, text } of changed) {
    expect(sha256(text)).toBe(hash)
    known.set(hash, text)
  }
  expect(sealed.sections.map(({ hash }) => known.get(hash))).toEqual(whole.map(sectionText))
}

/** More than a page of everything. */
function aLongSession(): SessionState {
  const events: SessionEvent[] = []
  for (let n = 1; n <= 230; n += 1) {
    const at = anOccasion(n, anna)
    const id = messageId(`msg_${n}`)
    const metadata = { speaker: `Speaker ${n % 5}` }
    events.push({
      ...at,
      type: 'message.recorded',
      message: aMessage(`We need thing ${n}. Or so?`, { id, metadata }),
    })
    const draft = aDraft({ title: `Thing ${n}`, actor: ['User', 'Clerk', null][n % 3] ?? null })
    const evidence = [{ message_id: id, start: 0, end: 8 }]
    const requirement = { id: requirementId(n, false), inferred: false, draft, evidence }
    events.push({ ...at, type: 'requirement.proposed', requirement })
    events.push({
      ...at,
      type: 'question.asked',
      question_id: questionId(`q${n}`),
      text: `Q ${n}?`,
      requirement_id: null,
    })
    const unsure = {
      message_id: id,
      start: 9,
      end: 14,
      outcome: 'set_aside',
      reason: 'unsure',
      why: '',
    } as const
    events.push({ ...at, type: 'coverage.recorded', message_ids: [id], sentences: [unsure] })
  }
  return replay(aSession(), events)
}

describe('composing again and again', () => {
  it('gives the same where imports are taken back and links become suspect', () => {
    fc.assert(
      fc.property(talks(), (happened) => {
        const composer = openComposer(sha256)
        const known = new Map<string, string>()
        let state = aSession()
        for (const append of holdTalk(happened).appends) {
          state = replay(state, append)
          expectAsFromNothing(composer, state, known)
        }
        expect(composer.compose(state).sections).toEqual(composeDocument(state))
      }),
      { numRuns: 30 },
    )
  })

  it('gives at every moment what is written from nothing, and every new text once', () => {
    fc.assert(
      fc.property(steps(25), asides, (taken, extra) => {
        const composer = openComposer(sha256)
        const known = new Map<string, string>()
        const states = statesOf(takeSteps(taken).events, extra)
        for (const state of states) expectAsFromNothing(composer, state, known)
        expect(known.size).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })

  it('starts anew where a state did not grow out of the one before', () => {
    fc.assert(
      fc.property(steps(20), steps(20), asides, (one, other, extra) => {
        const composer = openComposer(sha256)
        const known = new Map<string, string>()
        const states = [one, other].flatMap((taken) => statesOf(takeSteps(taken).events, extra).slice(-4))
        for (const state of [...states, ...states.toReversed()]) expectAsFromNothing(composer, state, known)
        expect(known.size).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same in steps, and a run left halfway harms nothing', () => {
    fc.assert(
      fc.property(steps(30), asides, fc.nat(12), (taken, extra, many) => {
        const composer = openComposer(sha256)
        const states = statesOf(takeSteps(taken).events, extra)
        for (const state of states) {
          const left = composer.composing(state)
          for (let step = 0; step < many; step += 1) left.next()
        }
        const last = states.at(-1) ?? aSession()
        expect(composer.compose(last).sections).toEqual(composeDocument(last))
      }),
      { numRuns: 40 },
    )
  })

  it('keeps long lists on pages, of which a change writes only its own', () => {
    const state = aLongSession()
    const composer = openComposer(sha256)
    const known = new Map<string, string>()
    expectAsFromNothing(composer, state, known)
    const pages = composeDocument(state).filter(({ level }) => level === 0)
    expect(pages.map(({ id }) => id)).toEqual([
      'actors/2',
      'actors/3',
      'questions/2',
      'questions/3',
      'questions/unsure/1',
      'questions/unsure/2',
      'questions/unsure/3',
      'traceability/2',
      'traceability/3',
      'history/2',
      'history/3',
    ])
    const [first] = state.requirements
    if (first === undefined) throw new Error('the session holds no requirement')
    const event = { ...anOccasion(300, anna), requirement_id: first.id, reason: 'No more.' }
    const retired = apply(state, { ...event, type: 'requirement.retired' })
    const { changed, sections } = composer.compose(retired)
    expect(changed.map(({ id }) => id)).toEqual(['title', 'actors', 'traceability', 'history', 'history/3'])
    expect(sections).toEqual(composeDocument(retired))
  })

  it('[S063] every version comes back from what changed', () => {
    fc.assert(
      fc.property(steps(25), asides, (taken, extra) => {
        const composer = openComposer(sha256)
        let published = aSession()
        const lists: (readonly { id: string; hash: string }[])[] = []
        for (const state of statesOf(takeSteps(taken).events, extra)) {
          const { versions, published_sections } = published
          const { sealed } = composer.compose(state)
          published = after(
            { ...state, versions, published_sections },
            publishDocument({ ...state, versions, published_sections }, sealed, now),
          )
          if (published.versions.length > lists.length) lists.push(sealed.sections)
        }
        expect(published.versions.map(({ version }) => sectionsOfVersion(published, version))).toEqual(lists)
        expect(sectionsOfVersion(published, lists.length + 1)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
