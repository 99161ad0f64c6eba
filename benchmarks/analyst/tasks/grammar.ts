/** Conditional, passive, ambiguous pronoun: what the grammar of one sentence tells. */
import { blocksOf } from '../blocks.ts'
import { readCsv } from '../read-csv.ts'
import { judgedByOthers } from '../refit.ts'
import { countsOf, f1, macroF1, precision, recall } from '../scores.ts'
import type { Case, Task } from '../task.ts'

export const conditional: Task = {
  name: 'conditional',
  method:
    'CiRA: each sentence alone; its label is causal, which is wider than conditional and at times narrower. Macro-F1 of both labels. The second row judges each tenth of the file by weights taken from the other nine (contiguous blocks, near-duplicates kept in one): what the cues are worth where their weights have not looked.',
  run: (sets, subject) => {
    const rows = readCsv(sets.text('conditionals/cira.csv')).map((row) => ({
      text: row['Sentence'] ?? '',
      yes: row['Causal'] === '1',
    }))
    const label = (yes: boolean) => (yes ? 'conditional' : 'plain')
    const scored = (answers: readonly boolean[]) =>
      rows.map(({ text, yes }, index) => ({ text, gold: label(yes), ours: label(answers[index] ?? false) }))
    const shipped = rows.map(({ text }, index) => subject.analyze({ id: `cira-${index}`, text }).conditional)
    const cases = scored(shipped)
    const figure = { n: rows.length, metric: 'macro-F1', published: '.82 (CiRA, BERT)' }
    const refitted = subject.conditionalCues
      ? scored(withWeightsOfOthers(rows, subject.conditionalCues))
      : cases
    return {
      figures: [
        { ...figure, set: 'cira', value: macroF1(cases, ['conditional', 'plain']) },
        { ...figure, set: 'cira, by other blocks', value: macroF1(refitted, ['conditional', 'plain']) },
      ],
      cases,
    }
  },
}

const BLOCKS = 10

function withWeightsOfOthers(
  rows: readonly { readonly text: string; readonly yes: boolean }[],
  cuesOf: (text: string) => readonly string[],
): boolean[] {
  const blocks = blocksOf(
    rows.map(({ text }) => text),
    BLOCKS,
  )
  return judgedByOthers(
    rows.map(({ text, yes }, index) => ({ cues: cuesOf(text), yes, block: blocks[index] ?? 0 })),
  )
}

export const passive: Task = {
  name: 'passive',
  method:
    'UD English CTeTex, gold dependencies: a sentence is passive when a word in it is a passive subject or a passive auxiliary (nsubj:pass, aux:pass). F1.',
  run: (sets, subject) => {
    const label = (yes: boolean) => (yes ? 'passive' : 'active')
    const cases = readSentences(sets.text('passive/ctetex.conllu')).map(({ text, isPassive }, index) => ({
      text,
      gold: label(isPassive),
      ours: label(subject.analyze({ id: `ctetex-${index}`, text }).passive),
    }))
    const measure = (some: readonly Case[]) => f1(countsOf(some, 'passive'))
    const value = measure(cases)
    return {
      figures: [{ set: 'ctetex', n: cases.length, metric: 'F1', value, published: 'none', measure }],
      cases,
    }
  },
}

function readSentences(conllu: string): { readonly text: string; readonly isPassive: boolean }[] {
  return conllu
    .split(/\r?\n\r?\n/)
    .filter((block) => block.includes('# text = '))
    .map((block) => ({
      text: /^# text = (.*)$/m.exec(block)?.[1] ?? '',
      isPassive: block.split(/\r?\n/).some((line) => line.split('\t')[7]?.includes(':pass') === true),
    }))
}

export const pronoun: Task = {
  name: 'pronoun',
  method:
    'ReqEval: one pronoun of one sentence is asked about; it counts as flagged when a finding of type ambiguous_pronoun touches it. The gold is nocuous, the readers did not resolve it alike.',
  run: (sets, subject) => {
    const cases = readCsv(sets.text('anaphora/training.tsv'), '\t').map((row, index): Case => {
      const marked = row['Sentence'] ?? ''
      const start = marked.indexOf('<referential>')
      const text = marked.replaceAll(/<\/?referential>/g, '')
      const end = marked.indexOf('</referential>') - '<referential>'.length
      const flagged = subject
        .analyze({ id: `reqeval-${index}`, text })
        .issues.some(
          (issue) => issue.issue_type === 'ambiguous_pronoun' && issue.start < end && issue.end > start,
        )
      return { text: marked, gold: row['Detected as'] ?? '', ours: flagged ? 'NOCUOUS' : 'INNOCUOUS' }
    })
    const counts = (some: readonly Case[]) => countsOf(some, 'NOCUOUS')
    const figure = { set: 'reqeval', n: cases.length }
    return {
      figures: [
        {
          ...figure,
          metric: 'precision',
          value: precision(counts(cases)),
          measure: (some) => precision(counts(some)),
          published: '.60 at recall 1.00 (on DAMIR)',
        },
        {
          ...figure,
          metric: 'recall',
          value: recall(counts(cases)),
          measure: (some) => recall(counts(some)),
          published: '1.00 at precision .60 (on DAMIR)',
        },
        {
          ...figure,
          metric: 'F1',
          value: f1(counts(cases)),
          measure: (some) => f1(counts(some)),
          published: '.75 (from the two above)',
        },
      ],
      cases,
    }
  },
}
