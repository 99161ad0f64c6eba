/**
 * A text cut into runs, so that every marked stretch of words is one element.
 *
 * Stretches may overlap: where they do, a run carries all of them. Whatever the
 * stretches are, the runs together are the text, no more and no less.
 */
export interface Stretch {
  /** UTF-16 code units, `start` included, `end` not. */
  readonly start: number
  readonly end: number
}

export interface Run<Mark extends Stretch> extends Stretch {
  readonly text: string
  /** What lies over it; empty for plain words. */
  readonly marks: readonly Mark[]
}

/** The runs of `text` between `from` and `to`. Offsets stay those of the whole text. */
export function cutIntoRuns<Mark extends Stretch>(
  text: string,
  marks: readonly Mark[],
  { start: from, end: to }: Stretch = { start: 0, end: text.length },
): readonly Run<Mark>[] {
  const inside = marks.filter((mark) => mark.end > from && mark.start < to && mark.end > mark.start)
  const edges = [from, to, ...inside.flatMap((mark) => [Math.max(mark.start, from), Math.min(mark.end, to)])]
  const cuts = [...new Set(edges)].sort((one, other) => one - other)

  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: inside.filter((mark) => mark.start < end && mark.end > start),
    }
  })
}

/** The lines of a text that hold something, each with its place. */
export function linesOf(text: string): readonly Stretch[] {
  const lines: Stretch[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    if (line.trim() !== '') lines.push({ start, end: line.endsWith('\r') ? end - 1 : end })
    start = end + 1
  }
  return lines
}
