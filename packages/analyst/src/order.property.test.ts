import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { byNumber, enterInOrder, leave } from './order.ts'

const ids = fc.array(
  fc.nat(2000).map((number) => `REQ-${String(number).padStart(3, '0')}`),
  { maxLength: 60 },
)

describe('ids in order', () => {
  it('stand by their numbers, with three digits or four', () => {
    expect(['REQ-1000', 'REQ-999', 'REQ-010', 'REQ-1001'].toSorted(byNumber)).toEqual([
      'REQ-010',
      'REQ-999',
      'REQ-1000',
      'REQ-1001',
    ])
  })

  it('stay in order while they enter and leave', () => {
    fc.assert(
      fc.property(ids, ids, (entering, leaving) => {
        const list: string[] = []
        const wanted = [...entering]
        for (const id of entering) enterInOrder(list, id, byNumber)
        expect(list).toEqual(wanted.toSorted(byNumber))
        for (const id of leaving) {
          leave(list, id, byNumber)
          if (wanted.includes(id)) wanted.splice(wanted.indexOf(id), 1)
        }
        expect(list).toEqual(wanted.toSorted(byNumber))
      }),
    )
  })
})
