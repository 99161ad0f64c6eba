import { describe, expect, it } from 'vitest'

import { readUtterance } from '../write/utterance.ts'
import { headingClass, readFeatures } from './features.ts'

const shown = (sentence: string, heading?: string): readonly string[] => {
  const { text, tokens, clause, conditions } = readUtterance(sentence)
  return [...readFeatures({ text, tokens, clause, isStory: false, conditions: conditions.length, heading })]
}

describe('the features of a sentence', () => {
  it.each([
    [
      'The system shall send mail.',
      ['modal:shall', 'subject:system', 'firm+system', 'verb:action', 'has:shall'],
    ],
    ['The system shall not send mail.', ['modal:negated', 'negative']],
    ['Users can export reports.', ['modal:can', 'can+role', 'has:user']],
    ['Users must be able to export reports.', ['modal:must', 'able', 'firm+role']],
    ['All data must be encrypted.', ['firm+data', 'passive', 'subject:quantified']],
    ['This document must be signed.', ['firm+document', 'subject:this']],
    ['The project will last a year.', ['will+project']],
    ['The system is a portal.', ['modal:none', 'linking', 'defines', 'plain+system']],
    ['It is crucial that the price is shown.', ['evaluates']],
    ['The system allowed access.', ['past', 'verb:ability']],
    ['Export reports as CSV', ['opens:base', 'subject:none']],
    ['Supports OCR for receipts.', ['opens:third']],
    ['The page must load within 2 seconds.', ['quantity']],
    ['Should the app work offline?', ['question']],
    ['The app offers:', ['ends:colon']],
    ['Priority: the highest of all', ['label']],
    ['1.2 The system shall send mail.', ['numbered']],
    ['See https://parley.example for more.', ['url']],
    ['If the payment fails, the system must stop.', ['condition']],
    ['Dark mode', ['no-verb', 'length:tiny']],
    ['We need a map, I think.', ['wish', 'opinion']],
    ['The following section lists an example.', ['document', 'example']],
  ])('%s', (sentence, features) => {
    expect(shown(sentence)).toEqual(expect.arrayContaining(features))
  })

  it('measure the length in words, one measure each', () => {
    const lengths = (count: number) =>
      shown(Array.from({ length: count }, () => 'word').join(' ')).filter((feature) =>
        feature.startsWith('length:'),
      )
    expect([4, 8, 30, 31].map(lengths)).toEqual([
      ['length:tiny'],
      ['length:short'],
      ['length:normal'],
      ['length:long'],
    ])
  })

  it('take in the kind of heading above, where there is one', () => {
    expect(shown('Mobile apps', 'Out of scope')).toContain('heading:non-goal')
    expect(shown('Mobile apps').filter((feature) => feature.startsWith('heading:'))).toEqual([])
  })
})

describe('the kind of a heading', () => {
  it.each([
    ['Functional requirements', 'requirement'],
    ['Must have', 'requirement'],
    ['Out of scope', 'non-goal'],
    ['Non-goals', 'non-goal'],
    ['Open questions', 'question'],
    ['Background', 'context'],
    ['Next steps', 'process'],
    ['Zebra', 'other'],
  ])('%s is %s', (heading, kind) => {
    expect(headingClass(heading)).toBe(kind)
  })
})
