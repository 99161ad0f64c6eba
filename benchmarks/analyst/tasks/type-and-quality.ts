/** Function or quality, and which quality: the PROMISE requirements. */
import { readCsv } from '../read-csv.ts'
import { countsOf, f1, macroF1, macroF1OfPresent, mean, type Answer } from '../scores.ts'
import type { Task } from '../task.ts'

const FUNCTION = 'functional'

/** The classes of PROMISE in our words. */
const IN_OUR_WORDS: Readonly<Record<string, string>> = {
  F: FUNCTION,
  A: 'availability',
  FT: 'fault-tolerance',
  L: 'legal',
  LF: 'look-and-feel',
  MN: 'maintainability',
  O: 'operational',
  PE: 'performance',
  PO: 'portability',
  SC: 'scalability',
  SE: 'security',
  US: 'usability',
}

const HALVES = [FUNCTION, 'quality']
const halfOf = (label: string) => (label === FUNCTION ? FUNCTION : 'quality')
const halvesOf = (answers: readonly Answer[]) =>
  answers.map(({ gold, ours }) => ({ gold: halfOf(gold), ours: halfOf(ours) }))

const FOUR = ['usability', 'security', 'operational', 'performance']

export const typeAndQuality: Task = {
  name: 'type',
  method:
    'PROMISE NFR, projects 1-8: each requirement alone. Type data counts as functional, as does a sentence not heard as a requirement. Macro-F1 of functional and quality; mean F1 of usability, security, operational and performance among all twelve classes.',
  run: (sets, subject) => {
    const cases = readCsv(sets.text('type/promise-nfr.csv')).map((row, index) => {
      const text = (row['text'] ?? '').trim()
      const { quality } = subject.analyze({ id: `promise-${index}`, text })
      const gold = IN_OUR_WORDS[row['class'] ?? ''] ?? FUNCTION
      return { text, gold, ours: quality ?? FUNCTION, group: `project ${row['project'] ?? ''}` }
    })
    const figure = { set: 'promise-nfr', n: cases.length }
    return {
      figures: [
        {
          ...figure,
          metric: 'functional/quality macro-F1',
          value: macroF1(halvesOf(cases), HALVES),
          measure: (some) => macroF1OfPresent(halvesOf(some), HALVES),
          published: '.92 (NoRBERT, project left out; corrected about .05 lower)',
        },
        {
          ...figure,
          metric: 'US SE O PE mean F1',
          value: mean(FOUR.map((label) => f1(countsOf(cases, label)))),
          measure: (some) => macroF1OfPresent(some, FOUR),
          published: '.84 (NoRBERT, project left out)',
        },
      ],
      cases,
    }
  },
}
