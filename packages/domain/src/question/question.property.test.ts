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
import { questionId } from './question.ts'

const aQuestionId = fc.nat(3).map((number) => questionId(`q${number}`))

/** Asking and answering, so few of each that they meet; the last message was never said. */
const turns = fc.array(
  fc.oneof(
    fc.record({
      question_id: aQuestionId,
      text: fc.oneof(fc.constantFrom('How fast?', 'Who may log in?'), storableText(12)),
    }),
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
): Decision<EventOf<'question.asked' | 'question.answered'>, Refusal> {
  const occasion = anOccasion(minute)
  return 'text' in turn
    ? askQuestion(state, { ...turn, requirement_id: null }, occasion)
    : answerQuestion(state, turn, occasion)
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
  it('[S031] keep each question under one id, byte for byte as it was first asked', () => {
    fc.assert(
      fc.property(turns, (taken) => {
        const firstAsked = new Map<string, string>()
        for (const turn of taken) {
          if (!('text' in turn) || turn.text.trim() === '' || firstAsked.has(turn.question_id)) continue
          firstAsked.set(turn.question_id, turn.text)
        }
        const questions = statesAfter(taken).at(-1)?.questions
        expect(questions?.map(({ id, text }) => [id, text])).toEqual([...firstAsked])
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
