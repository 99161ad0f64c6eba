/** Lines and columns of a text, from 1; columns in UTF-16 code units. CRLF, LF and CR each end a line. */
export interface Lines {
  at(offset: number): { readonly line: number; readonly column: number }
}

export function linesOf(text: string): Lines {
  const starts = [0]
  for (const found of text.matchAll(/\r\n|\r|\n/g)) starts.push(found.index + found[0].length)
  return {
    at(offset) {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
    },
  }
}
