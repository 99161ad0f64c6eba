/** Breaking text into lines that fit, and filling them up to a column. */
import { displayWidth, lettersOf } from './display-width.ts'

/** Lines of at most `width` columns, broken between words where there are any, else between letters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = breakWord(word, width)
    line = pieces.pop() ?? ''
    lines.push(...pieces)
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Chinese and Japanese have no spaces: a run that is too long breaks between letters. */
function breakWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const letter of lettersOf(word)) {
    const wanted = displayWidth(letter)
    if (used + wanted > width && piece !== '') {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += letter
    used += wanted
  }
  return [...pieces, piece]
}

/** The text with blanks up to `width` columns; longer text stays as it is. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** The beginning of the text, with an ellipsis where it had to be cut. */
export function shortened(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const letter of lettersOf(text)) {
    used += displayWidth(letter)
    if (used > width - 1) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}
