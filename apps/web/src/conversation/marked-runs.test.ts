/** Marks are laid over words; the words stay what they are. */
import { describe, expect, it } from 'vitest'
import { cutIntoRuns, linesOf } from './marked-runs.ts'

const text = 'by phone and by text message'
const mark = (words: string, owner = '002') => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  owner,
})

describe('cutting a text into runs', () => {
  it('gives the whole text when nothing is marked', () => {
    expect(cutIntoRuns(text, [])).toEqual([{ start: 0, end: text.length, text, marks: [] }])
  })

  it('cuts at both ends of a mark', () => {
    expect(cutIntoRuns(text, [mark('phone')]).map((run) => [run.text, run.marks.length])).toEqual([
      ['by ', 0],
      ['phone', 1],
      [' and by text message', 0],
    ])
  })

  it('lets two owners share the words that both stand on', () => {
    const runs = cutIntoRuns(text, [mark('by phone and'), mark('and by text', '012')])
    expect(runs.find((run) => run.text === 'and')?.marks.map(({ owner }) => owner)).toEqual(['002', '012'])
  })

  it('loses and adds nothing, whatever is marked', () => {
    const marks = [
      mark('phone'),
      mark('by phone and by'),
      { start: -4, end: 3, owner: 'x' },
      { start: 20, end: 900, owner: 'y' },
      { start: 5, end: 5, owner: 'z' },
    ]
    expect(
      cutIntoRuns(text, marks)
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
  })

  it('reads a part of a text with the offsets of the whole', () => {
    const runs = cutIntoRuns(text, [mark('phone and')], { start: 9, end: 28 })
    expect(runs.map((run) => run.text)).toEqual(['and', ' by text message'])
    expect(runs[0]?.start).toBe(9)
  })
})

describe('the lines of a text', () => {
  it('leaves out blank ones and keeps every place', () => {
    const lines = 'one\n\n two \r\nthree'
    expect(linesOf(lines).map(({ start, end }) => lines.slice(start, end))).toEqual(['one', ' two ', 'three'])
  })
})
