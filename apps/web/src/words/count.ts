/** Numbers in words, by the reader's locale: a number and its unit never part. */
const NO_BREAK = '\u00a0'

/** `1 requirement`, `2 requirements`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${numeral(number)}${NO_BREAK}${number === 1 ? one : many}`
}

export function numeral(number: number): string {
  return numerals.format(number)
}

/** Whole percent: a decimal would claim more than anyone knows. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** `0.9 s` below ten seconds, `12 s` above. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)}${NO_BREAK}s`
}

/** “Anna”, “Anna and Ben”, “Anna, Ben and Cleo”. */
export function list(items: readonly string[]): string {
  return lists.format(items)
}

const numerals = new Intl.NumberFormat('en')
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })
