/**
 * Whether a text may say something twice in a row: a cheap look that spares most
 * text a dear one. It may say yes where nothing is repeated, never no where something is.
 */

/** How many words may stand between the beginnings of what is said twice: "I think we should, I think we should". */
const WITHIN = 5

/** Whether a word begins like one of the five before it: only then it is worth a closer look. */
export function mayRepeat(text: string): boolean {
  const beginnings: number[] = []
  let before = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) >= 0x80) return true
    const letter = letterAt(text, at)
    if (letter !== 0 && before === 0) {
      const beginning = letter * 0x80 + letterAt(text, at + 1)
      if (beginnings.includes(beginning)) return true
      beginnings.push(beginning)
      if (beginnings.length > WITHIN) beginnings.shift()
    }
    before = letter
  }
  return false
}

/** In lower case, apostrophes among them; 0 for whatever is no letter. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x27 ? lower : 0
}
