/**
 * Text that every store and every reader can hold.
 *
 * NUL cannot be kept in PostgreSQL text, and half a surrogate pair has no UTF-8
 * form: it would come back as U+FFFD. Both are refused at every door instead of
 * being mended silently, so what was said reads back byte for byte.
 *
 * @critical
 */
export interface Unstorable {
  /** UTF-16 code units from the start of the text. */
  readonly index: number
  readonly what: 'nul' | 'lone_surrogate'
}

/** The first place that cannot be stored, or null when all of it can. */
export function unstorableAt(text: string): Unstorable | null {
  // Nearly every text is plain, and this says so without looking for a place.
  if (text.isWellFormed() && !text.includes('\0')) return null
  const found = UNSTORABLE.exec(text)
  return found && { index: found.index, what: found[0] === '\0' ? 'nul' : 'lone_surrogate' }
}

const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

export interface UnstorableField extends Unstorable {
  /** Where in the command, as in `draft.acceptance_criteria.2.text`. */
  readonly field: string
}

/** The first unstorable text anywhere inside plain data. */
export function unstorableIn(value: unknown, field = ''): UnstorableField | null {
  if (typeof value === 'string') {
    const place = unstorableAt(value)
    return place && { field, ...place }
  }
  if (typeof value !== 'object' || value === null) return null

  for (const key of Object.keys(value)) {
    const place = unstorableAt(key)
    if (place) return { field, ...place }
    const inner: unknown = (value as Readonly<Record<string, unknown>>)[key]
    // The name of the field is put together only where a field holds more, or is at fault.
    if (typeof inner === 'string' ? unstorableAt(inner) === null : typeof inner !== 'object') continue
    const found = unstorableIn(inner, field === '' ? key : `${field}.${key}`)
    if (found) return found
  }
  return null
}

/** Does a cut before this index part a surrogate pair? */
export function cutsSurrogatePair(text: string, index: number): boolean {
  return index > 0 && isHighSurrogate(text.charCodeAt(index - 1)) && isLowSurrogate(text.charCodeAt(index))
}

/** `NaN`, which `charCodeAt` gives past the end, is neither. */
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
