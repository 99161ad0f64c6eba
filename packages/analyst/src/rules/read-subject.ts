/** Prepares a subject for the rules: one look at each token, then questions cost nothing. */
import type { Token } from '../language/tokens.ts'
import { lookUp, type Hit, type Lexicon } from './lexicon.ts'
import type { Reading, RuleSubject } from './rule.ts'
import { LEXICON } from './word-lists.ts'

const DUTIES = new Set(['shall', 'must', 'will', 'should'])
const NONE: readonly Hit[] = []

export function readSubject(
  subject: RuleSubject,
  lexicon: Lexicon = LEXICON,
  definedTerms: ReadonlySet<string> = new Set(),
): Reading {
  const { tokens, conditions } = subject
  const byList = new Map<string, Hit[]>()
  for (const hit of lookUp(lexicon, tokens)) {
    const hits = byList.get(hit.list)
    if (hits === undefined) byList.set(hit.list, [hit])
    else hits.push(hit)
  }
  const conditional = (index: number): boolean => {
    const start = tokens[index]?.start ?? -1
    return conditions.some((place) => start >= place.start && start < place.end)
  }
  return {
    ...subject,
    hits: (list) => byList.get(list) ?? NONE,
    conditional,
    duty: tokens.findIndex((token, index) => DUTIES.has(token.lower) && !conditional(index)),
    story: isStory(tokens),
    definedTerms,
  }
}

/** "As a clerk, I want …" */
function isStory(tokens: readonly Token[]): boolean {
  if (tokens[0]?.lower !== 'as') return false
  const wish = tokens.findIndex(
    (token) => token.lower === 'want' || token.lower === 'need' || token.lower === 'like',
  )
  return wish > 0 && tokens.some((token) => token.lower === 'i' || token.lower === 'we')
}
