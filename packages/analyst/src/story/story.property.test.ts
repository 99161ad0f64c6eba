import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { entitiesOf } from './entities.ts'
import { readStory, type Place } from './story.ts'

const WORDS =
  "As a an nurse , I we want need 'd like would don't to be able print labels so that in order how many who . # US-1: 😀".split(
    ' ',
  )
const texts = oneof(
  array(constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' ')),
  array(constantFrom(...WORDS), { maxLength: 20 }).map((words) => `As a cook, I want to ${words.join(' ')}`),
  string({ maxLength: 120, unit: 'grapheme' }),
)

describe('stories in any text', () => {
  it('give each part with the place it was read from', () => {
    assert(
      property(texts, (text) => {
        const story = readStory(text, readTokens(text))
        if (!story) return
        const at = ({ start, end }: Place) => text.slice(start, end)
        expect(at(story.personaPlace)).toBe(story.persona)
        expect(at(story.actionPlace)).toBe(story.action)
        expect(story.benefitPlace && at(story.benefitPlace)).toBe(story.benefit)
        expect(story.actionPlace.start).toBeGreaterThanOrEqual(story.wish.start)
        expect(story.actionPlace.end).toBeLessThanOrEqual(story.wish.end)
        expect(story.persona).not.toBe('')
        expect(text).toContain(story.object ?? '')
      }),
    )
  })

  it('have entities that stand in the text, each once', () => {
    assert(
      property(texts, (text) => {
        const tokens = readTokens(text)
        const entities = entitiesOf(text, tokens, readStory(text, tokens))
        for (const entity of entities) expect(text).toContain(entity)
        expect(new Set(entities).size).toBe(entities.length)
      }),
    )
  })
})
