/**
 * The shape of a term list: words and phrases that share one note.
 *
 * Lists are data. A word is written once, in lower case, separated by commas;
 * `~` after a verb stands for its regular forms, and a hyphen also matches when
 * the phrase is written with a space. Whatever reads the lists goes through
 * one lexicon, so adding a word is one line here and costs no time at all.
 */
import type { IssueType, Severity } from '@parley/domain'

export interface TermGroup {
  /** "fast, quick, as soon as possible, optimize~" */
  readonly words: string
  /** Finishes the message: why these words are a problem. */
  readonly note: string
  /** What to ask or to say instead. */
  readonly ask?: string
  /** What to write in place of the words, where that is safe. An empty string means: leave them out. */
  readonly write?: string
  /** Where a rule covers several kinds, the kind of these words. */
  readonly kind?: IssueType
  /** Where these words weigh less or more than the rule as a whole. */
  readonly severity?: Severity
}

export type TermList = readonly TermGroup[]

/** Every spelling that a group's `words` stand for. */
export function spellings(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .flatMap((word) => (word.length > 1 && word.endsWith('~') ? verbForms(word.slice(0, -1)) : [word]))
}

function verbForms(verb: string): string[] {
  const british = verb.endsWith('ize') ? [`${verb.slice(0, -3)}ise`] : []
  return [verb, ...british].flatMap(regularForms)
}

function regularForms(verb: string): string[] {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(verb)) {
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  }
  const plural = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [verb, plural, `${verb}ed`, `${verb}ing`]
}
