/**
 * From the bytes of a file to text, exactly or not at all: UTF-8 with or
 * without its mark, UTF-16 with it. Nothing is replaced, so that every quote
 * can be found again in the file.
 */
import { TextDecoder } from 'node:util'

/** Null when it holds no text. */
export function readBytes(bytes: Uint8Array): string | null {
  const text = decoded(bytes)
  return text === null || isBinary(text) ? null : text
}

function decoded(bytes: Uint8Array): string | null {
  // The decoders take the mark off; a second one is text.
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

const LOOKED_AT = 8_192
/** Tabs, line ends, form feeds and backspaces do stand in text files. */
const CONTROL = /(?![\b\t\n\f\r\x7f-\x9f])\p{Cc}/gu

/** NUL can stand in no text of ours; many other control characters make no text either. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const beginning = text.slice(0, LOOKED_AT)
  const controls = beginning.match(CONTROL)?.length ?? 0
  return controls > 4 && controls > beginning.length * 0.05
}
