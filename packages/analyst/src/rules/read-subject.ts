/** Prepares a subject for the rules: one look at each token, then questions cost nothing. */
import type { Token } from '../language/tokens.ts'
import { isTold } from './finders/told.ts'
import { lookUp, type Hit, type Lexicon } from './lexicon.ts'
import type { DefinedTerms, Reading, RuleSubject } from './rule.ts'
import { LEXICON } from './word-lists.ts'
import { wordSet } from '../word-set.ts'

const DUTIES = wordSet('shall must will should')
const NONE: readonly Hit[] = []

export function readSubject(
  subject: RuleSubject,
  lexicon: Lexicon = LEXICON,
  definedTerms: DefinedTerms = new Set(),
  spoken = false,
): Reading {
  const { tokens, conditions } = subject
  const byList = new Map<string, Hit[]>()
  for (const hit of lookUp(lexicon, tokens)) {
    if (isQuoted(subject.text, tokens, hit)) continue
    const hits = byList.get(hit.list)
    if (hits === undefined) byList.set(hit.list, [hit])
    else hits.push(hit)
  }
  const conditional = (index: number): boolean => {
    const start = tokens[index]?.start ?? -1
    return conditions.some((place) => start >= place.start && start < place.end)
  }
  const story = isStory(tokens)
  return {
    ...subject,
    hits: (list) => (byList.size === 0 ? NONE : (byList.get(list) ?? NONE)),
    conditional,
    duty: DUTIES.holdsAny(tokens)
      ? tokens.findIndex((token, index) => DUTIES.holds(token) && !conditional(index))
      : -1,
    story,
    spoken: spoken && !story,
    benefit: toldFrom(subject, spoken),
    definedTerms,
  }
}

/** `high` in quotation marks is a value, a label, a button: the words are mentioned and not used. */
function isQuoted(text: string, tokens: readonly Token[], { from, to }: Hit): boolean {
  const before = text[(tokens[from]?.start ?? 0) - 1] ?? ' '
  const after = text[tokens[to - 1]?.end ?? 0] ?? ' '
  return /["“”‘`]/.test(before) && /["“”’`]/.test(after)
}

/** Where the demand ends and what is only told begins: the reason of a story, or a turn in talk that asks for nothing. */
export function toldFrom(subject: Pick<RuleSubject, 'text' | 'tokens'>, spoken = false): number {
  return spoken && isTold(subject.tokens) ? 0 : benefitOf(subject)
}

/** Where the reason of a story begins: "so that I …", "so I …". The end of any other text. */
function benefitOf({ text, tokens }: Pick<RuleSubject, 'text' | 'tokens'>): number {
  if (!isStory(tokens)) return text.length
  const at = tokens.findIndex(
    ({ lower }, index) =>
      lower === 'so' && index > 4 && /^(?:that|i|we|my|our|the|they)$/.test(tokens[index + 1]?.lower ?? ''),
  )
  return tokens[at]?.start ?? text.length
}

const WISHES = wordSet('want need like would wish can must should able')

/** "As a clerk, I want …", with or without the mark of a backlog before it. */
function isStory(tokens: readonly Token[]): boolean {
  const role = tokens.findIndex((token) => !isMark(token))
  if (role < 0 || role > LONGEST_MARK || tokens[role]?.lower !== 'as') return false
  return tokens.some(
    ({ lower }, index) =>
      index > role &&
      (lower === 'i' || lower === 'we') &&
      tokens.slice(index + 1, index + 1 + BEFORE_WISH).some((token) => WISHES.holds(token)),
  )
}

/** "I would really like", "I don't want". */
const BEFORE_WISH = 5
const LONGEST_MARK = 8

/** A part of "#G02#", "[PAY-17]", "US 3:" or "-". */
const isMark = ({ text, lower }: Token): boolean => lower !== 'as' && !/[a-z]/.test(text)
