/**
 * Checks one statement against every rule.
 *
 * Every breach is reported: one word may be wanted by several rules, and which to show
 * first is for the reader to choose, by severity.
 */
import { buildLexicon, type Lexicon } from './lexicon.ts'
import { readSubject } from './read-subject.ts'
import type { DefinedTerms, Finding, Reading, RuleOptions, RuleSubject } from './rule.ts'
import { RULES } from './rules.ts'
import { spellings, type TermGroup, type TermList } from './terms/term-list.ts'
import { LEXICON, WORD_LISTS } from './word-lists.ts'

/** The findings, by place and then by rule id. */
export function checkRules(
  subject: RuleSubject,
  options: RuleOptions = {},
  definedTerms?: DefinedTerms,
): Finding[] {
  const findings = findingsByRule(subject, options, definedTerms)
  return findings.length < 2 ? findings : findings.toSorted(byPlace)
}

/** The same, rule by rule. */
export function findingsByRule(
  subject: RuleSubject,
  options: RuleOptions,
  definedTerms: DefinedTerms = termsOf(options.definedTerms),
): Finding[] {
  const reading = readSubject(subject, lexiconFor(options), definedTerms, options.spoken)
  const findings: Finding[] = []
  const { severities } = options
  for (const { rule, id, isOff, find } of CHECKS) {
    const wanted = severities?.[id] ?? (isOff ? 'off' : undefined)
    if (wanted === 'off') continue
    for (const breach of find(reading)) {
      if (breach.start >= reading.benefit && rule.everywhere !== true) continue
      findings.push({
        rule: rule.id,
        issue_type: breach.issue_type ?? rule.issue_type,
        severity: wanted ?? breach.severity ?? rule.severity,
        start: breach.start,
        end: breach.end,
        message: breach.message,
        suggestion: breach.suggestion,
      })
    }
  }
  return findings
}

/** Rules differ in what they hold; what every sentence asks of them stands in the same place for all. */
const CHECKS = RULES.map((rule) => ({
  rule,
  id: rule.id,
  isOff: rule.offByDefault === true,
  find: (reading: Reading) => rule.find(reading),
}))

function byPlace(one: Finding, other: Finding): number {
  if (one.start !== other.start) return one.start - other.start
  if (one.rule !== other.rule) return one.rule < other.rule ? -1 : 1
  return one.end - other.end
}

const NO_TERMS: DefinedTerms = new Set()

/** The same list comes with every statement of a document; it is read once. */
const termsKnown = new WeakMap<object, DefinedTerms>()

export function termsOf(definedTerms: RuleOptions['definedTerms']): DefinedTerms {
  if (definedTerms === undefined) return NO_TERMS
  const terms = termsKnown.get(definedTerms) ?? new Set(definedTerms.map((term) => term.toLowerCase()))
  termsKnown.set(definedTerms, terms)
  return terms
}

/** Lexicons with words of a project's own; the same options object is built once. */
const changed = new WeakMap<object, Lexicon>()

function lexiconFor({ words }: RuleOptions): Lexicon {
  if (words === undefined) return LEXICON
  const known = changed.get(words)
  if (known !== undefined) return known
  const lexicon = buildLexicon(withWords(WORD_LISTS, words))
  changed.set(words, lexicon)
  return lexicon
}

/** The lists with a project's words in and out; names that are no list change nothing. */
function withWords(
  lists: Readonly<Record<string, TermList>>,
  words: NonNullable<RuleOptions['words']>,
): Record<string, TermList> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, groups]) => {
      const { add = [], remove = [] } = words[name] ?? {}
      const gone = new Set(remove.map((word) => word.trim().toLowerCase()))
      const kept =
        gone.size === 0 ? groups : groups.map((group) => ({ ...group, words: without(group.words, gone) }))
      return [name, add.length === 0 ? kept : [...kept, ownWords(add)]]
    }),
  )
}

const without = (words: string, gone: ReadonlySet<string>): string =>
  spellings(words)
    .filter((word) => !gone.has(word))
    .join(', ')

const ownWords = (words: readonly string[]): TermGroup => ({
  words: words.join(',').toLowerCase(),
  note: 'this project has put it on its list',
  ask: 'Say it in a way that can be tested.',
})
