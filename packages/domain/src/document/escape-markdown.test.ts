import { describe, expect, it } from 'vitest'
import { escapeMarkdown, quoteMarkdown } from './escape-markdown.ts'

describe('escaping people’s words', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
    ['<!-- gone -->', '&lt;!-- gone -->'],
    ['answers in < 2 s', 'answers in \\< 2 s'],
    ['a | b', 'a \\| b'],
    ['`code`', '\\`code\\`'],
    ['# not a heading', '\\# not a heading'],
    ['ends like a heading #', 'ends like a heading \\#'],
    ['C# and F#', 'C# and F#'],
    ['*bold* and _this_', '\\*bold\\* and \\_this\\_'],
    ['source_refs', 'source_refs'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](y)', '!\\[x\\](y)'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['\\', '\\\\'],
    ['R&D and &lt;', 'R&D and \\&lt;'],
    ['https://a.example', 'https\\://a.example'],
    ['www.a.example', 'www\\.a.example'],
    ['a@b.example', 'a\\@b.example'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['=====', '\\====='],
    ['> quoted', '\\> quoted'],
    ['1. first', '1\\. first'],
    ['12) twelfth', '12\\) twelfth'],
    ['2.1 stays', '2.1 stays'],
    ['well-known, 3 + 4', 'well-known, 3 + 4'],
  ])('[S033] writes %s as %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  it('[S031] leaves Chinese, emoji and their spaces byte for byte', () => {
    expect(escapeMarkdown('用户\u3000必须 能登录 👩‍💻😀')).toBe('用户\u3000必须 能登录 👩‍💻😀')
  })

  it('makes one line of several', () => {
    expect(escapeMarkdown('one \r\n\r\n\t two\tthree\n')).toBe('one two three')
    expect(escapeMarkdown('fine\n# not a heading')).toBe('fine \\# not a heading')
  })
})

describe('quoting people’s words', () => {
  it('keeps their line breaks, each line literal, and leaves blank lines out', () => {
    expect(quoteMarkdown('one\r\n\n- two\r# three')).toBe('> one\\\n> \\- two\\\n> \\# three')
  })
})
