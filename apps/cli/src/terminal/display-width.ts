/**
 * How many columns a text takes on a terminal.
 *
 * Chinese, Japanese and Korean letters and most emoji take two, combining
 * marks and joiners none. Wide ranges are those of Unicode's EastAsianWidth.txt
 * (W and F), gathered into blocks; emoji are asked of the engine.
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
]

const PLAIN = /^[\u0020-\u007e]*$/
const SHOWS_AS_EMOJI = /\p{Emoji_Presentation}|\ufe0f/u
const TAKES_NO_ROOM = /^[\p{Mark}\p{Cf}\p{Cc}\u1160-\u11ff]$/u

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const { segment } of letters.segment(text)) width += letterWidth(segment)
  return width
}

/** What a reader sees as single letters, so that no cut parts an emoji or an accent from its letter. */
export function lettersOf(text: string): string[] {
  if (PLAIN.test(text)) return text.split('')
  return Array.from(letters.segment(text), ({ segment }) => segment)
}

function letterWidth(letter: string): number {
  if (SHOWS_AS_EMOJI.test(letter)) return 2
  let width = 0
  for (const character of letter) width = Math.max(width, characterWidth(character))
  return width
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x20 && code < 0x7f) return 1
  if (TAKES_NO_ROOM.test(character)) return 0
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}
