/**
 * Checks one statement against every rule.
 *
 * Every breach is reported: one word may be wanted by several rules, and which to show
 * first is for the reader to choose, by severity.
 */
import { buildLexicon, type Lexicon } from './lexicon.ts'
import { readSubject } from './read-subject.ts'
import type { Finding, Rule, RuleOptions, RuleSubject } from './rule.ts'
import { RULES } from './rules.ts'
import type { TermList } from './terms/term-list.ts'
import { LEXICON, WORD_LISTS } from './word-lists.ts'

/** The findings, by place and then by rule id. */
export function checkRules(subject: RuleSubject, options: RuleOptions = {}): Finding[] {
  const reading = readSubject(subject, lexiconFor(options), termsOf(options))
  const findings: Finding[] = []
  for (const rule of RULES) {
    const wanted = options.severities?.[rule.id]
    if (wanted === 'off') continue
    for (const breach of rule.find(reading)) {
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
  return findings.length < 2 ? findings : findings.toSorted(byPlace)
}

function byPlace(one: Finding, other: Finding): number {
  if (one.start !== other.start) return one.start - other.start
  if (one.rule !== other.rule) return one.rule < other.rule ? -1 : 1
  return one.end - other.end
}

const NO_TERMS: ReadonlySet<string> = new Set()

/** The same list comes with every statement of a document; it is read once. */
const termsKnown = new WeakMap<object, ReadonlySet<string>>()

function termsOf({ definedTerms }: RuleOptions): ReadonlySet<string> {
  if (definedTerms === undefined) return NO_TERMS
  const terms = termsKnown.get(definedTerms) ?? new Set(definedTerms.map((term) => term.toLowerCase()))
  termsKnown.set(definedTerms, terms)
  return terms
}

/** Lexicons with words of a project's own; the same options object is built once. */
const extended = new WeakMap<object, Lexicon>()

function lexiconFor({ extraTerms }: RuleOptions): Lexicon {
  if (extraTerms === undefined) return LEXICON
  const known = extended.get(extraTerms)
  if (known !== undefined) return known
  const lists: Record<string, TermList> = { ...WORD_LISTS }
  for (const rule of RULES) addTerms(lists, rule, extraTerms[rule.id] ?? [])
  const lexicon = buildLexicon(lists)
  extended.set(extraTerms, lexicon)
  return lexicon
}

function addTerms(lists: Record<string, TermList>, rule: Rule, words: readonly string[]): void {
  const list = rule.lists?.[0]
  if (list === undefined || words.length === 0) return
  const added = {
    words: words.join(','),
    note: 'this project has put it on its list',
    ask: 'Say it in a way that can be tested.',
  }
  lists[list] = [...(lists[list] ?? []), { ...added, words: added.words.toLowerCase() }]
}
