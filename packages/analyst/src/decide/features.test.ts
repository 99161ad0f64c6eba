import { describe, expect, it } from 'vitest'

import { readUtterance } from '../write/utterance.ts'
import { readFeatures } from './features.ts'

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
    ['The system displays the list.', ['subject:product', 'subject:the-product', '!no-verb']],
    ['System shall display it.', ['subject:product', '!subject:the-product']],
    ['Ability to report per library.', ['opens:ability']],
    ['Backups run automatically.', ['by-itself']],
    ['Forms open at any time.', ['by-itself']],
    ['Guests may see their account.', ['about:account']],
    ['The developer shall hand over the code.', ['subject:maker', 'about:making']],
    ['It is assumed that users read.', ['assumes']],
    ['It should be noted that doors close.', ['be-noted']],
    ['A badge is required.', ['demanded']],
    ['It talks to other systems.', ['about:systems']],
    ['Work began in March 2019 and ends in June 2020.', ['date']],
    ['Optical character recognition (OCR) helps.', ['abbreviates']],
    ['It will communicate with scales.', ['fits']],
    ['It will be compatible.', ['fits']],
    ['Forms are validated first.', ['passive', 'treats']],
    ['Only judges can vote.', ['only', 'subject:quantified']],
    ['These doors can be locked.', ['subject:some']],
    ['We need a map, I think.', ['wish', 'opinion']],
    ['The following section lists an example.', ['document', 'example']],
  ])('%s', (sentence, features) => {
    const seen = shown(sentence)
    const wanted = features.filter((feature) => !feature.startsWith('!'))
    expect(seen).toEqual(expect.arrayContaining(wanted))
    expect(features.filter((feature) => seen.includes(feature.replace(/^!/, '')))).toEqual(wanted)
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
