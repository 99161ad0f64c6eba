import { describe, expect, it } from 'vitest'

import { examplesIn, select, withBlock } from './examples.ts'
import { readPage } from './read-page.ts'

const printed = 'one\ntwo\n\nthree\n\nfour\nfive'

describe('what an example shows of what was printed', () => {
  it.each([
    ['all', ['one', 'two', '', 'three', '', 'four', 'five']],
    ['lines 1..2, 4', ['one', 'two', '…', 'three', '…']],
    ['lines -1', ['…', 'five']],
    ['lines two, our..five', ['…', 'two', '…', 'four', 'five']],
    ['paragraphs 1, -1', ['one', 'two', '', '…', '', 'four', 'five']],
    ['paragraphs 2..3', ['…', '', 'three', '', 'four', 'five']],
  ])('is chosen by “%s”', (selection, lines) => {
    expect(select(printed, selection)).toEqual(lines)
  })

  it('is JSON for reading, or a part of it', () => {
    expect(select('{"a":[{"b":1}]}', 'json a.0')).toEqual(['{', '  "b": 1', '}'])
  })

  it('is what stands under a heading, up to the next one', () => {
    const document = '# A\nfirst\n\n## B two\n\nsecond\n\n## C\nthird'
    expect(select(document, 'section B two')).toEqual(['## B two', '', 'second'])
    expect(select(document, 'section C')).toEqual(['## C', 'third'])
  })

  it('is refused when the note names nothing that is there', () => {
    expect(() => select(printed, 'some of it')).toThrow('shows nothing')
    expect(() => select(printed, 'lines first')).toThrow("'first' is not there")
    expect(() => select(printed, 'lines 8')).toThrow("'8' is not there")
    expect(() => select(printed, 'section gone')).toThrow('no heading')
  })
})

describe('an example in a page', () => {
  const text =
    'Try:\n\n<!-- shows: lines 1; exits 2 -->\n```text\n$ npx parley extract gone.txt\nold\n```\nEnd.\n'
  const [example] = examplesIn(readPage('docs/page.md', text))

  it('is a block that begins with the command', () => {
    expect(example).toMatchObject({ command: 'npx parley extract gone.txt', selection: 'lines 1', exits: 2 })
  })

  it('leaves other blocks alone', () => {
    expect(examplesIn(readPage('docs/page.md', '```sh\nnpx parley --help\n```\n'))).toEqual([])
  })

  it('is written anew without touching what stands around it', () => {
    if (example === undefined) throw new Error('the example was not found')
    const after = withBlock(text, example, ['$ npx parley extract gone.txt', 'new', 'newer'])
    expect(after).toBe(text.replace('old', 'new\nnewer'))
  })
})
