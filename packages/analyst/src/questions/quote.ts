/** People's own words inside a question: short enough to read at a glance, and never ending the question early. */

export interface Length {
  readonly words: number
  readonly characters: number
}

const SHORT: Length = { words: 12, characters: 90 }
/** A whole sentence, where the sentence itself is what is asked about. */
export const SENTENCE: Length = { words: 22, characters: 150 }

export function quote(text: string, most: Length = SHORT): string {
  const plain = text
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\?/g, '')
    .trim()
    .replace(/[.!,;:\s]+$/, '')
  const words = plain.split(' ')
  const short = words.length > most.words ? `${words.slice(0, most.words).join(' ')} …` : plain
  if (short.length <= most.characters) return `“${short}”`
  // A cut may fall inside a surrogate pair; its first half goes too.
  return `“${short
    .slice(0, most.characters)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()} …”`
}

/** The stretch of a text around a word in it, so that one sees what it was said about. */
export function quoteAround(text: string, word: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  const first = word.trim().toLowerCase().split(/\s+/)[0] ?? ''
  const at = words.findIndex((one) => bare(one) === first)
  const [from, to] = windowAround(words, Math.max(0, at))
  const inside = quote(words.slice(from, to).join(' '))
  const start = from > 0 ? inside.replace('“', '“… ') : inside
  return to < words.length && !start.endsWith('…”') ? start.replace(/”$/, ' …”') : start
}

/** Grows to both sides while it is short enough to be quoted whole. */
function windowAround(words: readonly string[], at: number): readonly [number, number] {
  let [from, to] = [at, at + 1]
  let length = words[at]?.length ?? 0
  for (let grown = true; grown && to - from < SHORT.words;) {
    grown = false
    for (const next of [from - 1, to]) {
      const more = words[next]
      if (more === undefined || to - from >= SHORT.words || length + more.length + 1 > SHORT.characters)
        continue
      length += more.length + 1
      if (next < from) from = next
      else to = next + 1
      grown = true
    }
  }
  return [from, to]
}

const bare = (word: string): string => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** The word is there, and not as a part of "high-score" or "fast-fail". */
export function standsIn(text: string, word: string): boolean {
  const [within, sought] = [text.toLowerCase(), word.trim().toLowerCase()]
  if (sought === '') return false
  for (let at = within.indexOf(sought); at !== -1; at = within.indexOf(sought, at + 1)) {
    const end = at + sought.length
    if (
      !/[\p{L}\p{N}-]$/u.test(within.slice(Math.max(0, at - 2), at)) &&
      !GOES_ON.test(within.slice(end, end + 3))
    )
      return true
  }
  return false
}

const GOES_ON = /^(?:[\p{L}\p{N}]|-\p{L})/u

/** How people talk, without what carries nothing: "And uh and how how do you …". */
export function withoutFillers(said: string): string {
  return said
    .replace(/\s+/g, ' ')
    .replace(/\b(?:uh+|um+|erm?|hmm*|mhm)\b,?\s*/gi, '')
    .replace(/\b((?:[\p{L}']+,?\s+){1,3})\1/giu, '$1')
    .replace(/\b([\p{L}']+)(?:,?\s+\1\b)+/giu, '$1')
    .replace(/^(?:\s*(?:and|but|so|okay|ok|well|like|yeah|right|now|then)\b,?\s+)+/i, '')
    .replace(/,?\s*(?:you know|right|okay|ok|huh|isn't it|no)\s*\?*\s*$/i, '')
    .trim()
}

/** What a requirement is called when somebody is asked about it. */
export function subject(known: { readonly title: string; readonly statement: string }): string {
  return quote(hasWords(known.title) ? known.title : known.statement)
}

/** The same about one of its words: in the title where it stands there, else where it was said. */
export function subjectWith(
  known: { readonly title: string; readonly statement: string },
  word: string,
): string {
  const isElsewhere = standsIn(known.statement, word) && !standsIn(known.title, word)
  return isElsewhere ? quoteAround(known.statement, word) : subject(known)
}

/** A text as part of an id. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
