/**
 * From bytes to text, exactly or not at all.
 *
 * UTF-8, and UTF-16 with its byte order mark; the mark itself is taken off.
 * Nothing is replaced: what cannot be read, or could not be kept, is refused
 * with its place, so that every quote can be found again in the file.
 */
import { kindOfBinary } from './binary.ts'
import { faultIn } from './text-fault.ts'

export type Decoded =
  | { readonly text: string; readonly refusal: null }
  | { readonly text: null; readonly refusal: string }

export function decode(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes.subarray(2))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(swapped(bytes.subarray(2)))

  const kind = kindOfBinary(bytes)
  if (kind !== null) return refused(kind)
  const body = hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes
  const text = body.toString('utf8')
  const wrongAt = firstWrongByte(body, text)
  if (wrongAt !== null) return refused(`is not UTF-8 text (byte ${wrongAt + bytes.length - body.length})`)
  return storable(text)
}

function fromUtf16(bytes: Buffer): Decoded {
  if (bytes.length % 2 !== 0) return refused('is cut off: UTF-16 text has an even number of bytes')
  return storable(bytes.toString('utf16le'))
}

function storable(text: string): Decoded {
  const fault = faultIn(text)
  return fault === null ? { text, refusal: null } : refused(`holds ${fault.what} (${fault.place})`)
}

const refused = (refusal: string): Decoded => ({ text: null, refusal })

const hasUtf8Mark = (bytes: Buffer): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** A byte too many at the end stays where it is, for the check of the length. */
function swapped(bytes: Buffer): Buffer {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16()
  return Buffer.concat([even, bytes.subarray(even.length)])
}

/**
 * Counted from 1, or null when all is well. What is wrong was decoded to U+FFFD, and
 * all before it exactly, so the first U+FFFD that does not stand in the file itself is the place.
 */
function firstWrongByte(bytes: Buffer, text: string): number | null {
  let offset = 0
  let read = 0
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', read)) {
    offset += Buffer.byteLength(text.slice(read, at))
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd
    if (!isWritten) return offset + 1
    offset += 3
    read = at + 1
  }
  return null
}
