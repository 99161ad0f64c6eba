/**
 * Every word list in one map, looked up once per token.
 *
 * The key is the first token of a phrase, and the second where there is one. Of hits that overlap, the longer one
 * covers those inside it whatever list they are from: so "as much as possible" is an
 * escape clause and not also the vague words "much" and "possible", and a fixed
 * expression silences the words it is made of.
 */
import { PhraseIndex, standsAt } from '../language/phrase-index.ts'
import type { Token } from '../language/tokens.ts'
import { spellings, type TermGroup, type TermList } from './terms/term-list.ts'

export interface Entry {
  readonly list: string
  readonly parts: readonly string[]
  readonly group: TermGroup
}

export interface Hit extends Entry {
  /** Index of the first token, and of the one after the last. */
  readonly from: number
  readonly to: number
}

export type Lexicon = PhraseIndex<Entry>

export function buildLexicon(lists: Readonly<Record<string, TermList>>): Lexicon {
  const lexicon = new Map<string, Entry[]>()
  for (const [list, groups] of Object.entries(lists)) {
    for (const group of groups) {
      for (const parts of spellings(group.words).flatMap(asTokens)) {
        const entries = lexicon.get(parts[0] ?? '') ?? []
        if (entries.some((entry) => entry.list === list && sameParts(entry.parts, parts))) continue
        entries.push({ list, parts, group })
        lexicon.set(parts[0] ?? '', entries)
      }
    }
  }
  const longestFirst = [...lexicon.values()].flatMap((entries) =>
    entries.toSorted((one, other) => other.parts.length - one.parts.length),
  )
  return new PhraseIndex(
    longestFirst.map((entry) => ({
      first: entry.parts[0] ?? '',
      second: entry.parts[1] === undefined ? null : [entry.parts[1]],
      phrase: entry,
    })),
  )
}

/** The hits of a text, in reading order, without those that a longer hit covers. */
export function lookUp(lexicon: Lexicon, tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    for (const entry of lexicon.from(tokens[from], tokens[from + 1]?.lower)) {
      if (!standsAt(entry.parts, tokens, from)) continue
      const to = from + entry.parts.length
      if (!hits.some((hit) => covers(hit, from, to))) hits.push({ ...entry, from, to })
    }
  }
  return hits.length < 2 ? hits : hits.filter((hit) => !hits.some((other) => covers(other, hit.from, hit.to)))
}

/** Longer, and touching: the phrase that was meant. */
const covers = (hit: Hit, from: number, to: number): boolean =>
  hit.to - hit.from > to - from && hit.from < to && hit.to > from

const sameParts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index])

/**
 * A phrase cut as the tagger cuts it. A hyphen may be cut off, kept in the word or
 * written as a space, so such a phrase has three forms; a point at the end of an
 * abbreviation may be cut off as well.
 */
export function asTokens(phrase: string): string[][] {
  const forms = phrase.includes('-')
    ? [phrase, phrase.replaceAll('-', ' - '), phrase.replaceAll('-', ' ')]
    : [phrase]
  return forms.flatMap((form) => {
    const whole = form
      // “24/7” is one token, “and/or” three.
      .replace(/(?<=[a-z])\/(?=\w?)/g, ' / ')
      .replace(/[+#?<>]/g, ' $& ')
      .replace(/\bcannot\b/g, 'can not')
      .trim()
      .split(/\s+/)
    const last = whole.at(-1) ?? ''
    return /^[a-z](?:[a-z.]*[a-z])?\.$/.test(last)
      ? [whole, [...whole.slice(0, -1), last.slice(0, -1), '.']]
      : [whole]
  })
}
