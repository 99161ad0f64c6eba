/** All word lists by name, and the lexicon made of them. */
import { buildLexicon, type Lexicon } from './lexicon.ts'
import { ABBREVIATIONS } from './terms/abbreviations.ts'
import { ABSOLUTES, UNIVERSALS } from './terms/absolutes.ts'
import { APPROXIMATIONS } from './terms/approximations.ts'
import { COMPARATIVES, SUPERLATIVES } from './terms/degrees.ts'
import { ESCAPE_CLAUSES } from './terms/escape-clauses.ts'
import { FIXED_EXPRESSIONS } from './terms/fixed-expressions.ts'
import { ANNOUNCEMENTS, LOOSE_REFERENCES, PLACEHOLDERS } from './terms/gaps.ts'
import { MISSPELLINGS } from './terms/misspellings.ts'
import { NEGATIVES } from './terms/negatives.ts'
import { OPEN_ENDED_CLAUSES } from './terms/open-ended-clauses.ts'
import {
  COMBINATORS,
  HOLLOW_CONDITIONS,
  HOLLOW_VERBS,
  PURPOSE_PHRASES,
  SUPERFLUOUS_INFINITIVES,
  VAGUE_TIMES,
} from './terms/phrasing.ts'
import { PRONOUNS } from './terms/pronouns.ts'
import { SOLUTIONS } from './terms/solutions.ts'
import { RECOMMENDATIONS, UNCERTAIN_VERBS } from './terms/uncertain-verbs.ts'
import type { TermList } from './terms/term-list.ts'
import { VAGUE_TERMS } from './terms/vague-terms.ts'

export const WORD_LISTS = {
  fixed: FIXED_EXPRESSIONS,
  vague: VAGUE_TERMS,
  escape: ESCAPE_CLAUSES,
  'open-ended': OPEN_ENDED_CLAUSES,
  uncertain: UNCERTAIN_VERBS,
  recommended: RECOMMENDATIONS,
  superlative: SUPERLATIVES,
  comparative: COMPARATIVES,
  negative: NEGATIVES,
  absolute: ABSOLUTES,
  universal: UNIVERSALS,
  infinitive: SUPERFLUOUS_INFINITIVES,
  purpose: PURPOSE_PHRASES,
  combinator: COMBINATORS,
  time: VAGUE_TIMES,
  'hollow-condition': HOLLOW_CONDITIONS,
  'hollow-verb': HOLLOW_VERBS,
  pronoun: PRONOUNS,
  abbreviation: ABBREVIATIONS,
  solution: SOLUTIONS,
  placeholder: PLACEHOLDERS,
  reference: LOOSE_REFERENCES,
  announcement: ANNOUNCEMENTS,
  approximation: APPROXIMATIONS,
  misspelling: MISSPELLINGS,
  logic: [{ words: 'and/or, and / or', note: 'it can be read as “and”, as “or”, or as both' }],
} as const satisfies Readonly<Record<string, TermList>>

export type ListName = keyof typeof WORD_LISTS

export const LEXICON: Lexicon = buildLexicon(WORD_LISTS)
