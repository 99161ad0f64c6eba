/**
 * Files that hold no text, told from their first bytes, so that the answer can
 * say what to do instead of which byte was strange.
 */
const SIGNATURES: readonly (readonly [signature: string, what: string])[] = [
  ['25504446', 'is a PDF; save its text to a .txt file first'],
  ['504b0304', 'is a Word document or another zip archive; save its text to a .txt file first'],
  ['d0cf11e0a1b11ae1', 'is an old Word or Excel document; save its text to a .txt file first'],
  ['7b5c727466', 'is an RTF document; save its text to a .txt file first'],
  ['89504e47', 'is an image; it holds no text to read'],
  ['ffd8ff', 'is an image; it holds no text to read'],
  ['474946383761', 'is an image; it holds no text to read'],
  ['474946383961', 'is an image; it holds no text to read'],
  ['49443303', 'is a sound recording; a transcript of it can be read'],
  ['49443304', 'is a sound recording; a transcript of it can be read'],
  ['4f67675300', 'is a sound recording; a transcript of it can be read'],
  ['1f8b', 'is compressed; unpack it first'],
  ['28b52ffd', 'is compressed; unpack it first'],
  ['7f454c46', 'is a program, not text'],
]

const LOOKED_AT = 8_192

/** What the file is instead of text, as the end of a sentence; null when it may be text. */
export function kindOfBinary(bytes: Buffer): string | null {
  const beginning = bytes.subarray(0, LOOKED_AT)
  const inHex = beginning.subarray(0, 8).toString('hex')
  const known = SIGNATURES.find(([signature]) => inHex.startsWith(signature))
  if (known !== undefined) return known[1]
  if (isBareUtf16(beginning)) return 'looks like UTF-16 without a byte order mark; save it as UTF-8'
  return isMostlyControl(beginning) ? 'is a binary file, not text' : null
}

/** English in UTF-16 has a zero in every second byte. */
function isBareUtf16(bytes: Buffer): boolean {
  if (bytes.length < 8) return false
  const zeros = [0, 0]
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  return Math.max(even, odd) > bytes.length * 0.4 && Math.min(even, odd) === 0
}

function isMostlyControl(bytes: Buffer): boolean {
  const controls = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0)
  return controls > 4 && controls > bytes.length * 0.05
}

/** Tab, line ends, form feed, backspace and escape do stand in text files. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && ![0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(byte)
