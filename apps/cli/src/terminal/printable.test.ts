import { describe, expect, it } from 'vitest'

import { printable } from './printable.ts'

describe('other people’s words on a terminal', () => {
  it.each([
    ['\u001b[2J\u001b[31mred\u0007', '␛[2J␛[31mred␇'],
    ['\u001b]0;title\u0007', '␛]0;title␇'],
    ['\u009b31m', '\ufffd31m'],
    ['a\u007fb', 'a␡b'],
    ['one\r\ntwo\tthree', 'one two three'],
    ['evil\u202etxt.exe', 'evil\ufffdtxt.exe'],
  ])('%j is shown as %j', (text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  it('[S033] script tags and SQL are words', () => {
    const text = `<script>alert(1)</script> '; DROP TABLE users; --`
    expect(printable(text)).toBe(text)
  })
})
