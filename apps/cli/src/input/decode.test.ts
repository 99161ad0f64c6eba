import { describe, expect, it } from 'vitest'

import { decode } from './decode.ts'

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
const utf16le = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const hex = (bytes: string) => Buffer.from(bytes, 'hex')

describe('from bytes to text', () => {
  it('[S031] UTF-8 is read exactly, Chinese and emoji too', () => {
    const text = '用户必须能登录 👩🏽‍🚀 naïve\r\nnext\rlast\n'
    expect(decode(Buffer.from(text))).toEqual({ text, refusal: null })
  })

  it('an empty file is an empty text', () => {
    expect(decode(Buffer.alloc(0)).text).toBe('')
  })

  it.each([
    ['UTF-8', Buffer.from('\ufeffThe desk')],
    ['UTF-16, little end first', utf16le('The desk')],
    ['UTF-16, big end first', utf16be('The desk')],
  ])('a byte order mark of %s is taken off', (_name, bytes) => {
    expect(decode(bytes)).toEqual({ text: 'The desk', refusal: null })
  })

  it('only one mark is taken off: a second one is text', () => {
    expect(decode(Buffer.from('\ufeff\ufeffx')).text).toBe('\ufeffx')
  })

  it('a replacement character that stands in the file is text like any other', () => {
    expect(decode(Buffer.from('a \ufffd b')).text).toBe('a \ufffd b')
  })

  it.each([
    ['a stray continuation byte', hex('6162632080'), 5],
    ['a letter of Latin-1', Buffer.from('caf\xe9 au lait', 'latin1'), 4],
    ['a character that is cut off', hex('6162e282'), 3],
    ['an overlong form', hex('61c0af'), 2],
    ['half a surrogate pair in UTF-8', hex('6162eda080'), 3],
    ['after a character of four bytes', hex('f09f9aa8ff'), 5],
    ['after a written replacement character', Buffer.concat([Buffer.from('\ufffd'), hex('ff')]), 4],
    ['after a byte order mark', hex('efbbbf61ff'), 5],
  ])('%s is refused with its place, counted from 1', (_name, bytes, place) => {
    expect(decode(bytes)).toEqual({ text: null, refusal: `is not UTF-8 text (byte ${place})` })
  })

  it('a NUL is refused with its place', () => {
    const bytes = Buffer.from('The desk shall lock.\r\nIt \0 opens.')
    expect(decode(bytes).refusal).toBe('holds a NUL character (line 2, column 4)')
  })

  it('half a surrogate pair in UTF-16 is refused with its place', () => {
    expect(decode(utf16le('ab\ncd\ud83d')).refusal).toBe('holds half a surrogate pair (line 2, column 3)')
    expect(decode(utf16be('\ude00 ab')).refusal).toBe('holds half a surrogate pair (line 1, column 1)')
  })

  it('UTF-16 that is cut off is refused', () => {
    expect(decode(utf16be('abc').subarray(0, -1)).refusal).toContain('is cut off')
    expect(decode(utf16le('abc').subarray(0, -1)).refusal).toContain('is cut off')
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'PDF'],
    ['a Word document', hex('504b030414000600'), 'Word'],
    ['an image', hex('89504e470d0a1a0a'), 'image'],
    ['a compressed file', hex('1f8b0800000000000003'), 'compressed'],
    ['UTF-16 without its mark', Buffer.from('The desk shall lock', 'utf16le'), 'UTF-16 without'],
    ['bytes at random', hex('0102030405060708090a0b0c0d0e0f101112131415161718'), 'binary'],
  ])('%s is told by its name', (_name, bytes, word) => {
    expect(decode(bytes).refusal).toContain(word)
  })

  it('words that happen to begin like a signature are text', () => {
    for (const text of ['PK is the initials of our customer.', 'ID3 tags must be read.', 'GIF8 is odd.']) {
      expect(decode(Buffer.from(text)).text).toBe(text)
    }
  })

  it('a log with colours in it is text', () => {
    const text = '\u001b[31mred\u001b[0m alert\n'.repeat(20)
    expect(decode(Buffer.from(text)).text).toBe(text)
  })
})
