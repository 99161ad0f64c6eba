/** The rules on our own sentences: what they say against good ones, and how right they are by a written guideline. */
import type { Finding } from '@parley/domain'

import {
  inputOf,
  judged,
  labelledSentences,
  wellWritten,
  type Judged,
  type LabelledSentence,
} from '../own-sets.ts'
import { share } from '../scores.ts'
import type { Case, Figure, Task } from '../task.ts'

const isGrave = ({ severity }: Finding): boolean => severity !== 'info'

export const falseAlarms: Task = {
  name: 'false-alarms',
  method:
    'Own sentences: 200 well-written statements of many domains, in the EARS patterns, as stories and as plain demands, written before the rules were run on them. Share without any finding of severity error or warning; one minus it are the false alarms.',
  run: (_sets, subject) => {
    const cases = wellWritten().map((text, index): Case => {
      const grave = subject.analyze({ id: `good-${index}`, text }).issues.filter(isGrave)
      const words = grave.map(({ rule, start, end }) => `${rule} “${text.slice(start, end)}”`)
      return { text, gold: 'nothing', ours: words.length === 0 ? 'nothing' : words.join(', ') }
    })
    const value = share(cases.filter(({ ours }) => ours === 'nothing').length, cases.length)
    const figure = { set: 'own, well written', n: cases.length, metric: 'share left alone', value }
    return { figures: [{ ...figure, published: 'none' }], cases }
  },
}

interface Row {
  readonly sentence: LabelledSentence
  readonly all: Judged
  readonly grave: Judged
}

/** Rules with fewer labels say more about chance than about the rule. */
const FEWEST_LABELS = 8

export const guideline: Task = {
  name: 'guideline',
  method:
    'Own sentences: 400 of specifications, stories and talk (260 written here; 58 from ARTA, MIT; 41 from CiRA and 41 user stories of Dalpiaz, CC BY 4.0), labelled twice by docs/rules/guideline.md. A finding is right when a label names its rule and the words touch. The test part, 100 of them, is never shown while rules are written. Both readings are by one labeller, so their agreement (kappa .95 over sentence and rule) is an upper bound.',
  run: (_sets, subject) => {
    const rows = labelledSentences().map((sentence): Row => {
      const { issues } = subject.analyze(inputOf(sentence))
      return { sentence, all: judged(sentence, issues), grave: judged(sentence, issues.filter(isGrave)) }
    })
    const shared = rows.filter(({ sentence }) => sentence.part === 'shared')
    const test = rows.filter(({ sentence }) => sentence.part === 'test')
    return {
      figures: [...overall('shared part', shared), ...overall('test part', test), ...byRule(rows)],
      cases: shared.flatMap(casesOf),
    }
  },
}

function overall(part: string, rows: readonly Row[]): Figure[] {
  const count = (one: (row: Row) => number) => rows.reduce((sum, row) => sum + one(row), 0)
  const right = count(({ all }) => all.right.length)
  const grave = count((row) => row.grave.right.length)
  const met = count(({ all }) => all.met.length)
  const value = {
    precision: share(right, right + count(({ all }) => all.wrong.length)),
    'precision of errors and warnings': share(grave, grave + count((row) => row.grave.wrong.length)),
    recall: share(met, met + count(({ all }) => all.missed.length)),
  }
  const published = {
    precision: '.89 (Paska, other and private data)',
    'precision of errors and warnings': 'none',
    recall: '.89 (Paska, other and private data)',
  }
  return (['precision', 'precision of errors and warnings', 'recall'] as const).map((metric) => ({
    set: `own, ${part}`,
    n: rows.length,
    metric,
    value: value[metric],
    published: published[metric],
  }))
}

function byRule(rows: readonly Row[]): Figure[] {
  const labels = new Map<string, number>()
  for (const { sentence } of rows) {
    for (const { rule } of sentence.expected) labels.set(rule, (labels.get(rule) ?? 0) + 1)
  }
  const rules = [...labels].filter(([, count]) => count >= FEWEST_LABELS).map(([rule]) => rule)
  return rules
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .flatMap((rule) => {
      const of = (list: (judgement: Judged) => readonly { readonly rule: string }[]) =>
        rows.flatMap(({ all }) => list(all)).filter((one) => one.rule === rule).length
      const [right, wrong] = [of((all) => all.right), of((all) => all.wrong)]
      const [met, missed] = [of((all) => all.met), of((all) => all.missed)]
      const figure = { set: 'own', n: labels.get(rule) ?? 0, published: 'none' }
      return [
        { ...figure, metric: `${rule} precision`, value: share(right, right + wrong) },
        { ...figure, metric: `${rule} recall`, value: share(met, met + missed) },
      ]
    })
}

/** What was said and is not so, and what is so and was not said. */
function casesOf({ sentence: { text }, all }: Row): Case[] {
  const words = ({ rule, start, end }: Finding) => `${rule} “${text.slice(start, end)}”`
  return [
    ...all.right.map((finding) => ({ text, gold: words(finding), ours: words(finding) })),
    ...all.wrong.map((finding) => ({ text, gold: 'nothing', ours: words(finding) })),
    ...all.missed.map((label) => ({ text, gold: `${label.rule} “${label.words}”`, ours: 'nothing' })),
  ]
}
