import { describe, expect, it } from 'vitest'

import { comparableParts } from './comparable-parts.ts'
import { openSimilarTexts } from './open-similar-texts.ts'

const EVERYTHING = { most: 100, least: 0.01 }

function holding(...texts: readonly string[]) {
  const similar = openSimilarTexts()
  for (const [index, text] of texts.entries()) similar.put(`REQ-${String(index + 1).padStart(3, '0')}`, text)
  return similar
}

const ids = (alike: readonly { readonly id: string }[]) => alike.map(({ id }) => id)

const CANCEL = 'The system shall let visitors cancel a booking until the day before.'
const REMIND = 'The system shall remind visitors by email a week before the visit.'
const LOCK = 'The desk shall lock at night.'

describe('texts of similar wording', () => {
  it('are found by what they share, whatever the form of the words', () => {
    const similar = holding(CANCEL, REMIND, LOCK)
    const [first, ...others] = similar.nearest(
      'Until the day before, bookings can be canceled by a visitor.',
      EVERYTHING,
    )
    expect(first?.id).toBe('REQ-001')
    expect(first?.score).toBeGreaterThan(0.7)
    expect(ids(others)).toEqual(['REQ-002'])
  })

  it('share a rare word with more weight than a common one', () => {
    const similar = holding(
      'Riders see the tariff of a bike.',
      'Riders see the colour of a bike.',
      'Riders see the battery of a bike.',
    )
    const [first, second] = similar.nearest('The tariff of a scooter', EVERYTHING)
    expect(first?.id).toBe('REQ-001')
    expect(second).toBeUndefined()
    expect(similar.nearest('The battery of a bike', EVERYTHING)[0]?.id).toBe('REQ-003')
  })

  it('are alike when they ask for the same, whatever for, and when they serve the same purpose', () => {
    const similar = holding(
      'As a camper, I want to pay online so that I carry no cash through the gate.',
      'As a camper, I want to pay online so that my parents see every receipt.',
      'As a guard, I want a list of cars so that I carry no cash through the gate.',
    )
    const found = similar.nearest(
      'As a camper, I want to pay online so that I carry no cash through the gate.',
      {
        most: 10,
        least: 0.9,
      },
    )
    expect(ids(found)).toEqual(['REQ-001', 'REQ-002', 'REQ-003'])
  })

  it('are no longer found once they are removed, and by their new wording once they are put again', () => {
    const similar = holding(CANCEL, REMIND)
    similar.remove('REQ-001')
    expect(similar.nearest(CANCEL, { most: 10, least: 0.5 })).toEqual([])
    similar.put('REQ-002', CANCEL)
    expect(similar.nearest(CANCEL, EVERYTHING)).toEqual([{ id: 'REQ-002', score: 1 }])
    expect(similar.size).toBe(1)
    similar.remove('REQ-777')
    expect(similar.size).toBe(1)
  })

  it('are as many as asked for, best first, without the one left out', () => {
    const similar = holding(CANCEL, CANCEL, CANCEL, LOCK)
    expect(ids(similar.nearest(CANCEL, { most: 2, least: 0.5 }))).toEqual(['REQ-001', 'REQ-002'])
    expect(ids(similar.nearest(CANCEL, { most: 2, least: 0.5, except: 'REQ-001' }))).toEqual([
      'REQ-002',
      'REQ-003',
    ])
  })

  it('are found in scripts without spaces between words', () => {
    const similar = holding('用户必须能够取消预订', '系统应当每晚锁定柜台', '訪問者は予約を取り消せること')
    expect(similar.nearest('用户可以取消预订', EVERYTHING)[0]?.id).toBe('REQ-001')
    expect(similar.nearest('予約を取り消す', EVERYTHING)[0]?.id).toBe('REQ-003')
  })

  it('are compared by their small words when they have no others, and not at all without words', () => {
    const similar = holding('It must not be so.', '…', LOCK)
    expect(similar.nearest('It must not be so.', EVERYTHING)).toEqual([{ id: 'REQ-001', score: 1 }])
    expect(similar.nearest('— !', EVERYTHING)).toEqual([])
  })

  it('lie in one block that grows by doubling', () => {
    const similar = openSimilarTexts()
    const before = similar.bytes
    for (let count = 0; count < 200; count += 1)
      similar.put(`REQ-${count}`, `Bike ${count} is locked at night.`)
    expect(similar.nearest('Bike 7 is locked', { most: 1, least: 0.1 })[0]?.id).toBe('REQ-7')
    expect(similar.bytes).toBe(before * 4)
  })
})

describe('what is compared of a text', () => {
  it('is what it asks for, and apart from it what for', () => {
    expect(comparableParts('Riders pay online so that queues at the gate get short.')).toEqual({
      asked: ['onlin', 'pay', 'rider'],
      purpose: ['gat', 'get', 'queu', 'short'],
    })
  })

  it('is all of it when the purpose is too short to be told from others, or comes first', () => {
    expect(comparableParts('Riders pay online so that they save time.').purpose).toBeNull()
    expect(comparableParts('In order to shorten queues at the gate, riders pay online.').purpose).toBeNull()
  })
})
