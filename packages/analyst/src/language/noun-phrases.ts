/**
 * Finding the noun phrases of a sentence: what people talk about.
 *
 * A phrase is a base phrase: it ends with its head, never reaches over "of",
 * "in" or "for", and a coordination gives one phrase per member. The tagger's
 * mistakes that matter here (nouns taken for verbs and verbs for nouns) are
 * mended first by what stands beside them. Phrases never overlap and come in
 * the order of the text.
 */
import { rolesOf, type Role } from './noun-phrase-words.ts'
import type { Token } from './tokens.ts'
import { rememberLast } from '../remember.ts'

export interface NounPhrase {
  /** UTF-16 code units, determiner included. */
  readonly start: number
  readonly end: number
  /** Where the phrase begins without its article or possessive: "its exported file" begins at "exported". */
  readonly core: number
  /** The last noun. */
  readonly head: Token
  /** Indexes of its first and last token. */
  readonly first: number
  readonly last: number
}

/** The base noun phrases in reading order. Things, pronouns and entities are all read from them, one after the other. */
export const nounPhrases: (tokens: readonly Token[]) => readonly NounPhrase[] = rememberLast(phrasesIn)

function phrasesIn(tokens: readonly Token[]): NounPhrase[] {
  const roles = rolesOf(tokens)
  const phrases: NounPhrase[] = []
  let index = 0
  while (index < tokens.length) {
    const last = lastOfPhrase(tokens, roles, index)
    if (last === -1) {
      index += 1
      continue
    }
    phrases.push(phraseOf(tokens, roles, index, last))
    index = last + 1
  }
  return phrases
}

function phraseOf(tokens: readonly Token[], roles: readonly Role[], first: number, last: number): NounPhrase {
  let core = first
  for (
    let index = first;
    index < last && (roles[index] === 'determiner' || roles[index] === 'quantifier');
    index += 1
  ) {
    if (roles[index] === 'determiner') core = index + 1
  }
  const [opening, inner, head] = [tokens[first], tokens[core], tokens[last]]
  if (!opening || !inner || !head) throw new Error('a noun phrase lies inside its sentence')
  return { start: opening.start, end: head.end, core: inner.start, head, first, last }
}

/** The index of the last noun of a phrase that begins at `from`, or -1. */
function lastOfPhrase(tokens: readonly Token[], roles: readonly Role[], from: number): number {
  let last = -1
  let index = from
  let opened = false
  while (index < tokens.length) {
    const role = roles[index]
    if (role === 'noun') {
      last = index
    } else if (role === 'determiner' || role === 'quantifier') {
      if (last !== -1 || (opened && !mayPrecedeDeterminer(tokens, roles, index))) break
    } else if (role === 'possessive') {
      if (last === -1) break
    } else if (role === 'hyphen') {
      if (!opened) break
    } else if (role === 'modifier') {
      if (last !== -1 && !continuesAfterNoun(roles, index, last)) break
    } else if (last !== -1 || !opened || !joinsModifiers(tokens, roles, index)) {
      break
    }
    opened = true
    index += 1
  }
  return last
}

/** "all the files" and "one or more items" are one phrase, "sure each file" is not. */
function mayPrecedeDeterminer(tokens: readonly Token[], roles: readonly Role[], index: number): boolean {
  const before = roles[index - 1]
  if (before === 'quantifier' || before === 'determiner') return true
  return roles[index] === 'quantifier' && (before === 'other' || tokens[index - 1]?.pos === 'NUM')
}

/** "accurate and complete data", "one or more items": one thing with two descriptions. */
function joinsModifiers(tokens: readonly Token[], roles: readonly Role[], index: number): boolean {
  const describes = (role: Role | undefined) => role === 'modifier' || role === 'quantifier'
  return tokens[index]?.pos === 'CCONJ' && describes(roles[index - 1]) && describes(roles[index + 1])
}

/** A modifier may follow a noun when a hyphen or a possessive joins them ("data-driven", "user's own page"). */
function continuesAfterNoun(roles: readonly Role[], index: number, last: number): boolean {
  const before = roles[index - 1]
  if (before === 'hyphen' || before === 'possessive') return true
  return before === 'modifier' && index - 1 > last
}
