/**
 * Hides what the tagger's tokenizer would break, letter for letter, so that
 * offsets into the masked text are offsets into the text.
 *
 * Every repetition is bounded: a text of any make costs the same per character.
 */

/** Each of these becomes a run of one letter of the same length. */
const FRAGILE =
  /\b[vV]\d{1,9}(?:\.\d{1,9}){1,6}\b|\b(?:e\.g|i\.e|a\.k\.a|etc|vs|approx|incl|resp|cf|No|no|sec|Sec|fig|Fig|Dr|Mr|Mrs|Ms|Prof|St|Inc|Ltd)\.(?=\s)|\b(?:[A-Za-z]\.){2,6}(?=[\s,;:)]|$)|[$€£]\d[\d,]{0,30}(?:\.\d{1,9})?\b|\b\d[\d,]{0,30}\.\d{1,9}(?:\.\d{1,9}){0,6}\b|\b\d{1,3}(?:,\d{3}){1,8}\b|\b[\w.+-]{1,64}@[A-Za-z\d-]{1,60}(?:\.[A-Za-z\d-]{1,30}){1,5}\b|\b[A-Za-z][\w-]{0,60}(?:\.[A-Za-z][\w-]{0,60}){1,8}\b|(?<=\s|^)\.[a-z]{2,4}\b/g

/** One of these stands in everything fragile. */
const FRAGILE_SIGN = /[.$€£]|\d,\d/

export function maskForTagger(text: string): string {
  if (!FRAGILE_SIGN.test(text)) return text
  return text.replace(FRAGILE, (found) =>
    /^[$€£\d]/.test(found) && !found.includes('@')
      ? '7'.repeat(found.length)
      : `X${'x'.repeat(found.length - 1)}`,
  )
}
