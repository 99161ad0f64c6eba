/** Two wordings side by side, with the words in brackets that the other does not have. */

/** Above this many pairs of words everything between the common ends counts as changed. */
const MOST_PAIRS = 250_000

export interface Marked {
  readonly before: string
  readonly after: string
}

export function markChangedWords(before: string, after: string): Marked {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const [keptOne, keptOther] = inCommon(one, other)
  return { before: marked(one, keptOne), after: marked(other, keptOther) }
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** Which words of each are the same in the same order: as many as there can be. */
function inCommon(
  one: readonly string[],
  other: readonly string[],
): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const [keptOne, keptOther] = [new Set<number>(), new Set<number>()]
  const keep = (at: number, otherAt: number): void => {
    keptOne.add(at)
    keptOther.add(otherAt)
  }
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) keep(start, start++)
  let [end, otherEnd] = [one.length, other.length]
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) keep(--end, --otherEnd)
  const [rows, columns] = [end - start, otherEnd - start]
  if (rows * columns === 0 || rows * columns > MOST_PAIRS) return [keptOne, keptOther]

  const lengths = longestFrom(one.slice(start, end), other.slice(start, otherEnd))
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    if (one[start + row] === other[start + column]) keep(start + row++, start + column++)
    else if ((lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0)) row += 1
    else column += 1
  }
  return [keptOne, keptOther]
}

/** How many words the rests from each pair of places have in common. */
function longestFrom(one: readonly string[], other: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1))
  for (let row = one.length - 1; row >= 0; row -= 1) {
    const [here, below] = [lengths[row], lengths[row + 1]]
    if (here === undefined || below === undefined) continue
    for (let column = other.length - 1; column >= 0; column -= 1) {
      here[column] =
        one[row] === other[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
    }
  }
  return lengths
}

/** Neighbours that changed stand in one pair of brackets. */
function marked(words: readonly string[], kept: ReadonlySet<number>): string {
  return words
    .map((word, at) => {
      if (kept.has(at)) return word
      const opens = at === 0 || kept.has(at - 1) ? '[' : ''
      const closes = at === words.length - 1 || kept.has(at + 1) ? ']' : ''
      return `${opens}${word}${closes}`
    })
    .join(' ')
}
