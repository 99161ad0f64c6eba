/**
 * Readings that several readers ask for in turn are made once. What was read before is
 * only ever looked up, never changed, and the memory has a limit, so it shows in nothing but the time.
 */

/**
 * The same function, which remembers at least the `atLeast` texts read last and at most
 * twice as many. Two generations: when the young one is full it takes the place of the old one,
 * so that forgetting costs nothing.
 */
export function rememberTexts<Value>(
  read: (text: string) => Value,
  { atLeast, longest }: { readonly atLeast: number; readonly longest: number },
): (text: string) => Value {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  return (text) => {
    if (text.length > longest) return read(text)
    const known = young.get(text)
    if (known !== undefined) return known
    const value = old.get(text) ?? read(text)
    if (young.size >= atLeast) {
      old = young
      young = new Map()
    }
    young.set(text, value)
    return value
  }
}

/** The same function of one object, which remembers the last few objects it was given. They are known by identity. */
export function rememberLast<Key extends object, Value>(
  read: (key: Key) => Value,
  most = 2,
): (key: Key) => Value {
  const keys: Key[] = []
  const values: Value[] = []
  let next = 0
  return (key) => {
    const known = keys.indexOf(key)
    if (known !== -1) return values[known] as Value
    const value = read(key)
    keys[next] = key
    values[next] = value
    next = (next + 1) % most
    return value
  }
}
