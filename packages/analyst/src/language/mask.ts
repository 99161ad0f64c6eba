/**
 * Hides what the tagger's tokenizer would break, letter for letter, so that
 * offsets into the masked text are offsets into the text.
 */

/** Each of these becomes a run of one letter of the same length. */
const FRAGILE =
  /(?:\b[vV]\d+(?:\.\d+)+\b)|(?:\b(?:e\.g|i\.e|a\.k\.a|etc|vs|approx|incl|resp|cf)\.)|(?:[$€£]\d[\d,]*(?:\.\d+)?\b)|(?:\b\d[\d,]*\.\d+\b)|(?:\b[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+\b)|(?:(?<=\s|^)\.[a-z]{2,4}\b)|(?:\b\d{1,3}(?:,\d{3})+\b)|(?:\b[\w.]+@[\w.]+\b)/g

export function maskForTagger(text: string): string {
  return text.replace(FRAGILE, (found) => (/^[$€£\d]/.test(found) ? '7'.repeat(found.length) : `X${'x'.repeat(found.length - 1)}`))
}
