import { describe, expect, it } from 'vitest'

import { padded, shortened, wrap } from './wrap.ts'

describe('breaking text into lines', () => {
  it('breaks between words', () => {
    expect(wrap('The desk shall lock the bike.', 12)).toEqual(['The desk', 'shall lock', 'the bike.'])
  })

  it('breaks a word that is too long, and text without spaces, between letters', () => {
    expect(wrap('an unbreakableword ok', 6)).toEqual(['an', 'unbrea', 'kablew', 'ord ok'])
    expect(wrap('预订会议室', 5)).toEqual(['预订', '会议', '室'])
  })

  it('never parts an emoji', () => {
    expect(wrap('👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀', 4)).toEqual(['👩🏽‍🚀👩🏽‍🚀', '👩🏽‍🚀'])
  })

  it('an empty text has no line', () => {
    expect(wrap('  ', 10)).toEqual([])
  })

  it('fills up to a column by width, not by length', () => {
    expect(padded('预订', 6)).toBe('预订  ')
    expect(padded('longer', 3)).toBe('longer')
  })

  it('shortens with an ellipsis that fits', () => {
    expect(shortened('The desk shall lock', 9)).toBe('The desk…')
    expect(shortened('预订会议室', 6)).toBe('预订…')
    expect(shortened('short', 9)).toBe('short')
  })
})
