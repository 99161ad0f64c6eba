import { describe, expect, it } from 'vitest'

import { readTokens } from '../language/tokens.ts'
import { ambiguousPronouns } from './pronouns.ts'

const found = (text: string, before: readonly string[] = []) =>
  ambiguousPronouns(text, readTokens(text), before).map(({ pronoun, candidates }) => [pronoun, candidates])

describe('finding ambiguous pronouns', () => {
  it('reports a pronoun that could mean two things, with both', () => {
    expect(found('When the server loses the printer, it shall restart.')).toEqual([
      ['it', ['server', 'printer']],
    ])
    expect(found('The system sends reports to the offices and archives them.')).toEqual([
      ['them', ['reports', 'offices']],
    ])
  })

  it('gives the place of the pronoun', () => {
    const text = 'The scanner copies the label of the box and prints its number.'
    const [pronoun] = ambiguousPronouns(text, readTokens(text))
    expect(text.slice(pronoun?.start, pronoun?.end)).toBe('its')
  })

  it('is silent when one thing alone agrees in number', () => {
    expect(found('The system shows the orders and sorts them.')).toEqual([])
    expect(found('The lamps shall report to the hub when they fail.')).toEqual([])
  })

  it('takes no person for an "it", and a person for a "they"', () => {
    expect(found('The user opens the drawer and empties it.')).toEqual([])
    expect(found('The user changes their password.')).toEqual([])
  })

  it('is silent for he, him and his', () => {
    expect(found('The driver calls the clerk before he leaves with his van.')).toEqual([])
  })

  it('is silent for an "it" that stands for nothing', () => {
    expect(found('For the pump and the valve it shall be possible to set a limit.')).toEqual([])
    expect(found('After the upload to the server it is necessary to check the file.')).toEqual([])
  })

  it('takes "this" and "those" only where they stand alone', () => {
    expect(found('The shop and the depot use this list.')).toEqual([])
    expect(found('The pump heats the tank, and this must be shown.')).toEqual([['this', ['pump', 'tank']]])
  })

  it('asks the sentence before when its own says nothing, and reports a pronoun that means nothing', () => {
    expect(found('It shall be blue.', ['The button starts the motor.'])).toEqual([
      ['It', ['button', 'motor']],
    ])
    expect(found('It shall be blue.', ['The button is new.'])).toEqual([])
    expect(found('It shall be blue.')).toEqual([['It', []]])
  })

  it('rules out the subject of its own clause, and the phrase it is part of', () => {
    expect(found('The pump heats the tank and drains it.')).toEqual([])
    expect(found('The editors shall track changes in their order.')).toEqual([])
    expect(found('Each group has some tasks, and a list associated with it.')).toEqual([])
  })

  it('binds a possessive to the subject right before it', () => {
    expect(found('The mode is set by a key, and the pump must stay in its closed state.')).toEqual([])
    expect(found('The pump fills the tank up to its limit.')).toEqual([['its', ['pump', 'tank']]])
  })

  it('binds a relative clause to the subject around it', () => {
    expect(found('If the line fails, the hub shall show a message that it was cut off.')).toEqual([])
    expect(found('A change of the list shall be shown 2 seconds after the moment it occurs.')).toEqual([])
  })

  it('takes a first phrase without a verb for the scene, not for what is meant', () => {
    expect(found('When the state has changed, on the screen it shall appear in red.')).toEqual([])
  })

  it('reports an "it" that stands for nothing where it could be taken for a thing', () => {
    const text = 'Where a printer is installed, it shall be possible to print.'
    expect(ambiguousPronouns(text, readTokens(text))).toMatchObject([
      { pronoun: 'it', why: 'nothing', candidates: ['printer'] },
    ])
  })

  it('takes two things joined by "and" for what "they" are, and what is said of a thing for no other', () => {
    expect(found('The pump and the valve report when they fail.')).toEqual([])
    expect(found('The rules are drafts and shall be checked for their use.')).toEqual([])
    expect(found('Each of the pumps shall be found by its number.')).toEqual([])
  })

  it('looks for what is meant in the same sentence first, then in the one before', () => {
    expect(found('The page and the list are new. The button is red. It shall blink.')).toEqual([])
  })

  it('takes whoever says "I" for nothing that was named, and "IT" for no pronoun', () => {
    expect(found('As a user, I want to pick shops so that I can view them later.')).toEqual([])
    expect(found('As an IT manager, I want to read the logs of a job.')).toEqual([])
  })

  it('knows the things in a list of them', () => {
    expect(found('As a guest, I want a list of courses so that I can page through them.')).toEqual([])
  })

  it('takes a name said again for the same thing', () => {
    expect(found('The data plan is new, and the plan shall be shown when it has changed.')).toEqual([])
  })

  it('reports a possessive among names that all differ from it in number, unless somebody owns', () => {
    expect(found('The log shall keep their dates.')).toEqual([['their', []]])
    expect(found("The seller's page shall show their dates.")).toEqual([])
  })

  it('reports a pronoun once, however often its sentence says it', () => {
    expect(found('When the pump feeds the tank, it stops before it leaks.')).toEqual([
      ['it', ['pump', 'tank']],
    ])
    expect(found('It stops when it leaks.')).toEqual([['It', []]])
  })

  it('takes nothing that is not there for what is meant', () => {
    expect(found('The curator finds pictures with no animals in them.')).toEqual([])
  })

  it('is silent for the “it” of an aside', () => {
    expect(found('As it has been stated, the lamp runs on mains.')).toEqual([])
  })

  it('wonders between two alternatives no more than their reader', () => {
    expect(found('Where a file or folder is deleted, it shall be kept for a day.')).toEqual([])
  })

  it('binds “its” to the noun right before its comma', () => {
    expect(found('The survey of the harbour shall show the pier, its length and depth.')).toEqual([])
  })

  it('does nothing to a subject that is meant to do it', () => {
    expect(found('If a film is shown, an option to skip it shall be offered.')).toEqual([])
  })

  it('binds “their” to the one group of persons that acts or is acted on', () => {
    expect(found('The users must open pages on their machines and print the lists of their orders.')).toEqual(
      [],
    )
    expect(found('The shop shall keep users from orders outside their group.')).toEqual([])
  })

  it('takes no thing for meant that the subject is said not to be', () => {
    expect(found('The viewer is not a web application, thus its start needs no network.')).toEqual([])
  })

  it('binds “its corresponding” to the noun before it', () => {
    expect(found('The tool shall read the list by mapping each word to its corresponding number.')).toEqual(
      [],
    )
  })

  it('leaves out what grammar rules out, wherever it was named', () => {
    expect(found('Within these roles, the shop sorts readers by the roles that they have.')).toEqual([])
  })
})
