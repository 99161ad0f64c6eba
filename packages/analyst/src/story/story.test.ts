import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { readStory } from './story.ts'

const read = (text: string) => readStory(text, readTokens(text))
const actionOf = (wish: string) => read(`As a nurse, I ${wish}.`)?.action
const objectOf = (wish: string) => read(`As a nurse, I ${wish}.`)?.object

describe('reading a user story', () => {
  it('reads role, action, object and benefit with their places', () => {
    const text = 'As a head nurse, I want to print the shift plan, so that everybody knows their hours.'
    const story = read(text)
    expect(story).toMatchObject({
      persona: 'head nurse',
      action: 'print',
      object: 'shift plan',
      benefit: 'everybody knows their hours',
    })
    expect(text.slice(story?.wish.start, story?.wish.end)).toBe('want to print the shift plan')
    expect(text.slice(story?.personaPlace.start, story?.personaPlace.end)).toBe('head nurse')
    expect(text.slice(story?.actionPlace.start, story?.actionPlace.end)).toBe('print')
    expect(text.slice(story?.benefitPlace?.start, story?.benefitPlace?.end)).toBe(
      'everybody knows their hours',
    )
  })

  it('needs neither commas nor articles, and minds no blanks', () => {
    expect(read('As a nurse I want to print labels')?.persona).toBe('nurse')
    expect(read('As the nurse I need labels')?.persona).toBe('nurse')
    expect(read('As nurse, I can print labels')?.persona).toBe('nurse')
    expect(read('  as a   night  nurse ,  I want   to print labels')?.persona).toBe('night  nurse')
  })

  it('reads past story ids, list marks and a first "so"', () => {
    const marks = ['#N07# ', 'US-12: ', 'ABC-3. ', '3. ', '- ', '[Labels] ', 'So ', 'Well, ']
    const personas = marks.map((mark) => read(`${mark}As a nurse, I want to print labels.`)?.persona)
    expect(personas).toEqual(marks.map(() => 'nurse'))
  })

  it('names the role alone, not what is said about it', () => {
    expect(read('As a nurse who works at night, I want to dim the screen.')?.persona).toBe('nurse')
    expect(read('As a nurse, working at night, I want to dim the screen.')?.persona).toBe('nurse')
    expect(read('As an IT nurse, I want to dim the screen.')?.persona).toBe('IT nurse')
    expect(read('As a start-up founder, I want to dim the screen.')?.persona).toBe('start-up founder')
  })

  it('takes a purpose said first or with "in order to" as the benefit', () => {
    expect(read('In order to lose nothing, as a nurse, I want to save drafts.')?.benefit).toBe('lose nothing')
    expect(read('As a nurse, I want to save drafts in order to lose nothing.')?.benefit).toBe('lose nothing')
    expect(read('As a nurse, I want to save drafts, so I lose nothing.')?.benefit).toBe('I lose nothing')
    expect(read('As a nurse, I want to save drafts.')?.benefit).toBeNull()
  })

  it('leaves other sentences alone', () => {
    const texts = [
      'I want to print labels.',
      'As a result, I want new labels.',
      'As far as I can see, labels are printed.',
      'As a first step, we should print labels.',
      'As it is, I need labels.',
      'As we discussed, I need labels.',
      'As a nurse, I have thirty patients.',
      'The nurse shall be able to print labels.',
      '',
    ]
    expect(texts.filter((text) => read(text))).toEqual([])
  })
})

describe('the action of a story', () => {
  it('is the verb, however the wish is put', () => {
    const wishes = [
      'want to print labels',
      'want to be able to print labels',
      'need to print labels',
      "'d like to print labels",
      'would like to print labels',
      'wish to print labels',
      'can print labels',
      'should be able to print labels',
      'am able to print labels',
      'have to print labels',
    ]
    expect(wishes.filter((wish) => actionOf(wish) !== 'print')).toEqual([])
    expect(read("As a nurse, I'm able to print labels.")?.action).toBe('print')
  })

  it('keeps a particle, an adverb and a word that completes the verb', () => {
    expect(actionOf('want to sign off a handover')).toBe('sign off')
    expect(actionOf('want to quickly find a bed')).toBe('quickly find')
    expect(actionOf('want to make sure that beds are free')).toBe('make sure')
    expect(actionOf('want to keep track of beds')).toBe('keep track')
    expect(actionOf('want to be notified of free beds')).toBe('be notified')
    expect(actionOf('want to batch edit beds')).toBe('batch edit')
  })

  it('is the wish itself when a thing is wished for', () => {
    expect(actionOf('want a list of free beds')).toBe('want')
    expect(actionOf('would like a list of free beds')).toBe('would like')
    expect(actionOf('want the list to be sorted')).toBe('want')
    expect(actionOf('want to have the ability to sort beds')).toBe('have')
  })

  it('keeps a refusal', () => {
    expect(actionOf("don't want to see discharged patients")).toBe("don't want to see")
  })

  it('acts on the noun phrase behind it, on a question word, or on nothing that has a name', () => {
    expect(objectOf('want to print the labels of my ward')).toBe('labels')
    expect(objectOf('want to know who is on duty')).toBe('who')
    expect(objectOf('want to know how many beds are free')).toBe('how many beds')
    expect(objectOf('want to make sure that beds are free')).toBeNull()
    expect(objectOf('want to log in')).toBeNull()
  })

  it('keeps the clause of a role that names nobody alone', () => {
    expect(read('As someone who is colour-blind, I want patterns.')?.persona).toBe(
      'someone who is colour-blind',
    )
  })

  it('takes a reason for the benefit', () => {
    expect(read('As a user I want to undo my last step, because I make mistakes.')?.benefit).toBe(
      'I make mistakes',
    )
  })

  it('finds the action behind an insertion and behind "rather"', () => {
    expect(read('As a clerk, I want to, for each reader, see overdue books.')?.action).toBe('see')
    expect(read("As a parent, I'd rather get one e-mail.")?.action).toBe('get')
  })

  it('names no object that only says when', () => {
    expect(read('As an operator, I want to be told within a minute.')?.object).toBeNull()
  })
})
