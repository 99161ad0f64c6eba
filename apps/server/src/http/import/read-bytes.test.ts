import { describe, expect, it } from 'vitest'

import { readBytes } from './read-bytes.ts'

const text = 'Ärger über 🦊\r\nThe desk shall lock.\n'
const utf16 = Buffer.from(text, 'utf16le')

describe('reading the bytes of a file', () => {
  it('takes UTF-8 with and without its mark, line ends untouched', () => {
    expect(readBytes(Buffer.from(text))).toBe(text)
    expect(readBytes(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]))).toBe(text)
  })

  it('takes UTF-16 with its mark, in both orders', () => {
    expect(readBytes(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).toBe(text)
    const swapped = Buffer.from(utf16).swap16()
    expect(readBytes(Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]))).toBe(text)
  })

  it('takes only the first mark off: a second one is text', () => {
    expect(readBytes(Buffer.from('\ufeff\ufeffx'))).toBe('\ufeffx')
  })

  it('keeps a replacement character that stands in the file', () => {
    expect(readBytes(Buffer.from('a\ufffdb'))).toBe('a\ufffdb')
  })

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0x61, 0xff, 0x62])],
    ['a character that is cut off', Buffer.from('ä').subarray(0, 1)],
    ['UTF-16 with half a character', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00])],
    ['UTF-16 with a byte too many', Buffer.from([0xff, 0xfe, 0x61])],
    ['a NUL', Buffer.from('a\0b')],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    [
      'control characters all over',
      Buffer.from(Array.from({ length: 100 }, (_, index) => (index % 2 ? 0x61 : 1))),
    ],
  ])('%s is no text', (_what, bytes) => expect(readBytes(bytes)).toBeNull())

  it('an empty file is an empty text', () => expect(readBytes(Buffer.alloc(0))).toBe(''))
})
