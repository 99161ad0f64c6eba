import { describe, expect, it } from 'vitest'

import { cookieIn, cookieOf } from './cookies.ts'

describe('cookies', () => {
  it('are read by their whole name', () => {
    expect(cookieIn('a=1; parley_1=x; b=2', 'parley_1')).toBe('x')
    expect(cookieIn('xparley_1=x; parley_12=y', 'parley_1')).toBeNull()
    expect(cookieIn(undefined, 'parley_1')).toBeNull()
  })

  it('that stand twice are nobody’s: one of them was planted', () => {
    expect(cookieIn('parley_1=x; parley_1=y', 'parley_1')).toBeNull()
  })

  it('longer than any browser’s are not read', () => {
    expect(cookieIn(`parley_1=x; a=${'y'.repeat(9_000)}`, 'parley_1')).toBeNull()
  })

  it('of ours are out of reach for scripts and other sites', () => {
    expect(cookieOf('parley_1', 'x', 30_000)).toBe(
      'parley_1=x; Path=/; Max-Age=30; HttpOnly; SameSite=Strict',
    )
  })
})
