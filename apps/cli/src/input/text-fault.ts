/** What no store and no reader could keep, in words for people: NUL, and half a surrogate pair. */
import { unstorableAt } from '@parley/domain'

export interface TextFault {
  /** `a NUL character`, `half a surrogate pair`. */
  readonly what: string
  /** `line 3, column 14`, both from 1, in UTF-16 code units. */
  readonly place: string
  readonly index: number
}

export function faultIn(text: string): TextFault | null {
  const found = unstorableAt(text)
  if (found === null) return null
  const what = found.what === 'nul' ? 'a NUL character' : 'half a surrogate pair'
  return { what, place: placeOf(text, found.index), index: found.index }
}

function placeOf(text: string, index: number): string {
  const before = text.slice(0, index).split(/\r\n|\r|\n/)
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
