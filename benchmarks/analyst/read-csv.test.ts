import { describe, expect, it } from 'vitest'

import { readCsv } from './read-csv.ts'

describe('reading CSV', () => {
  it('names each field after its column', () => {
    expect(readCsv('text,label\nA door opens.,other\n')).toEqual([{ text: 'A door opens.', label: 'other' }])
  })

  it('keeps separators, line ends and doubled quotes inside quoted fields', () => {
    expect(readCsv('a,b\n"one, two","first\nsecond ""third"""\n')).toEqual([
      { a: 'one, two', b: 'first\nsecond "third"' },
    ])
  })

  it('takes a quote inside an unquoted field for a letter', () => {
    expect(readCsv('a,b\nthe 19" rack,x\n')).toEqual([{ a: 'the 19" rack', b: 'x' }])
  })

  it('reads Windows line ends, a byte order mark and a last line without an end', () => {
    expect(readCsv('\uFEFFa,b\r\n1,2\r\n3,4')).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '4' },
    ])
  })

  it('reads tabs', () => {
    expect(readCsv('a\tb\nx, y\tz', '\t')).toEqual([{ a: 'x, y', b: 'z' }])
  })

  it('skips empty lines, fills missing fields with nothing and knows empty fields', () => {
    expect(readCsv('a,b,c\n\n1,,\n2\n')).toEqual([
      { a: '1', b: '', c: '' },
      { a: '2', b: '', c: '' },
    ])
  })

  it('gives nothing for nothing, and the rest for a quote that never closes', () => {
    expect(readCsv('')).toEqual([])
    expect(readCsv('a\n"open\nend')).toEqual([{ a: 'open\nend' }])
  })
})
