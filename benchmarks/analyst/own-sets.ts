/**
 * Our own labelled sentences, which are part of this repository: no folder of other people's sets is needed.
 *
 * `own/well-written.txt` holds statements against which nothing should be said; `own/guideline.jsonl`
 * holds sentences with the findings that docs/rules/guideline.md calls true. A quarter of the latter
 * (`part: test`) is measured and never shown, so that no rule is written for it.
 */
import { readFileSync } from 'node:fs'

import type { Finding } from '@parley/domain'

import type { Analysis, AnalyzeInput } from '@parley/analyst'

/** A finding that has to be there; `rule` names alternatives with `|` where one flaw breaks several rules. */
export interface Label {
  readonly rule: string
  readonly words: string
}

export interface LabelledSentence {
  readonly id: string
  readonly source: 'own' | 'arta' | 'cira' | 'dalpiaz'
  readonly kind: 'specification' | 'story' | 'talk'
  readonly part: 'shared' | 'test'
  readonly text: string
  /** The two readings, and what was settled on. */
  readonly first: readonly Label[]
  readonly second: readonly Label[]
  readonly expected: readonly Label[]
  /** Why, where the readings differ. */
  readonly why?: string
}

/** The findings of one sentence held against its labels. */
export interface Judged {
  readonly right: readonly Finding[]
  readonly wrong: readonly Finding[]
  readonly missed: readonly Label[]
  readonly met: readonly Label[]
}

export function wellWritten(): string[] {
  return read('well-written.txt')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

export function labelledSentences(): LabelledSentence[] {
  return read('guideline.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledSentence)
}

/** A line of a chat comes with the name of who wrote it. */
export const inputOf = ({ id, text, kind }: LabelledSentence): AnalyzeInput =>
  kind === 'talk' ? { id, text, speaker: 'Customer' } : { id, text }

/** A finding is right when a label names its rule and their words touch. */
export function judged(
  { text, expected }: Pick<LabelledSentence, 'text' | 'expected'>,
  found: readonly Finding[],
): Judged {
  const fits = (finding: Finding, label: Label) => {
    const start = placeOf(label.words, text)
    const end = start + label.words.length
    return label.rule.split('|').includes(finding.rule) && finding.start < end && finding.end > start
  }
  const isRight = (finding: Finding) => expected.some((label) => fits(finding, label))
  const isMet = (label: Label) => found.some((finding) => fits(finding, label))
  return {
    right: found.filter(isRight),
    wrong: found.filter((finding) => !isRight(finding)),
    met: expected.filter(isMet),
    missed: expected.filter((label) => !isMet(label)),
  }
}

/** Where the counts are kept for the pages of the rules; `npm run docs:rules` writes them. */
export const BY_RULE = new URL('own/by-rule.json', import.meta.url)

export interface RuleCounts {
  readonly right: number
  readonly wrong: number
  readonly met: number
  readonly missed: number
}

/** For each rule with a finding or a label: how often it was right and wrong, met and missed, over all sentences. */
export function countsByRule(analyze: (input: AnalyzeInput) => Analysis): ReadonlyMap<string, RuleCounts> {
  const counts = new Map<string, RuleCounts>()
  const count = (rule: string, what: keyof RuleCounts) => {
    const before = counts.get(rule) ?? { right: 0, wrong: 0, met: 0, missed: 0 }
    counts.set(rule, { ...before, [what]: before[what] + 1 })
  }
  for (const sentence of labelledSentences()) {
    const { right, wrong, met, missed } = judged(sentence, analyze(inputOf(sentence)).issues)
    for (const { rule } of right) count(rule, 'right')
    for (const { rule } of wrong) count(rule, 'wrong')
    for (const { rule } of met.filter(isOfOneRule)) count(rule, 'met')
    for (const { rule } of missed.filter(isOfOneRule)) count(rule, 'missed')
  }
  return new Map([...counts].toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true })))
}

/** A label with alternatives is nobody's in particular. */
const isOfOneRule = ({ rule }: Label): boolean => !rule.includes('|')

/** Where the words stand as words: “all” is not looked for inside “shall”. */
function placeOf(words: string, text: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + words.length] ?? ' '}`
    if (!/[A-Za-z]/.test(around)) return at
  }
  return text.indexOf(words)
}

const read = (file: string): string => readFileSync(new URL(`own/${file}`, import.meta.url), 'utf8')
