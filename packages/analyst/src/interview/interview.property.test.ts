import { anyText, hostileText } from '@parley/testing'
import { array, assert, constantFrom, oneof, property, record } from 'fast-check'
import { expect, it } from 'vitest'

import { isAcknowledgement } from './question.ts'
import { exchangesIn, relevantTurns } from './relevant-turns.ts'

const SAID = [
  'How do you send reports in the system?',
  'Every Friday.',
  'Mhm.',
  'Okay, right.',
  'What do you mean?',
  'Anything else?',
  'We want a map.',
  'Can you hear me?',
  'I don’t know.',
]
const turn = record({
  speaker: constantFrom('Interviewer', 'Interviewee', 'spk_0', 'Maya'),
  text: oneof(constantFrom(...SAID), anyText(), hostileText()),
})
const talks = array(turn, { maxLength: 40 })

it('marks each turn once, and none that neither asks nor answers', () => {
  assert(
    property(talks, (turns) => {
      const marks = relevantTurns(turns)
      expect(marks).toHaveLength(turns.length)
      const paired = new Set(exchangesIn(turns).flatMap(({ question, answers }) => [question, ...answers]))
      for (const [index, isMarked] of marks.entries()) expect(isMarked && !paired.has(index)).toBe(false)
    }),
  )
})

it('answers stand after their question, in order, and are another’s', () => {
  assert(
    property(talks, (turns) => {
      for (const { question, answers } of exchangesIn(turns)) {
        expect([question, ...answers]).toEqual([question, ...answers].toSorted((a, b) => a - b))
        for (const answer of answers) expect(turns[answer]?.speaker).not.toBe(turns[question]?.speaker)
      }
    }),
  )
})

it('does not depend on what unnamed speakers are called', () => {
  const renamed = (speaker: string) => `x${speaker.length}`
  const unnamed = array(record({ speaker: constantFrom('a', 'bb', 'ccc'), text: constantFrom(...SAID) }), {
    maxLength: 30,
  })
  assert(
    property(unnamed, (turns) => {
      const others = turns.map(({ speaker, text }) => ({ speaker: renamed(speaker), text }))
      expect(relevantTurns(others)).toEqual(relevantTurns(turns))
    }),
  )
})

it('takes an acknowledgement for one, however often it is said', () => {
  assert(
    property(array(constantFrom('mhm', 'Okay.', 'yeah,', 'I see'), { minLength: 1 }), (words) => {
      expect(isAcknowledgement(words.join(' '))).toBe(true)
    }),
  )
})
