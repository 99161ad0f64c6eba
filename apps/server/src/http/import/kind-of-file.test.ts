import { describe, expect, it } from 'vitest'

import { formatOf, kindOf, plainName } from './kind-of-file.ts'

describe('what a file is', () => {
  it.each([
    ['call.VTT', 'x', 'vtt'],
    ['call.srt', 'x', 'srt'],
    ['notes.md', 'x', 'markdown'],
    ['notes.txt', 'WEBVTT', 'text'],
    ['pasted', 'WEBVTT\n\n00:01', 'vtt'],
    ['pasted', '1\n00:00:01,000 --> 00:00:02,000\nHello', 'srt'],
    ['notes.log', 'The desk shall lock.', 'text'],
    ['', '', 'text'],
  ])('%s holding %j is %s', (name, content, format) => expect(formatOf(name, content)).toBe(format))

  it('captions come from a meeting', () => {
    expect([kindOf('vtt'), kindOf('srt'), kindOf('text'), kindOf('markdown')]).toEqual([
      'meeting',
      'meeting',
      'file',
      'file',
    ])
  })

  it.each([
    ['C:\\Users\\anna\\call.vtt', 'call.vtt'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\u202ec.txt', 'abc.txt'],
    ['  ', 'unnamed'],
    ['', 'unnamed'],
  ])('the name of %j is %s', (name, plain) => expect(plainName(name)).toBe(plain))

  it('a name has an end', () => expect(plainName('🦊'.repeat(1_000))).toBe('🦊'.repeat(255)))
})
