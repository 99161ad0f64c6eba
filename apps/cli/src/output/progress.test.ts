import { describe, expect, it } from 'vitest'

import { announce, withCommas } from './progress.ts'

const aLine = (isTTY: boolean) => {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => written.push(text) }
}

describe('a word for the person who waits', () => {
  it('stands on a terminal while the work goes on, and then is gone', () => {
    const line = aLine(true)
    const done = announce('Reading', 1_000_000, line)
    expect(line.written).toEqual(['Reading: 1,000,000 characters …'])
    done()
    expect(line.written.at(-1)).toBe('\r\u001b[K')
  })

  it('is not said for short input, nor where nobody watches', () => {
    for (const [line, characters] of [
      [aLine(true), 200_000],
      [aLine(false), 1_000_000],
    ] as const) {
      announce('Reading', characters, line)()
      expect(line.written).toEqual([])
    }
  })

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('%d reads %s', (count, text) => {
    expect(withCommas(count)).toBe(text)
  })
})
