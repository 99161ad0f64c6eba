/** The palette finds commands by name, requirements by id and words, and what was said. */
import { replay, requirementId } from '@parley/domain'
import { aDraft, aMessage, aSession, evidenceIn } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { paletteResults } from './palette-results.ts'

const message = aMessage('It has to be accurate to half a degree.')
const state = replay(aSession(message), [
  {
    type: 'requirement.proposed',
    at: message.timestamp,
    by: { kind: 'agent', id: 'extraction' },
    requirement: {
      id: requirementId(1, false),
      inferred: false,
      draft: aDraft({ title: 'Measure well' }),
      evidence: [evidenceIn(message, message.content)],
    },
  },
])
const commands = [
  { name: 'Accept REQ-001', run: () => undefined },
  { name: 'Change theme', run: () => undefined },
]
const kinds = (query: string) => paletteResults(state, commands, query).map(({ kind }) => kind)

describe('the palette', () => {
  it('offers every command before anything is typed', () => {
    expect(kinds('')).toEqual(['command', 'command'])
  })

  it('finds words from quotes too', () => {
    expect(kinds('accurate')).toEqual(['quote'])
  })

  it('finds a requirement by its id, after the commands about it', () => {
    expect(kinds('req-001')).toEqual(['command', 'requirement'])
  })

  it('finds nothing for what nobody said', () => {
    expect(kinds('acurate')).toEqual([])
  })
})
