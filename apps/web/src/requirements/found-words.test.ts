import { messageId, readSearch, type Search } from '@parley/domain'
import { aMessage, aRequirement } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { foundIn, stopsIn } from './found-words.ts'

function searchFor(typed: string): Search {
  const search = readSearch(typed)
  if (search === null) throw new Error(`${typed} looks for nothing`)
  return search
}

const requirement = aRequirement({
  title: 'Cancelling a booking',
  statement: `${'The system shall keep every word of it. '.repeat(4)}Visitors cancel a tour at the café.`,
  acceptance_criteria: [{ text: 'A refund is paid within a day.', origin: 'said' }],
})
const found = (typed: string) => foundIn(requirement, searchFor(typed))

describe('the words of a search in a requirement', () => {
  it('are marked in the title, and that is enough where it holds them all', () => {
    expect(found('booking')).toEqual({ title: [{ of: 1, start: 13, end: 20 }], excerpt: null })
    expect(found('req-001')).toEqual({ title: [], excerpt: null })
  })

  it('are shown with the words around them where the title holds not all', () => {
    const { excerpt } = found('CAFE tour') ?? {}
    expect(excerpt?.text).toMatch(/^… .*Visitors cancel a tour at the café\.$/)
    expect(excerpt?.places.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['tour', 'café'])
    expect(found('booking tour')).toMatchObject({ title: [{ start: 13 }], excerpt: { places: [{}] } })
    expect(found('refund')?.excerpt?.text).toBe('A refund is paid within a day.')
    expect(found('keep')?.excerpt?.text).toMatch(/^The system shall keep .* …$/)
  })

  it('all have to be there', () => {
    expect(found('refund tour')).not.toBeNull()
    expect(found('refund zebra')).toBeNull()
  })
})

describe('the words of a search in the talk', () => {
  it('stop once in each line that people said, and not in what was answered', () => {
    const said = aMessage('ANNA: A bike, any bike.\nBEN: No.\nANNA: The bike!', { id: messageId('msg_1') })
    const answer = aMessage('A bike was noted.', { id: messageId('msg_2'), role: 'assistant' })
    const later = aMessage('Bike again.', { id: messageId('msg_3') })
    const stops = stopsIn([said, answer, later], searchFor('bike'))
    expect(stops.map(({ message_id, start }) => [message_id, start])).toEqual([
      ['msg_1', 8],
      ['msg_1', said.content.lastIndexOf('bike')],
      ['msg_3', 0],
    ])
    expect(stops[0]?.places).toHaveLength(3)
    expect(stopsIn([said], searchFor('zebra'))).toEqual([])
  })
})
