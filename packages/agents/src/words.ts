/** How agents count, list and quote in what they say. */

/** "1 quote", "3 quotes"; the plural is given where it is no plain "s". */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(number)} ${number === 1 ? noun : plural}`
}

/** "1,000"; below that the number as it is, which is told far quicker. */
const grouped = (number: number): string => (number < 1_000 ? String(number) : number.toLocaleString('en-US'))

/** "A", "A and B", "A, B and C"; the rest is counted. */
export function listed(items: readonly string[], most = 4): string {
  const shown = items.length > most ? items.slice(0, most - 1) : items
  const rest = items.length - shown.length
  const parts = rest > 0 ? [...shown, `${grouped(rest)} more`] : shown
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

/** Somebody's words inside ours: in one line, short, cut between words. */
export function quoted(text: string, most = 80): string {
  const line = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
  if (line.length <= most) return `“${line}”`
  const cut = line.slice(0, most)
  const end = cut.lastIndexOf(' ')
  return `“${(end > most / 2 ? cut.slice(0, end) : cut).toWellFormed()}…”`
}

/** By first name. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
