import { describe, expect, it } from 'vitest'
import { parseCsv, UnreadableCsv } from './csv.ts'

const cellsOf = (text: string) => parseCsv(text).map(({ cells }) => cells)

describe('reading CSV', () => {
  it('separates cells at commas and rows at line breaks of either kind', () => {
    expect(cellsOf('id,name\nS001,one\r\nS002,two\n')).toEqual([
      ['id', 'name'],
      ['S001', 'one'],
      ['S002', 'two'],
    ])
  })

  it('keeps commas, line breaks and doubled quotes of a quoted cell', () => {
    expect(cellsOf('"a, b","line\nbreak","says ""yes"""')).toEqual([['a, b', 'line\nbreak', 'says "yes"']])
  })

  it('reads empty cells at the start, in the middle and at the end of a row', () => {
    expect(cellsOf(',x,,\n')).toEqual([['', 'x', '', '']])
  })

  it('says on which line a row starts, counting the breaks inside quotes', () => {
    expect(parseCsv('a\n"b\nb"\nc').map(({ line }) => line)).toEqual([1, 2, 4])
  })

  it('leaves out a byte order mark and reads nothing from nothing', () => {
    expect(cellsOf('\uFEFFid\n')).toEqual([['id']])
    expect(cellsOf('')).toEqual([])
  })

  it.each(['"never closed', 'a"b', '"a"b', 'a\rb'])('refuses %j', (text) => {
    expect(() => parseCsv(text)).toThrow(UnreadableCsv)
  })
})
