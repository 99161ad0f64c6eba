import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { after, aMessage, anOccasion, aSession, storableText } from '@parley/testing'
import { accept, type Decision } from '../decision.ts'
import { messageId } from '../ids.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { EventOf } from '../session/events.ts'
import type { SessionState } from '../session/state.ts'
import { answerQuestion } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { isOpenQuestion, questionId } from './question.ts'
import { withdrawQuestion } from './withdraw-question.ts'

const aQuestionId = fc.nat(3).map((number) => questionId(`q${number}`))

/** Asking, answering and withdrawing, so few of each that they meet; the last message was never said. */
const turns = fc.array(
  fc.oneof(
    fc.record({
      question_id: aQuestionId,
      text: fc.oneof(fc.constantFrom('How fast?', 'Who may log in?'), storableText(12)),
    }),
    fc.record({ question_id: aQuestionId, reason: fc.constantFrom('It is settled.', '') }),
    fc.record({
      question_id: aQuestionId,
      message_id: fc.nat(3).map((number) => messageId(`msg_${number}`)),
    }),
  ),
  { maxLength: 30, size: 'max' },
)

type Turn = typeof turns extends fc.Arbitrary<readonly (infer One)[]> ? One : never

const session = aSession(
  ...['Within 2 s.', '登录 😀', 'Members.'].map((text, index) =>
    aMessage(text, { id: messageId(`msg_${index}`) }),
  ),
)

function decide(
  state: SessionState,
  turn: Turn,
  minute: number,
): Decision<EventOf<'question.asked' | 'question.answered' | 'question.withdrawn'>, Refusal> {
  const occasion = anOccasion(minute)
  if ('text' in turn) return askQuestion(state, { ...turn, requirement_id: null }, occasion)
  return 'reason' in turn ? withdrawQuestion(state, turn, occasion) : answerQuestion(state, turn, occasion)
}

/** Every state on the way; what is refused changes nothing. */
function statesAfter(taken: readonly Turn[]): readonly SessionState[] {
  const states = [session]
  for (const [minute, turn] of taken.entries()) {
    const state = states.at(-1) ?? session
    const decision = decide(state, turn, minute)
    if (decision.accepted) states.push(after(state, decision))
  }
  return states
}

describe('any questions and answers', () => {
  it('[S031] keep each question under one id, byte for byte as it was asked, until it is withdrawn', () => {
    fc.assert(
      fc.property(turns, (taken) => {
        const states = statesAfter(taken)
        for (const [index, { questions }] of states.entries()) {
          const later = states[index + 1]?.questions ?? questions
          expect(later.slice(0, questions.length).map(({ id }) => id)).toEqual(questions.map(({ id }) => id))
          expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
          const kept = questions.filter(
            ({ text, withdrawn_at }, at) => withdrawn_at !== null || later[at]?.text === text,
          )
          expect(kept).toEqual(questions)
        }
        const asked = taken.flatMap((turn) => ('text' in turn ? [turn.text] : []))
        for (const { text } of states.at(-1)?.questions ?? []) expect(asked).toContain(text)
      }),
    )
  })

  it('close a question in one way: by an answer or by a reason, never by both', () => {
    fc.assert(
      fc.property(turns, (taken) => {
        for (const { questions } of statesAfter(taken))
          for (const question of questions) {
            const { answered_at, answered_in, withdrawn_at, withdrawn_because } = question
            expect(answered_at === null).toBe(answered_in === null)
            expect(withdrawn_at === null).toBe(withdrawn_because === null)
            expect([answered_in, withdrawn_at].filter((one) => one !== null).length).toBe(
              isOpenQuestion(question) ? 0 : 1,
            )
          }
      }),
    )
  })

  it('keep an answer once it was given, and the time and the message it was given in', () => {
    fc.assert(
      fc.property(turns, (taken) => {
        const states = statesAfter(taken)
        for (const [index, { questions }] of states.entries()) {
          const later = new Map(states[index + 1]?.questions.map((question) => [question.id, question]))
          const answered = questions.filter((question) => question.answered_in !== null)
          expect(answered.map((question) => later.get(question.id) ?? question)).toEqual(answered)
          expect(answered.filter((question) => question.answered_at === null)).toEqual([])
        }
      }),
    )
  })

  it('happen once: what was accepted changes nothing when it is sent again', () => {
    fc.assert(
      fc.property(turns, fc.nat(59), (taken, minute) => {
        let state = session
        for (const turn of taken) {
          const decision = decide(state, turn, 1)
          if (!decision.accepted) continue
          state = after(state, decision)
          expect(decide(state, turn, minute)).toEqual(accept())
        }
      }),
    )
  })
})
