/**
 * Parts of a labelled file for cross-validation, when nothing in it says which document a row is from.
 *
 * Rows of one document stand together, so each part is a contiguous block. A text that
 * was nearly said before goes where its first likeness is: otherwise a copy in the part
 * left out would be known from the others.
 */
const WORDS_TOGETHER = 3
/** Two texts are near-duplicates when they share this much of their runs of three words. */
const ALIKE = 0.5
/** A run of words in more texts than this is a manner of speaking and says nothing about copies. */
const COMMON = 60

/** For each text the number of its block, from 0. */
export function blocksOf(texts: readonly string[], count: number): number[] {
  const runs = texts.map(runsOf)
  const holders = new Map<string, number[]>()
  const blocks: number[] = []
  for (const [index, mine] of runs.entries()) {
    const shared = new Map<number, number>()
    for (const run of mine) {
      const others = holders.get(run) ?? []
      if (others.length < COMMON) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
      holders.set(run, [...others.slice(0, COMMON), index])
    }
    const like = [...shared].find(
      ([other, both]) => both / (mine.size + (runs[other]?.size ?? 0) - both) >= ALIKE,
    )
    blocks.push((like && blocks[like[0]]) ?? Math.floor((index / texts.length) * count))
  }
  return blocks
}

function runsOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll(/\d+/g, '0')
      .match(/[a-z0]+/g) ?? []
  const runs = new Set<string>()
  for (let at = 0; at + WORDS_TOGETHER <= words.length; at += 1)
    runs.add(words.slice(at, at + WORDS_TOGETHER).join(' '))
  if (runs.size === 0) runs.add(words.join(' '))
  return runs
}
