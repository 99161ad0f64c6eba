/** The word that was probably meant: the known one with the fewest slips, if there are only a few. */
const MOST_SLIPS = 2

export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null
  let fewest = MOST_SLIPS + 1
  for (const each of known) {
    const slips = distance(word.toUpperCase(), each.toUpperCase())
    if (slips < fewest) [best, fewest] = [each, slips]
  }
  return best
}

/** Levenshtein's: letters to add, drop or change. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of one.split('').entries()) {
    const here = [row + 1]
    for (const [column, wanted] of other.split('').entries()) {
      const changed = (above[column] ?? 0) + (letter === wanted ? 0 : 1)
      here.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1))
    }
    above = here
  }
  return above[other.length] ?? 0
}
