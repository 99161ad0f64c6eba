/**
 * Canonical JSON after RFC 8785 (JCS): one value, one text, so that a hash means the value.
 *
 * Members stand in the order of their UTF-16 code units, numbers and strings as
 * ECMAScript writes them, without white space. What JSON cannot carry, and half
 * characters that UTF-8 cannot, are refused: they would come back as something else.
 */

/** The canonical text of a JSON value; throws on what is none. A member that is `undefined` is left out. */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return textOf(value)
    case 'number':
      return numberOf(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? listOf(value) : recordOf(value)
    default:
      throw new Error(`${typeof value} is no JSON value.`)
  }
}

/** RFC 8785 §3.2.2.2 asks for the escapes of JSON.stringify, which alone would write half characters as escapes. */
function textOf(text: string): string {
  if (!text.isWellFormed()) throw new Error('a text with half a surrogate pair has no canonical bytes.')
  return JSON.stringify(text)
}

/** RFC 8785 §3.2.2.3: Number.prototype.toString, and minus zero is zero. */
function numberOf(number: number): string {
  if (!Number.isFinite(number)) throw new Error(`${number} is no JSON number.`)
  return String(number)
}

function listOf(list: readonly unknown[]): string {
  return `[${Array.from(list, canonical).join(',')}]`
}

function recordOf(record: object): string {
  const prototype: unknown = Object.getPrototypeOf(record)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Error('only plain objects have a canonical text.')
  }
  const members: string[] = []
  // The default order of sort() is that of UTF-16 code units, as RFC 8785 §3.2.3 asks.
  for (const [name, value] of Object.entries(record).sort(byName)) {
    if (value !== undefined) members.push(`${textOf(name)}:${canonical(value)}`)
  }
  return `{${members.join(',')}}`
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1
}
