/** Requirement or not: sentences of specifications, sentences of talk, turns of an interview, reviews of an app. */
import { readCsv } from '../read-csv.ts'
import { countsOf, f1, macroF1, macroF1OfPresent, type Answer } from '../scores.ts'
import type { Subject } from '../subject.ts'
import type { Case, LabelledSets, Task } from '../task.ts'

const YES = 'requirement'
const NO = 'other'
const BOTH = [YES, NO]

const answer = (yes: boolean) => (yes ? YES : NO)

const both = (cases: readonly Answer[]) => macroF1OfPresent(cases, BOTH)

/** What is answered, and how surely yes was said. */
function heard(subject: Subject, id: string, text: string): { readonly ours: string; readonly said: number } {
  const { requirement, confidence } = subject.analyze({ id, text })
  return { ours: answer(requirement), said: requirement ? confidence : 1 - confidence }
}

/** A sentence alone, with the answer that people gave. */
function judged(subject: Subject, id: string, text: string, yes: boolean): Case {
  const { ours, said } = heard(subject, id, text)
  return { text, gold: answer(yes), ours, belief: { said, yes } }
}

export const requirementOrNot: Task = {
  name: 'requirement-or-not',
  method:
    'PURE, sentences of real specifications: each sentence alone, without heading or neighbours (the files are sorted by label). Macro-F1 of requirement and other. Cues were tried with each document left out; most of those kept help in two thirds of the documents in which they fire.',
  run: (sets, subject) => {
    const parts = ['pure-train', 'pure-valid'].map((name) => ({
      name,
      cases: readCsv(sets.text(`requirement-or-not/${name}.csv`)).map((row, index): Case => {
        const yes = row['label'] === YES
        const one = judged(subject, `${name}-${index}`, row['text'] ?? '', yes)
        return { ...one, group: row['document'] ?? '' }
      }),
    }))
    return {
      figures: parts.map(({ name, cases }) => ({
        set: name,
        n: cases.length,
        metric: 'macro-F1',
        value: macroF1(cases, BOTH),
        published: '.913 (DeBERTa-v3-large, on the test part)',
        measure: both,
        cases,
      })),
      cases: parts.flatMap((part) => part.cases),
    }
  },
}

interface LabelledSentence {
  readonly text: string
  readonly human_labels: readonly string[]
}

export const talk: Task = {
  name: 'talk',
  method:
    'Sentences of chats, tickets and briefs labelled by a person (horizon-re): each alone. Macro-F1 of requirement and non_requirement.',
  run: (sets, subject) => {
    const sentences = sets
      .text('conversations/chats-human-labels.jsonl')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as LabelledSentence)
    const cases = sentences.map(({ text, human_labels: labels }, index) =>
      judged(subject, `talk-${index}`, text, labels.includes(YES)),
    )
    const published = 'none on these labels (.664 F1 on the silver ones, sentence alone)'
    return {
      figures: [
        {
          set: 'chats',
          n: cases.length,
          metric: 'macro-F1',
          value: macroF1(cases, BOTH),
          published,
          measure: both,
        },
      ],
      cases,
    }
  },
}

export const interview: Task = {
  name: 'interview',
  method:
    'One elicitation interview (REConSum, conversation 01): all turns with speakers in their true order. Relevant is a turn marked as a relevant question or a relevant answer. F1 of relevant.',
  run: (sets, subject) => {
    const rows = readCsv(sets.text('conversations/conversation_01_turns.csv')).filter(
      (row) => row['relevant'] !== '',
    )
    const turns = rows.map((row) => ({ speaker: row['speaker_name'] ?? '', text: row['text'] ?? '' }))
    const ours = subject.relevantTurns(turns)
    const cases = rows.map((row, index) => ({
      text: row['text'] ?? '',
      gold: answer(isMarked(row['relevant question']) || isMarked(row['relevant answer'])),
      ours: answer(ours[index] === true),
    }))
    const published = '.64-.65 (REConSum, nine interviews)'
    const measure = (some: readonly Answer[]) => f1(countsOf(some, YES))
    const value = measure(cases)
    return {
      figures: [{ set: 'conversation 01', n: cases.length, metric: 'F1', value, published, measure }],
      cases,
    }
  },
}

const isMarked = (mark: string | undefined) => mark === '1' || mark === '2'

export const reviews: Task = {
  name: 'reviews',
  method:
    'App reviews (mini-bar): a review asks for a feature when one of its sentences, each alone, is heard as a requirement. Macro-F1 of feature request and other. Problem reports are not scored: the analysis has no answer to them.',
  run: (sets, subject) => {
    const cases = reviewRows(sets).map((row, index): Case => {
      const text = row['data'] ?? ''
      const answers = sentencesOf(text).map((sentence) => heard(subject, `review-${index}`, sentence))
      const asks = answers.some(({ ours }) => ours === YES)
      const yes = row['feature_request'] === '1'
      const said = Math.max(0, ...answers.map((one) => one.said))
      return { text, gold: answer(yes), ours: answer(asks), belief: { said, yes } }
    })
    const published = 'none comparable (Wei 2023 trains on each app)'
    return {
      figures: [
        {
          set: 'app-reviews',
          n: cases.length,
          metric: 'macro-F1',
          value: macroF1(cases satisfies Answer[], BOTH),
          published,
        },
      ],
      cases,
    }
  },
}

function reviewRows(sets: LabelledSets) {
  return sets
    .files('app-reviews')
    .filter((file) => file.endsWith('.csv'))
    .flatMap((file) => readCsv(sets.text(`app-reviews/${file}`)))
    .filter((row) => row['feature_request'] !== undefined)
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim() !== '')
}
