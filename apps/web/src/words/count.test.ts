/** Numbers keep their unit, and claim no more than is known. */
import { describe, expect, it } from 'vitest'
import { count, duration, list, numeral, percent } from './count.ts'

describe('saying how many', () => {
  it('binds a number to its unit with a space that does not break', () => {
    expect(count(1, 'requirement')).toBe('1\u00a0requirement')
    expect(count(0, 'requirement')).toBe('0\u00a0requirements')
    expect(count(2, 'reply', 'replies')).toBe('2\u00a0replies')
  })

  it('groups thousands', () => {
    expect(numeral(10_000)).toBe('10,000')
  })

  it('says whole percents only', () => {
    expect(percent(0.894)).toBe('89%')
  })

  it('says tenths of seconds only while they matter', () => {
    expect(duration(940)).toBe('0.9\u00a0s')
    expect(duration(120_000)).toBe('120\u00a0s')
  })

  it('joins names as in a sentence', () => {
    expect(list(['Marta', 'Jonas', 'Tomasz'])).toBe('Marta, Jonas and Tomasz')
  })
})
