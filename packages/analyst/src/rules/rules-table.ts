/**
 * The rules as plain data for people: what a list, a help text or a page for each rule needs,
 * so that none of them repeats by hand what the checks already know.
 */
import type { IssueType, Severity } from '@parley/domain'

import { RULES } from './rules.ts'
import { SET_RULES } from './set/set-rules.ts'
import { spellings, type TermList } from './terms/term-list.ts'
import { WORD_LISTS } from './word-lists.ts'

export interface RuleCard {
  readonly id: string
  /** For an address: "incose-r7", with "-set" where a rule of the same id checks whole sets. */
  readonly slug: string
  readonly name: string
  readonly scope: 'statement' | 'set'
  readonly issue_types: readonly IssueType[]
  readonly severity: Severity
  readonly why: string
  /** One statement, or the two that meet. */
  readonly breaks: readonly string[]
  readonly mended: readonly string[]
  readonly words: readonly {
    readonly words: readonly string[]
    readonly note: string
    readonly advice: string | null
  }[]
}

export function ruleCards(): RuleCard[] {
  const statementRules = RULES.map((rule): RuleCard => ({
    id: rule.id,
    slug: rule.id.toLowerCase(),
    name: rule.name,
    scope: 'statement',
    issue_types: rule.issue_types ?? [rule.issue_type],
    severity: rule.severity,
    why: rule.why,
    breaks: [rule.example.breaks],
    mended: [rule.example.mended],
    words: (rule.lists ?? []).flatMap(wordsOf),
  }))
  const setRules = SET_RULES.map((rule): RuleCard => ({
    id: rule.id,
    slug: `${rule.id.toLowerCase()}-set`,
    name: rule.name,
    scope: 'set',
    issue_types: [rule.issue_type],
    severity: rule.severity,
    why: rule.why,
    breaks: rule.example.breaks,
    mended: rule.example.mended,
    words: [],
  }))
  return [...statementRules, ...setRules]
}

/** The card of a rule by the id that stands in a finding; the one for single statements comes first. */
export const ruleCard = (id: string): RuleCard | undefined => ruleCards().find((card) => card.id === id)

function wordsOf(list: string): RuleCard['words'] {
  const groups: TermList = (WORD_LISTS as Readonly<Record<string, TermList>>)[list] ?? []
  return groups.map(({ words, note, ask, write }) => ({
    words: spellings(words),
    note,
    advice: ask ?? (write === undefined || write === '' ? null : `Write “${write}”.`),
  }))
}
