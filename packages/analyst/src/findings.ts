/** What is wrong with one sentence: the rules, and the pronouns that may stand for more than one thing. */
import type { Finding } from '@parley/domain'

import { readTokens, type Token } from './language/tokens.ts'
import { checkRules } from './rules/check-rules.ts'
import type { RuleOptions } from './rules/rule.ts'
import { findConditions, type ConditionPlace } from './structure/conditional.ts'
import { ambiguousPronouns } from './structure/pronouns.ts'

export function findingsIn(text: string, options: RuleOptions = {}): Finding[] {
  const tokens = readTokens(text)
  return findingsAt(text, tokens, findConditions(tokens), [], options)
}

/** The same, with what was read already. */
export function findingsAt(
  text: string,
  tokens: readonly Token[],
  conditions: readonly ConditionPlace[],
  before: readonly string[] = [],
  options: RuleOptions = {},
): Finding[] {
  const severity = options.severities?.['INCOSE-R24'] ?? 'warning'
  const found = severity === 'off' ? [] : ambiguousPronouns(text, tokens, before)
  const pronouns = found
    .filter(({ candidates }) => candidates.length > 1)
    .map(({ pronoun, candidates, start, end }): Finding => ({
      rule: 'INCOSE-R24',
      issue_type: 'ambiguous_pronoun',
      severity: severity === 'off' ? 'info' : severity,
      start,
      end,
      message: `“${pronoun}” is ambiguous: it may stand for ${listed(candidates)}.`,
      suggestion: `Repeat the name instead of “${pronoun}”.`,
    }))
  return [...checkRules({ text, tokens, conditions }, options), ...pronouns].toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}

function listed(candidates: readonly string[]): string {
  const names = candidates.slice(-3).map((candidate) => `“${candidate}”`)
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}
