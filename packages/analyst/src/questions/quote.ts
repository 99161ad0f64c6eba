/** People's own words inside a question: short enough to read at a glance, and never ending the question early. */

const LONGEST_WORDS = 12
const LONGEST_CHARACTERS = 90

export function quote(text: string): string {
  const plain = text
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\?/g, '')
    .trim()
    .replace(/[.!,;:\s]+$/, '')
  const words = plain.split(' ')
  const short = words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS).join(' ')} …` : plain
  if (short.length <= LONGEST_CHARACTERS) return `“${short}”`
  // A cut may fall inside a surrogate pair; its first half goes too.
  return `“${short
    .slice(0, LONGEST_CHARACTERS)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()} …”`
}

/** What a requirement is called when somebody is asked about it. */
export function subject(known: { readonly title: string; readonly statement: string }): string {
  return quote(known.title.trim() === '' ? known.statement : known.title)
}

/** A text as part of an id. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
