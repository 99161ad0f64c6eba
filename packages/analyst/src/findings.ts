/** What is wrong with one sentence: the rules, and the pronouns that may stand for more than one thing. */
import type { Finding } from '@parley/domain'

import { readTokens, type Token } from './language/tokens.ts'
import { rememberTexts } from './remember.ts'
import { findingsByRule, termsOf } from './rules/check-rules.ts'
import { isExpletive } from './rules/finders/expletive.ts'
import { isParallelObject } from './rules/finders/parallel-object.ts'
import { toldFrom } from './rules/read-subject.ts'
import type { DefinedTerms, RuleOptions } from './rules/rule.ts'
import { findConditions, type ConditionPlace } from './structure/conditional.ts'
import { ambiguousPronouns, type AmbiguousPronoun } from './structure/pronouns.ts'

export function findingsIn(text: string, options: RuleOptions = {}): Finding[] {
  const { definedTerms, ...others } = options
  if (Object.values(others).every((setting) => setting === undefined)) {
    const { findings, asked } = withoutTerms(text)
    const terms = termsOf(definedTerms)
    if (!asked.some((term) => terms.has(term))) return [...findings]
  }
  const tokens = readTokens(text)
  return findingsAt(text, tokens, findConditions(tokens), [], options)
}

/**
 * A statement is checked when it is drafted and again when its document is: between the two only
 * the terms that are explained elsewhere can differ, so it is noted which were asked for.
 */
const withoutTerms = rememberTexts(
  (text): { readonly findings: readonly Finding[]; readonly asked: readonly string[] } => {
    const tokens = readTokens(text)
    const asked: string[] = []
    const noTerms = {
      has(term: string): boolean {
        asked.push(term)
        return false
      },
    }
    return { findings: findingsAt(text, tokens, findConditions(tokens), [], {}, noTerms), asked }
  },
  { atLeast: 256, longest: 600 },
)

/** The same, with what was read already. */
export function findingsAt(
  text: string,
  tokens: readonly Token[],
  conditions: readonly ConditionPlace[],
  before: readonly string[] = [],
  options: RuleOptions = {},
  definedTerms: DefinedTerms = termsOf(options.definedTerms),
): Finding[] {
  const findings = findingsByRule({ text, tokens, conditions }, options, definedTerms)
  const wanted = options.severities?.['INCOSE-R24']
  const told = toldFrom({ text, tokens }, options.spoken)
  const pronouns =
    wanted === 'off'
      ? []
      : ambiguousPronouns(text, tokens, before)
          .filter((pronoun) => isOpen(pronoun, tokens, told))
          .map((pronoun): Finding => ({
            rule: 'INCOSE-R24',
            issue_type: 'ambiguous_pronoun',
            severity: wanted ?? (isSettledByMost(pronoun) ? 'info' : 'warning'),
            start: pronoun.start,
            end: pronoun.end,
            ...saidOf(pronoun),
          }))
  if (pronouns.length === 0 && findings.length < 2) return findings
  const places = new Set(pronouns.map(({ start }) => start))
  // One pronoun, one finding: what it may stand for says more than that it is vague.
  const alone = findings.filter(({ rule, start }) => rule !== 'INCOSE-R24' || !places.has(start))
  return [...alone, ...pronouns].toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}

/** Readers stop at it: it is a pronoun, of the demand, and its place in the sentence does not settle it. */
function isOpen({ pronoun, start, why }: AmbiguousPronoun, tokens: readonly Token[], told: number): boolean {
  if (pronoun === 'IT' || start >= told) return false
  const index = tokens.findIndex((token) => token.start === start)
  return !isParallelObject(tokens, index) && (why === 'nothing' || !isExpletive(tokens, index))
}

/** Two readings are there, and hardly anybody takes the second. */
const isSettledByMost = ({ pronoun, why }: AmbiguousPronoun): boolean =>
  why === 'nothing' || /sel(?:f|ves)$/i.test(pronoun)

function saidOf({ pronoun, why, candidates }: AmbiguousPronoun): Pick<Finding, 'message' | 'suggestion'> {
  const suggestion = `Repeat the name instead of “${pronoun}”.`
  if (why === 'none')
    return { message: `“${pronoun}” is ambiguous: nothing named before it agrees with it.`, suggestion }
  if (why === 'nothing')
    return {
      message: `“${pronoun}” is ambiguous: it may stand for “${candidates.at(-1) ?? ''}”, or for nothing.`,
      suggestion: 'Name the system or the role: “the system shall let …”.',
    }
  return { message: `“${pronoun}” is ambiguous: it may stand for ${listed(candidates)}.`, suggestion }
}

function listed(candidates: readonly string[]): string {
  const names = candidates.slice(-3).map((candidate) => `“${candidate}”`)
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
}
