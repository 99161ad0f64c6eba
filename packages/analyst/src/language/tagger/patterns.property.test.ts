import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

import { tagsAmong } from './patterns.ts'
import { readWords, TAGS } from './read-words.ts'

const nlp = winkNLP(model, ['pos'])

/** Words that the model knows, many of them nouns as well as verbs, and those that decide between the two. */
const words = constantFrom(
  ...`the a an this that these all no to of in on for with by as than not never cannot can't don't we'll it's I we you
  it they users system report reports reporting reported record records display displays increase stop stops test
  tests must shall should will would can could may might is are was be been being has have had do does did able
  need needs want wants like let lets allow allows if when while after before because so and or but then there
  export exports exported exporting email log login process processes update updated fast faster slow clear closed
  open opened every each any both only also just more most less who which what where how why second seconds 5 30
  2.5 first , . ; : ( ) " - % $ ' ? !`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

describe('tagging words in their order', () => {
  it('tags as the library does whose model it is', () => {
    assert(
      property(array(words, { minLength: 1, maxLength: 14 }), (stretches) => {
        const tokens = nlp.readDoc(stretches.join(' ')).tokens()
        const own = stretches.flatMap((stretch) => readWords(stretch))
        expect(own.map((word) => word.text)).toEqual(tokens.out())
        expect(tagsAmong(own).map((tag) => TAGS[tag])).toEqual(tokens.out(nlp.its.pos))
      }),
      { numRuns: 2000 },
    )
  })
})
