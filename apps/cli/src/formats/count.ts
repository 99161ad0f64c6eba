/** `1 sentence`, `2 sentences`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** How often each word occurs, the most frequent first, ties in the order they came. */
export function tally(words: readonly string[]): [word: string, times: number][] {
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return [...times].toSorted((one, other) => other[1] - one[1])
}
