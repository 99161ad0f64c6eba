import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { hostileText } from '@parley/testing'
import { escapeMarkdown, quoteMarkdown } from './escape-markdown.ts'

/** What CommonMark makes of text in which nothing is active: escapes and entities resolved. */
function asRead(markdown: string): string {
  return markdown.replaceAll(/\\([!-/:-@[-`{-~])|&lt;/g, (_, escaped: string | undefined) => escaped ?? '<')
}

/** The same with a space for every escaped character: what is left could still do something. */
function unescapedRest(markdown: string): string {
  return markdown.replaceAll(/\\[!-/:-@[-`{-~]|&lt;/g, ' ')
}

const oneLine = (text: string): string => text.replaceAll(/[\t\v\f\r\n ]+/g, ' ').trim()

describe('any text, escaped', () => {
  it('[S033] reads as it was said', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(oneLine(asRead(escapeMarkdown(text)))).toBe(oneLine(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('[S033] holds no tag, link, cell, emphasis, code, entity or bare address', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const rest = unescapedRest(escapeMarkdown(text))
        expect(rest).not.toMatch(/[<[\]|`*~@\\\r\n\t]|:\/\/|www\.|&#?[0-9a-z]+;/i)
        expect(rest).not.toMatch(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u)
      }),
      { numRuns: 1000 },
    )
  })

  it('[S033] opens no block at the start of a line', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        for (const line of [
          escapeMarkdown(text),
          ...quoteMarkdown(text)
            .split('\n')
            .map((quoted) => quoted.slice(2)),
        ]) {
          expect(line).not.toMatch(/^(\s|[-+=>#~`*|]|\d{1,9}[.)](\s|$))/)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
