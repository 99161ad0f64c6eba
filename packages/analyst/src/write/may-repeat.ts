/**
 * Whether a text may say something twice in a row: a cheap look that spares most
 * text a dear one. It may say yes where nothing is repeated, never no where something is.
 */

/** How many words may stand between the beginnings of what is said twice: "I think we should, I think we should". */
const WITHIN = 5

/** Whether a word is the same as one of the five before it: only then it is worth a closer look. */
export function mayRepeat(text: string): boolean {
  const lately: number[] = []
  let next = 0
  return someWord(text, (word) => {
    if (lately.includes(word)) return true
    lately[next] = word
    next = (next + 1) % WITHIN
    return false
  })
}

/**
 * Whether up to five words stand twice with nothing but blanks and marks between: what a false start looks like.
 * Narrower than `mayRepeat`, and as cheap.
 */
export function maySayTwice(text: string): boolean {
  const words: number[] = []
  return someWord(text, (word) => {
    words.push(word)
    return endsTwice(words)
  })
}

/** Each word is a number: two may share one, and then the closer look decides. Other scripts always get that look. */
function someWord(text: string, isFound: (word: number) => boolean): boolean {
  let letters = 0
  let word = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (text.charCodeAt(at) >= 0x80) return true
    const letter = at < text.length ? letterAt(text, at) : 0
    if (letter !== 0) {
      word = (word * 31 + letter) | 0
      letters += 1
    } else if (letters > 0) {
      if (isFound(word)) return true
      letters = 0
      word = 0
    }
  }
  return false
}

/** Whether the last words are the same as those before them. */
function endsTwice(words: readonly number[]): boolean {
  const end = words.length
  for (let length = 1; length <= WITHIN && length * 2 <= end; length += 1) {
    let same = 0
    while (same < length && words[end - 1 - same] === words[end - 1 - same - length]) same += 1
    if (same === length) return true
  }
  return false
}

/** In lower case, apostrophes among them; 0 for whatever is no letter. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x27 ? lower : 0
}
