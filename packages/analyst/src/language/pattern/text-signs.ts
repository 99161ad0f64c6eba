/**
 * Which runs of three signs a text holds, as a small set of bits: a cheap first look
 * that spares most texts most patterns.
 *
 * A sign is a letter (small or capital is one), a digit, an underscore, or whatever stands between
 * words, however long that is; a text begins and ends with one of those. Bits are shared by
 * several runs, so a look may say "perhaps" where nothing is, and never "no" where something is.
 */

/** As many bits as few texts fill, in so little memory that it stays near the processor. */
const WORDS = 128
const BITS_OF_A_PLACE = Math.log2(WORDS * 32)
const BETWEEN = 0
/** A number for each sign, by character code. */
const SIGNS = new Uint8Array(128)
const IN_WORDS = 'abcdefghijklmnopqrstuvwxyz0123456789_'
for (let place = 0; place < IN_WORDS.length; place += 1) {
  SIGNS[IN_WORDS.charCodeAt(place)] = place + 1
  SIGNS[IN_WORDS.toUpperCase().charCodeAt(place)] = place + 1
}
const KINDS = 38

/** The two characters that regular expressions may take for an "s" and a "k" when small and capital are one. */
const LONG_S = 0x17f
const KELVIN = 0x212a

export const signOf = (code: number): number => (code < 128 ? (SIGNS[code] ?? BETWEEN) : BETWEEN)

/** The bit of a run of three signs. */
export const bitOf = (one: number, two: number, three: number): number =>
  Math.imul((one * KINDS + two) * KINDS + three, 0x9e_37_79_b1) >>> (32 - BITS_OF_A_PLACE)

/** The same text is looked at by one pattern after the other, and a piece of it in between. */
const LATELY = 4
const texts: string[] = Array.from({ length: LATELY }, () => '')
const signs = Array.from({ length: LATELY }, () => new Int32Array(WORDS))
let next = 0

/** The bits of a text; they are good until a few other texts have been looked at. */
export function signsOf(text: string): Int32Array {
  for (let place = 0; place < LATELY; place += 1) if (texts[place] === text) return signs[place] as Int32Array
  const place = next
  next = (next + 1) % LATELY
  texts[place] = text
  const bits = signs[place] as Int32Array
  readSigns(text, bits)
  return bits
}

function readSigns(text: string, bits: Int32Array): void {
  bits.fill(0)
  let [one, two] = [BETWEEN, BETWEEN]
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    if (code === LONG_S || code === KELVIN) {
      bits.fill(-1)
      return
    }
    const three = signOf(code)
    if (three === BETWEEN && two === BETWEEN) continue
    const bit = bitOf(one, two, three)
    bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31))
    one = two
    two = three
  }
}
