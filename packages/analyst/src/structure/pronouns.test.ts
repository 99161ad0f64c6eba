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
})
