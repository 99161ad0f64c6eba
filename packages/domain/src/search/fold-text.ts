/**
 * A text as it is compared in a search: without case, accents and the many forms of
 * blanks, quotes and dashes. Each of its units knows where it stood in the text, so that
 * what is found can be marked there.
 */

export interface FoldedText {
  readonly text: string
  /** Where the unit before the given one ends in the text it came from, and where that one begins. */
  readonly startOf: (unit: number) => number
  readonly endBefore: (unit: number) => number
  /** Roughly how much memory it takes, in characters. */
  readonly weight: number
}

/** Without any of these all units stay where they are; most English texts have none. */
const OUT_OF_PLACE = /[^\x21-\x7e \t\r\n]|[ \t\r\n]{2}/

/** A run of plain letters, or a character with the marks on it, or blanks. */
const PIECES = /\s+|[\x21-\x7e]+(?!\p{M})|\P{M}\p{M}*|\p{M}+/gsu
const BLANKS = /^\s/
const PLAIN = /^[\x21-\x7e]+$/

/** `offset`: where the text begins in that to which its places belong. */
export function foldText(text: string, offset = 0): FoldedText {
  if (OUT_OF_PLACE.test(text)) return foldCharacters(text, offset)
  const folded = text.toLowerCase().replaceAll(/[\t\r\n]/g, ' ')
  const stays = (unit: number): number => offset + unit
  return { text: folded, startOf: stays, endBefore: stays, weight: folded.length }
}

/** Room for what takes a millisecond. */
const LONGEST_PIECE = 16_384

/** A long text piece by piece, cut between lines or words: a whole transcript may be one message. */
export function* foldInPieces(text: string): Generator<FoldedText, void> {
  for (let from = 0; from < text.length;) {
    const to = cutIn(text, from)
    yield foldText(text.slice(from, to), from)
    from = to
  }
}

function cutIn(text: string, from: number): number {
  const furthest = from + LONGEST_PIECE
  if (furthest >= text.length) return text.length
  const lately = text.slice(from + LONGEST_PIECE / 2, furthest)
  const line = lately.lastIndexOf('\n')
  const behind = line === -1 ? lately.lastIndexOf(' ') : line
  if (behind !== -1) return from + LONGEST_PIECE / 2 + behind + 1
  // No blank in all this: at least no character is cut in two.
  return isSecondHalf(text.charCodeAt(furthest)) ? furthest - 1 : furthest
}

const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Four bytes each. */
const CHARACTERS_OF_A_PLACE = 2

function foldCharacters(text: string, offset: number): FoldedText {
  let folded = ''
  const starts: number[] = []
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (PLAIN.test(piece)) {
      for (let unit = 0; unit < piece.length; unit += 1) starts.push(index + unit)
      folded += piece.toLowerCase()
      continue
    }
    const written = BLANKS.test(piece) ? ' ' : foldCharacter(piece)
    for (let unit = 0; unit < written.length; unit += 1) starts.push(index)
    folded += written
  }
  starts.push(text.length)
  const places = Uint32Array.from(starts)
  return {
    text: folded,
    weight: folded.length + places.length * CHARACTERS_OF_A_PLACE,
    startOf: (unit) => offset + (places[unit] ?? text.length),
    endBefore: (unit) => {
      const last = places[unit - 1] ?? 0
      let next = unit
      // "ﬁ" is two letters at one place: it ends where the next character begins.
      while ((places[next] ?? text.length) <= last && next < places.length) next += 1
      return offset + (places[next] ?? text.length)
    },
  }
}

/** Accents, and points that are left out in writing; vowel signs of other scripts are letters of their own. */
const ACCENTS: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0487],
  // Hebrew, between the hyphen and the marks that are punctuation.
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  // Arabic.
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  // Which picture is chosen for a character.
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
]

function isAccent(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  return ACCENTS.some(([first, last]) => point >= first && point <= last)
}

const each = (forms: string, form: string): [string, string][] => Array.from(forms, (one) => [one, form])

/** What is written in several ways, and letters that are more than an accent away from plain ones. */
const PLAINLY: ReadonlyMap<string, string> = new Map([
  ...each('“”„‟«»', '"'),
  ...each('‘’‚‛′ʼ', "'"),
  ...each('‐‑‒–—―−', '-'),
  // Nothing is seen of these: joiners, a hyphen that may be.
  ...each('\u200b\u200c\u200d\u2060\u00ad\ufeff', ''),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['þ', 'th'],
  ['ς', 'σ'],
])

/** Full, it starts anew. */
const MOST_KNOWN = 4096
const known = new Map<string, string>()

function foldCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const apart = Array.from(character.toLowerCase().normalize('NFKD'))
  const plain = apart
    .filter((one) => !isAccent(one))
    .join('')
    .normalize('NFC')
  const folded = Array.from(plain, (one) => PLAINLY.get(one) ?? one)
    .join('')
    .replaceAll(/\s+/g, ' ')
  if (known.size >= MOST_KNOWN) known.clear()
  if (character.length <= 8) known.set(character, folded)
  return folded
}
