import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { entitiesOf } from './entities.ts'
import { readStory } from './story.ts'

function entities(text: string): string[] {
  const tokens = readTokens(text)
  return entitiesOf(text, tokens, readStory(text, tokens))
}

describe('the entities of a sentence', () => {
  it('come from the whole story, benefit included, and leave out the role', () => {
    expect(entities('As a baker, I want to weigh the dough, so that every loaf has the right size.')).toEqual(
      ['dough', 'every loaf', 'right size'],
    )
  })

  it('keep quantifiers, adjectives and participles, and drop articles and possessives', () => {
    expect(entities('As a baker, I want to print all recipes and my imported lists.')).toEqual([
      'all recipes',
      'imported lists',
    ])
  })

  it('split at "of" and "and", but not in measures', () => {
    expect(entities('As a baker, I want to see the price of flour and sugar.')).toEqual([
      'price',
      'flour',
      'sugar',
    ])
    expect(entities('As a baker, I want to choose the kind of flour.')).toEqual(['kind of flour'])
    expect(entities('As a baker, I want to know how many loaves are left.')).toEqual(['how many loaves'])
  })

  it('keep possessives whole', () => {
    expect(entities("As a baker, I want to see the customer's last order.")).toEqual([
      "customer's last order",
    ])
  })

  it('count what somebody wants to know', () => {
    expect(entities('As a baker, I want to know who ordered the cake and when.')).toEqual([
      'who',
      'cake',
      'when',
    ])
  })

  it('leave idioms out', () => {
    expect(entities('As a baker, I want to keep track of loaves at the same time.')).not.toContain('track')
    expect(entities('In order to save flour, the scale must be exact.')).toEqual(['flour', 'scale'])
  })

  it('come once each, from sentences that are no stories as well', () => {
    expect(entities('The oven shall report the heat and reduce the heat.')).toEqual(['oven', 'heat'])
  })
})
