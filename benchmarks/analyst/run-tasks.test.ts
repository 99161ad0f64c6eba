import { describe, expect, it } from 'vitest'

import { floor } from './floor.ts'
import { asConfusion, asErrors, asPage, asTable } from './report.ts'
import { runTasks } from './run-tasks.ts'
import type { Subject } from './subject.ts'
import { SetIsMissing, type LabelledSets } from './task.ts'
import { TASKS } from './tasks/index.ts'

const STORY = {
  Text: '#G01# As a baker, I want to print labels, so that I can sort trays.',
  Persona: ['baker'],
  Action: { 'Primary Action': ['print'] },
  Entity: { 'Primary Entity': ['labels'], 'Secondary Entity': ['trays'] },
  Benefit: 'I can sort trays',
}

/** A few sentences of our own in the shape of each set. */
const FILES: Readonly<Record<string, string>> = {
  'requirement-or-not/pure-train.csv':
    'text,document,label\nThe oven shall ring.,a,requirement\nThe oven is red.,a,other\n',
  'requirement-or-not/pure-valid.csv':
    'text,document,label\nIt rings.,b,requirement\nIt should ring.,b,requirement\n',
  'conversations/chats-human-labels.jsonl': [
    { text: 'We need to print it.', human_labels: ['requirement', 'functional'] },
    { text: 'Thanks a lot.', human_labels: ['non_requirement'] },
  ]
    .map((row) => JSON.stringify(row))
    .join('\n'),
  'conversations/conversation_01_turns.csv':
    'speaker_name,text,relevant,relevant question,relevant answer\nA,What do you want?,1,1,0\nB,Bread.,1,0,2\nA,Nice.,0,0,0\n,,,,\n',
  'app-reviews/bakery.csv': 'data,feature_request\nGreat app! You should add a timer.,1\nLove it,0\n',
  'type/promise-nfr.csv':
    'project,text,class\n1,The oven shall ring within 2 seconds.,PE\n1,The oven shall ring.,F\n',
  'conditionals/cira.csv': 'Sentence,Causal\n"If it rings, open it.",1\nIt rings.,0\n',
  'passive/ctetex.conllu':
    '# text = It is opened.\n1\tIt\t_\tPRON\t_\t_\t3\tnsubj:pass\t_\t_\n\n# text = It rings.\n1\tIt\t_\tPRON\t_\t_\t2\tnsubj\t_\t_\n',
  'anaphora/training.tsv':
    'ID\tSentence\tDetected as\nx1\tOpen the oven if <referential>it</referential> rings.\tNOCUOUS\nx2\tThe baker bakes when <referential>he</referential> can.\tINNOCUOUS\n',
  'user-stories/ground_truth/g01.json': JSON.stringify([STORY]),
  'smells/arta-ds1.csv':
    'Requirement_text,Subjective_lang.,Ambiguous_adv._adj.,Nonverifiable_term,Superlative,Comparative,Negative,Vague_pron.,Uncertain_verb\nIt should not ring.,-,-,-,-,-,not,-,should\nThe oven rings.,-,-,-,-,-,-,-,-\n',
  'smells/incose-violations.csv':
    'rule,rule_name,text\nR16,Use of Not,The oven shall not burn.\nR36,Terms,The oven rings.\n',
  'implied/website-functions.json': JSON.stringify({
    Bakery: {
      narrative: 'Customers order fresh bread online.',
      functions: ['Order bread', 'Refund payments'],
    },
  }),
}

const sets: LabelledSets = {
  text: (file) => {
    const content = FILES[file]
    if (content === undefined) throw new SetIsMissing(`${file} is missing`)
    return content
  },
  files: (folder) =>
    Object.keys(FILES)
      .filter((file) => file.startsWith(`${folder}/`))
      .map((file) => file.slice(folder.length + 1)),
}

const floorFigures = (task: string) =>
  runTasks(TASKS, sets, null)
    .comparisons.filter((comparison) => comparison.task === task)
    .map(({ metric, floor: value, n }) => [metric, n, Number(value.toFixed(4))])

describe('the tasks, each on a set of two sentences', () => {
  it.each([
    [
      'requirement-or-not',
      [
        ['macro-F1', 2, 1],
        ['macro-F1', 2, 0.3333],
      ],
    ],
    ['talk', [['macro-F1', 2, 1]]],
    ['interview', [['F1', 3, 0.6667]]],
    ['reviews', [['macro-F1', 2, 1]]],
    [
      'type',
      [
        ['functional/quality macro-F1', 2, 1],
        ['US SE O PE mean F1', 2, 0.25],
      ],
    ],
    [
      'conditional',
      [
        ['macro-F1', 2, 1],
        ['macro-F1', 2, 1],
      ],
    ],
    ['passive', [['F1', 2, 1]]],
    [
      'pronoun',
      [
        ['precision', 2, 0.5],
        ['recall', 2, 1],
        ['F1', 2, 0.6667],
      ],
    ],
    [
      'stories',
      [
        ['persona F1', 1, 1],
        ['primary action F1', 1, 1],
        ['entities F1', 1, 0.6667],
        ['benefit F1', 1, 1],
      ],
    ],
    ['incose', [['recall', 2, 0.5]]],
    [
      'implied-functions',
      [
        ['recall', 2, 0.5],
        ['precision', 1, 1],
        ['wanted or sensible', 1, 1],
      ],
    ],
  ])('%s', (task, expected) => {
    expect(floorFigures(task)).toEqual(expected)
  })

  it('smells: eight F1 and their mean', () => {
    const figures = floorFigures('smells')
    expect(figures).toHaveLength(9)
    expect(figures).toContainEqual(['negative F1', 2, 1])
    expect(figures).toContainEqual(['uncertain_verb F1', 2, 1])
    expect(figures).toContainEqual(['mean F1', 2, 0.25])
  })
})

