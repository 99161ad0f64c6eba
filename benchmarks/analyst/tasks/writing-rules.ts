/** Smells of wording, and the writing rules of INCOSE. */
import type { IssueType } from '@parley/domain'

import { readCsv } from '../read-csv.ts'
import { countsOf, f1, mean, share } from '../scores.ts'
import type { Case, Task } from '../task.ts'

interface Smell {
  readonly column: string
  readonly issueType: IssueType
  /** ARTA, sentence by sentence, over the whole of its set. */
  readonly published: string
}

const SMELLS: readonly Smell[] = [
  { column: 'Subjective_lang.', issueType: 'subjective_language', published: '.560' },
  { column: 'Ambiguous_adv._adj.', issueType: 'ambiguous_adjective_adverb', published: '.440' },
  { column: 'Nonverifiable_term', issueType: 'non_verifiable', published: '.393' },
  { column: 'Superlative', issueType: 'superlative', published: '.444' },
  { column: 'Comparative', issueType: 'comparative', published: '.605' },
  { column: 'Negative', issueType: 'negative', published: '.465' },
  { column: 'Vague_pron.', issueType: 'vague_pronoun', published: '.345' },
  { column: 'Uncertain_verb', issueType: 'uncertain_verb', published: '.865' },
]

export const smells: Task = {
  name: 'smells',
  method:
    'ARTA DS1: per smell, a requirement is flagged when a finding of that type is in it; words are not compared. F1 per smell. The labels are uneven: the same word is labelled in 16-57 % of its places.',
  run: (sets, subject) => {
    const rows = readCsv(sets.text('smells/arta-ds1.csv')).map((row, index) => {
      const text = (row['Requirement_text'] ?? '').replaceAll(/\s+/g, ' ').trim()
      const { issues } = subject.analyze({ id: `arta-${index}`, text })
      return { row, text, found: new Set<string>(issues.map((issue) => issue.issue_type)) }
    })
    const judged = SMELLS.map((smell) => ({
      ...smell,
      cases: rows.map(({ row, text, found }): Case => {
        const label = (yes: boolean) => (yes ? smell.issueType : `no ${smell.issueType}`)
        return { text, gold: label(isLabelled(row[smell.column])), ours: label(found.has(smell.issueType)) }
      }),
    }))
    const set = 'arta-ds1'
    const values = judged.map(({ issueType, cases }) => f1(countsOf(cases, issueType)))
    const figures = judged.map(({ issueType, published }, index) => ({
      set,
      n: rows.length,
      metric: `${issueType} F1`,
      value: values[index] ?? 0,
      published: `${published} (ARTA)`,
    }))
    const average = { set, n: rows.length, metric: 'mean F1', value: mean(values), published: '.515 (ARTA)' }
    return { figures: [...figures, average], cases: judged.flatMap((smell) => smell.cases) }
  },
}

const isLabelled = (cell: string | undefined) => cell !== undefined && !['', '-'].includes(cell.trim())

export const incose: Task = {
  name: 'incose',
  method:
    'Example violations, one sentence each: found when a finding names the very INCOSE rule. Recall; false alarms are not measured here.',
  run: (sets, subject) => {
    const cases = readCsv(sets.text('smells/incose-violations.csv')).map((row, index) => {
      const text = row['text'] ?? ''
      const rule = `INCOSE-${row['rule'] ?? ''}`
      const { issues } = subject.analyze({ id: `incose-${index}`, text })
      return { text, gold: rule, ours: issues.some((issue) => issue.rule === rule) ? rule : 'not found' }
    })
    const measure = (some: readonly Case[]) =>
      share(some.filter(({ gold, ours }) => gold === ours).length, some.length)
    const value = measure(cases)
    const published = 'none'
    return {
      figures: [{ set: 'incose-violations', n: cases.length, metric: 'recall', value, published, measure }],
      cases,
    }
  },
}
