/** Small pieces of writing that every chapter uses. */

/** `1 message`, `2 messages`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

/** Cells are escaped already: a bar inside one would open another. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** `2026-03-01T09:30:00.000Z` as `2026-03-01 09:30 UTC`. */
export function readableInstant(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`
}
