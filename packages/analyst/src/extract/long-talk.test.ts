/** An hour of talk: what it costs, what became of each sentence, and where it is quoted from. */
import { describe, expect, it } from 'vitest'

import { readText } from '../text/read-text.ts'
import type { Listening, Quote } from './heard.ts'
import { openHearing } from './hearing.ts'

const THINGS = ['invoices', 'reports', 'bookings', 'budgets', 'referees', 'schedules', 'players', 'games']
const PLACES = ['portal', 'dashboard', 'mobile app', 'archive', 'fan page', 'calendar']
const ASKED = [
  'Okay. Um, so how do you handle the THING at the moment?',
  'And would you like to see the THING in the PLACE?',
  'Right. How long should we keep the THING in the PLACE?',
  'Uh, should the team managers get email or SMS alerts about THING?',
  'So, um, is there anything else about the THING?',
]
const ANSWERED = [
  'Yeah so, uh, currently it is done by hand, you know, we call each other and write it on paper.',
  'Yes, definitely.',
  'I think, uh, two years, I guess.',
  'SMS. Because nobody reads email during a match, right?',
  'Well, we we really need the PLACE to show the THING, and, like, they have to be up to date.',
  'What if we build a small page for the THING? That would be, um, very helpful for us.',
  'I don’t know, sorry. That is a question for my colleague.',
  'It should also send a, a reminder to the THING owner two days before the deadline.',
]
const NODDED = ['Mhm. Okay.', 'Okay, okay.', 'I see.', 'Right.']

/** The same every time; no two turns in a row are alike. */
function hourOfTalk(turns: number): string {
  let seed = 7
  const pick = (from: readonly string[]): string => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return from[Math.floor(seed / 65_536) % from.length] ?? ''
  }
  const clock = (second: number) =>
    `[0:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}]`
  const said = (from: readonly string[]) =>
    pick(from).replaceAll('THING', pick(THINGS)).replaceAll('PLACE', pick(PLACES))
  return Array.from({ length: turns }, (_, index) => {
    const [speaker, words] =
      index % 3 === 0
        ? ['spk_0', said(ASKED)]
        : index % 3 === 1
          ? ['spk_1', `${said(ANSWERED)} ${said(ANSWERED)}`]
          : ['spk_2', said(NODDED)]
    return `${clock(index * 5)} ${speaker}: ${words}`
  }).join('\n\n')
}

function heard(text: string): { readonly listening: Listening; readonly steps: number } {
  const walk = openHearing().listening([{ id: 'm', text }])
  for (let steps = 0; ; steps += 1) {
    const step = walk.next()
    if (step.done === true) return { listening: step.value, steps }
  }
}

const quotesIn = ({ steps }: Listening): readonly Quote[] =>
  steps.flatMap((step) => {
    if (step.step === 'propose') return step.heard.evidence
    return step.step === 'refine' ? step.evidence : [step.edit.evidence]
  })

describe('an hour of talk', () => {
  const text = hourOfTalk(720)
  const { listening, steps } = heard(text)
  const { sentences } = readText(text)

  it('[S011] has ten thousand words, and each sentence of it has one outcome, in order', () => {
    expect(text.split(/\s+/).length).toBeGreaterThan(9000)
    expect(listening.notes).toHaveLength(sentences.length)
    const places = listening.notes.map(({ start }) => start)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(new Set(places).size).toBe(places.length)
    const counted = Map.groupBy(listening.notes, ({ outcome }) => outcome)
    expect([...counted.values()].reduce((sum, notes) => sum + notes.length, 0)).toBe(sentences.length)
    expect([...counted.keys()].toSorted()).toEqual(['answered', 'refined', 'requirement', 'set_aside'])
  })

  it('is quoted exactly, every "um" included', () => {
    const quotes = quotesIn(listening)
    expect(quotes.length).toBeGreaterThan(100)
    for (const { start, end, quote } of quotes) expect(text.slice(start, end)).toBe(quote)
    expect(quotes.some(({ quote }) => /\bum\b|\bwe we\b|a, a/.test(quote))).toBe(true)
  })

  it('says nothing of a stumble in any statement', () => {
    const statements = listening.steps.flatMap((step) =>
      step.step === 'propose' ? [step.heard.draft.statement] : [],
    )
    const stumbles = /\b(?:um|uh|you know|i guess)\b|\b(\w+),? \1\b/i
    expect(statements.length).toBeGreaterThan(20)
    expect(statements.filter((statement) => stumbles.test(statement))).toEqual([])
  })

  it('leaves open what nobody answered, and nothing about the talk itself', () => {
    expect(listening.open.length).toBeGreaterThan(0)
    expect(listening.open.filter((question) => /anything else/i.test(question))).toEqual([])
  })

  it('is walked sentence by sentence: twice the talk takes twice the steps', () => {
    const half = heard(hourOfTalk(360)).steps
    expect(steps).toBeGreaterThan(sentences.length)
    expect(Math.abs(steps - 2 * half)).toBeLessThan(steps / 50)
  })
})
