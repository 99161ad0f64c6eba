/** A title cut at the boundary of a phrase, never in the middle of one, and never ending on a word that wants another. */
import { tidy, withoutEnd } from './phrase.ts'

/** About nine words. */
export const MOST_CHARACTERS = 64
/** Shorter than this a beginning says too little. */
const FEWEST_CHARACTERS = 12

const STOP =
  /\s*(?:[,;](?=\s)|:(?=\s)|\s[–—-]\s|\b(?:that|which|who|where|when|if|while|once|unless|until|as soon as|otherwise|so|because|ensuring|allowing|including|such|using|via|in order|rather|without|but|and the|after|before|within|during|based|to ensure|for the)\b)/gi

/** Without these a "not" would say another thing: "does not move" without "while the door is open". */
const NARROWS = /while|when|if|until|unless|without|before|after/i

export function shortTitle(text: string, negated: boolean): string {
  const bare = tidy(text.replace(/ ?\((?![^)]{0,12}\))[^)]{0,400}\)?/g, ' ').replace(/[“”"`]/g, ''))
  const trimmed = bare === '' ? tidy(text.replace(/[()]/g, ' ')) : bare
  if (trimmed.length <= MOST_CHARACTERS && !/[,;:](?=\s)/.test(trimmed)) return trimmed
  if (isShortList(trimmed)) return trimmed
  const stops = [...trimmed.matchAll(STOP)].filter(
    (stop) =>
      stop.index >= FEWEST_CHARACTERS && stop.index <= MOST_CHARACTERS && !(negated && NARROWS.test(stop[0])),
  )
  const mark = stops.find(
    (stop) => /[,;:–—]/.test(stop[0]) && stop.index >= 18 && !opensList(trimmed, stop.index),
  )
  const stop = mark ?? stops.findLast((each) => each.index <= 46) ?? stops[0]
  return withoutTail(stop === undefined ? atPreposition(trimmed) : trimmed.slice(0, stop.index))
}

/** "Daily, weekly, monthly reports": what is listed has not been named yet. */
function opensList(text: string, comma: number): boolean {
  const before = text.slice(0, comma)
  return before.includes(',') || /^,\s\w+,\s/.test(text.slice(comma))
}

/** "merchant, date, and amount": a short list stays whole. */
function isShortList(text: string): boolean {
  return (
    text.length <= MOST_CHARACTERS &&
    /^[^,;:]+(?:,\s[^,;:]{1,24}){1,3},?\s(?:and|or|&)\s[^,;:]{1,24}$/.test(text)
  )
}

function atPreposition(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  const cuts = [
    ...text.matchAll(
      /\s(?:of|for|in|on|at|to|from|with|by|as|across|over|under|into|between|against|through|and|or)\s/gi,
    ),
  ]
  const best = cuts.findLast(({ index }) => index >= 18 && index <= MOST_CHARACTERS)
  if (best !== undefined) return text.slice(0, best.index)
  const blank = text.lastIndexOf(' ', MOST_CHARACTERS)
  return text.slice(0, blank > 18 ? blank : wholeCharacters(text, MOST_CHARACTERS))
}

/** Never through the middle of a character that takes two code units. */
function wholeCharacters(text: string, end: number): number {
  const code = text.charCodeAt(end - 1)
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end
}

const WANTS_ANOTHER =
  /\s+(?:a|an|the|of|for|in|on|at|to|from|with|by|as|and|or|that|which|who|their|its|is|are|be|into|across|all|any|each|when|if|per|must|shall|should|will|can|automatically|also|than|then|more|less|not|soon|has|have|had|was|were|been|being|both|either|this|these|those|such|very)$/i

function withoutTail(text: string): string {
  let title = text
  for (;;) {
    const next = withoutEnd(title.replace(WANTS_ANOTHER, ''), ' ,;:–—-')
    if (next === title) return title
    title = next
  }
}
