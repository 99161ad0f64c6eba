import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { after, aMessage, anOccasion, aSession, storableText } from '@parley/testing'
import { messageId } from '../ids.ts'
import type { Message } from '../message/message.ts'
import { wordsAt } from '../requirement/read-requirement.ts'
import type { SessionState } from '../session/state.ts'
import type { SentenceOutcome } from './coverage.ts'
import { coverageOf } from './coverage-of.ts'
import { recordCoverage, type RecordCoverage } from './record-coverage.ts'

const now = anOccasion(1)

/** Up to four messages of people and of assistants, some of them without a word. */
const messages = fc
  .array(fc.record({ content: storableText(30), role: fc.constantFrom('user', 'user', 'assistant') }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((said) => said.map(({ content, role }, index) => aMessage(content, { id: idOf(index), role })))

/** Any span of any of four messages, of which some were never said. */
const spans = fc.array(
  fc.record({ message_id: fc.nat(3).map(idOf), start: fc.integer({ min: -1, max: 30 }), length: fc.nat(12) }),
  { maxLength: 6 },
)

/** Commands as they come: mostly with too much in them to be accepted as a whole. */
const commands = fc.array(
  fc.record({
    message_ids: fc.array(fc.nat(3).map(idOf), { maxLength: 3 }),
    sentences: spans.map((all) =>
      all.map(({ message_id, start, length }) => aside(message_id, start, start + length)),
    ),
  }),
  { maxLength: 8 },
)

function idOf(number: number): Message['id'] {
  return messageId(`msg_${number}`)
}

function aside(message_id: Message['id'], start: number, end: number): SentenceOutcome {
  return { message_id, start, end, outcome: 'set_aside', reason: 'context', why: 'It asks for nothing.' }
}

/** What is refused changes nothing. */
function recorded(state: SessionState, command: RecordCoverage): SessionState {
  const decision = recordCoverage(state, command, now)
  return decision.accepted ? after(state, decision) : state
}

describe('any coverage', () => {
  it('never accounts for more sentences than there are, and for fewer only while a message waits', () => {
    fc.assert(
      fc.property(messages, commands, (said, recordings) => {
        const state = recordings.reduce(recorded, aSession(...said))
        const waiting = said.filter(
          ({ id, role, content }) =>
            role === 'user' && /[\p{L}\p{N}]/u.test(content) && !state.read_messages.includes(id),
        )
        const { sentences, accounted } = coverageOf(state)
        expect(sentences - accounted).toBe(waiting.length)
      }),
      { numRuns: 500 },
    )
  })

  it('takes exactly the sentences that follow one another on whole characters of their message', () => {
    fc.assert(
      fc.property(storableText(24), spans, (text, all) => {
        const said = aMessage(text, { id: idOf(0) })
        const places = all.map(({ start, length }) => ({ start, end: start + length }))
        const sentences = places.map(({ start, end }) => aside(said.id, start, end))
        const fits = places.every(
          ({ start, end }, index) =>
            start >= (places[index - 1]?.end ?? 0) &&
            start < end &&
            end <= text.length &&
            text.slice(start, end).isWellFormed(),
        )
        const decision = recordCoverage(aSession(said), { message_ids: [], sentences }, now)
        expect(decision.accepted).toBe(fits)
      }),
      { numRuns: 1000 },
    )
  })

  it('replaces what was recorded for the same messages, and leaves all others as they were', () => {
    fc.assert(
      fc.property(messages, commands, (said, recordings) => {
        let state = aSession(...said)
        for (const command of recordings) {
          const before = state
          state = recorded(before, command)
          expect(recorded(state, command)).toEqual(state)
          if (state === before) continue

          const anew = new Set([...command.message_ids, ...command.sentences.map((one) => one.message_id)])
          expect(state.coverage.filter((one) => anew.has(one.message_id))).toEqual(command.sentences)
          expect(state.coverage.filter((one) => !anew.has(one.message_id))).toEqual(
            before.coverage.filter((one) => !anew.has(one.message_id)),
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  it('[S031] shows what was set aside in the very words of its message', () => {
    fc.assert(
      fc.property(messages, commands, (said, recordings) => {
        const state = recordings.reduce(recorded, aSession(...said))
        const { unheard } = coverageOf(state)
        expect(unheard.map(({ text }) => text)).toEqual(unheard.map((place) => wordsAt(state, place)))
        expect(unheard.filter(({ text }) => text === '' || !text.isWellFormed())).toEqual([])
      }),
    )
  })
})