describe('running tasks', () => {
  it('leaves out a task whose set is missing, and says so', () => {
    const empty: LabelledSets = {
      text: () => sets.text('nowhere.csv'),
      files: () => sets.text('nowhere').split(''),
    }
    const { comparisons, leftOut } = runTasks(TASKS, empty, null)
    expect(comparisons.filter(({ set }) => !set.startsWith('own'))).toEqual([])
    const measured = new Set(comparisons.map(({ task }) => task))
    expect(leftOut).toHaveLength(TASKS.length - measured.size)
    expect(leftOut[0]).toContain('requirement-or-not: nowhere.csv is missing')
  })

  it('puts the analyst beside the floor, or nothing while there is none', () => {
    const silent: Subject = {
      ...floor,
      analyze: (input) => ({ ...floor.analyze(input), requirement: false }),
    }
    const talkOf = (subject: Subject | null) =>
      runTasks(TASKS, sets, subject).comparisons.find((comparison) => comparison.task === 'talk')
    expect(talkOf(silent)).toMatchObject({ floor: 1, ours: 1 / 3 })
    expect(talkOf(null)).toMatchObject({ floor: 1, ours: null })
  })

  it('lets other failures through', () => {
    const broken: LabelledSets = { text: () => '{', files: () => [] }
    expect(() => runTasks(TASKS, broken, null)).toThrow(SyntaxError)
  })
})

describe('the report', () => {
  const { comparisons, cases, believed } = runTasks(TASKS, sets, floor)

  it('is one table with a line per figure', () => {
    const lines = asTable(comparisons).split('\n')
    expect(lines).toHaveLength(comparisons.length + 1)
    expect(lines[0]).toMatch(
      /^task +set +n +metric +floor measured +best published +ours +2\.5-97\.5 % +worst \/ median \/ best$/,
    )
    expect(lines.find((line) => line.startsWith('talk'))).toMatch(/1\.000 .* 1\.000 +\d\.\d{3}-1\.000$/)
  })

  it('is a page with versions, the table and the method of each task', () => {
    const page = asPage({ date: '2026-01-02', versions: { node: 'v24' }, comparisons, speed: null }, TASKS)
    expect(page).toContain('Measured on 2026-01-02 with node v24.')
    for (const task of TASKS) expect(page).toContain(`**${task.name}**: `)
  })

  it('gives small sets an interval, and documents their spread', () => {
    const passiveLine = comparisons.find((comparison) => comparison.task === 'passive')
    expect(passiveLine?.interval).toEqual({ low: 0, high: 1 })
    const many = ['a', 'b', 'c'].map((document) => `The oven shall ring.,${document},requirement`)
    const documents: LabelledSets = {
      ...sets,
      text: (file) =>
        file.endsWith('pure-train.csv')
          ? `text,document,label\n${many.join('\n')}\nIt may ring.,c,requirement\n`
          : sets.text(file),
    }
    const [spread] = runTasks(TASKS, documents, floor).comparisons
    expect(spread?.spread).toEqual({ groups: 3, worst: 2 / 3, median: 1, best: 1 })
    expect(asTable(spread ? [spread] : [])).toContain('0.667 / 1.000 / 1.000 of 3')
  })

  it('shows on its page whether the confidence can be believed, and what stands in the way', () => {
    const record = { date: '2026-01-02', versions: {}, comparisons, believed, speed: null }
    const page = asPage(record, TASKS, 'Rain.')
    expect(page).toContain('**requirement-or-not, pure-valid**: expected calibration error 0.500')
    expect(page).toContain('| 0.5-0.6 | 2 | 0.500 | 1.000 |')
    expect(page).toContain('## What stands in the way\n\nRain.\n')
    expect(asPage({ ...record, believed: [] }, TASKS)).not.toMatch(/believed|in the way/)
  })

  it('shows what was taken for what', () => {
    expect(asConfusion(cases.get('pronoun') ?? [])).toBe(
      '     1  NOCUOUS  →  NOCUOUS\n     1  INNOCUOUS  →  NOCUOUS',
    )
    expect(asErrors(cases.get('incose') ?? [])).toBe('INCOSE-R36  →  not found\n    The oven rings.')
  })
})
