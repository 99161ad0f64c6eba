/** Texts for properties: every script, every emoji, every trick. */
import fc from 'fast-check'

/** Whatever people can say: any Unicode text without NUL. */
export const storableText = (maxLength = 60): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...TELLING), fc.string({ unit: 'grapheme', maxLength: 6 })), {
      maxLength: maxLength / 6,
    })
    .map((pieces) => pieces.join('').replaceAll('\u0000', ''))

const TELLING = ['登录 ', '😀', '👩‍💻', 'é', '\r\n', '\n', 'must ', '“', '\u3000', '\u{1F1E9}\u{1F1EA}', ' ']

/** Any sequence of code units: NUL and halves of characters included. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) })

/** Text that wants to be more than text: Markdown, HTML, links, in any order. */
export const hostileText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 4 })), { maxLength: 14 })
    .map((pieces) => pieces.join('').replaceAll('\u0000', ''))

const HOSTILE = [
  '<script>alert(1)</script>',
  '<',
  '>',
  '</',
  '<!--',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](y)',
  '[',
  ']',
  '](',
  '(',
  ')',
  '|',
  '`',
  '```\n',
  '~~~',
  '#',
  '# ',
  '*',
  '**',
  '_',
  '-',
  '- ',
  '---\n',
  '===\n',
  '+ ',
  '1. ',
  '1) ',
  '> ',
  '\\',
  '&lt;',
  '&#60;',
  '&',
  'https://a.example',
  'www.a.example',
  'a@b.example',
  '<https://a.example>',
  '[a]: /b\n',
  '    code',
  '\t',
  '\n',
  '\r\n',
  '\n\n',
  '  \n',
  '$x$',
  'word ',
  '登录',
  '😀',
]
