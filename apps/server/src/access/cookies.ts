/** Reading one cookie and writing ours. */

/** Longer headers are nobody's browser. */
const LONGEST_HEADER = 8_192

/** Null when it is not there. A name that stands twice counts as not there: one of them is not ours. */
export function cookieIn(header: string | undefined, name: string): string | null {
  if (header === undefined || header.length > LONGEST_HEADER) return null
  const values = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
  return values.length === 1 ? (values[0] ?? null) : null
}

/** Never read by a script, never sent along from elsewhere. Without `Secure`: it stays on this machine, over plain HTTP. */
export function cookieOf(name: string, value: string, lifeMs: number): string {
  const maxAge = Math.floor(lifeMs / 1_000)
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict`
}
