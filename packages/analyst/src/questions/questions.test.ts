import { describe, expect, it } from 'vitest'

import { SET_RULES } from '../rules/set/set-rules.ts'
import { faultsOf } from './faults-of.ts'
import { questions, readQuestionId } from './questions.ts'
import { QUESTION_KINDS, type Examined, type QuestionInput } from './question.ts'
import { VAGUE_GROUPS } from './vague-words.ts'

function heard(rest: Partial<Examined>): Examined {
  return {
    key: 'REQ-001',
    statement: 'The system shall show the list of claims.',
    title: 'List of claims',
    type: 'functional',
    quality: null,
    actor: 'Manager',
    action: 'show',
    object: 'the list of claims',
    condition: null,
    confidence: 0.9,
    vague: [],
    ...rest,
  }
}

function input(rest: Partial<QuestionInput>): QuestionInput {
  return { known: [], contradictions: [], unsure: [], openQuestions: [], ...rest }
}

const search = heard({
  key: 'REQ-002',
  title: 'Product search',
  statement: 'Product search shall be fast.',
  type: 'non-functional',
  quality: 'performance',
  action: null,
  vague: ['fast'],
})

/** One of each kind. */
const everything = input({
  known: [
    heard({}),
    search,
    heard({ key: 'REQ-003', title: 'Clear overview', vague: ['clear'] }),
    heard({ key: 'REQ-004', title: 'Approval of orders', actor: null, action: 'approve' }),
    heard({
      key: 'REQ-005',
      title: 'Receipt upload',
      statement: 'Employees upload receipts.',
      action: 'upload',
      object: 'receipts',
    }),
    heard({ key: 'REQ-006', statement: 'Entries stay for 3 years.' }),
    heard({
      key: 'REQ-008',
      title: 'Reminders',
      statement: 'The system shall notify people.',
      actor: 'System',
      action: 'notify',
      object: 'reminders',
    }),
    heard({ key: 'REQ-007', statement: 'Entries stay for 5 years.' }),
  ],
  contradictions: [{ a: 'REQ-007', b: 'REQ-006', what: '3 years against 5 years.' }],
  counterparts: [{ key: 'REQ-001', rule: 'PARLEY-NO-WAY-OUT' }],
  unsure: [{ text: 'The old tool mailed a list every Friday.' }],
  openQuestions: ['Do managers get a mail by default?'],
})

describe('asking', () => {
  it('puts what contradicts itself first and what can be guessed last', () => {
    expect(questions(everything).map((question) => question.kind)).toEqual([
      'contradiction',
      'missing_actor',
      'missing_trigger',
      'missing_number',
      'vague',
      'open',
      'unsure',
      'missing_counterpart',
      'missing_unwanted',
    ])
  })

  it('puts first what matters most', () => {
    expect(questions(everything)[0]).toEqual({
      id: 'contradiction:REQ-006+REQ-007',
      about: ['REQ-006', 'REQ-007'],
      text: '“Entries stay for 3 years” and “Entries stay for 5 years” do not go together: which of them holds?',
      why: 'They disagree: 3 years against 5 years.',
      kind: 'contradiction',
    })
  })

  it('asks for the figure behind a vague word, once', () => {
    const asked = questions(input({ known: [search] }))
    expect(asked.map((question) => question.text)).toEqual([
      'You said “fast” about “Product search shall be fast”: how long may people wait at most before it gets in their way?',
    ])
  })

  it('asks once about a word used in several places', () => {
    const asked = questions(
      input({
        known: [heard({ vague: ['flexible'] }), heard({ key: 'REQ-009', vague: ['Flexible'] })],
      }),
    )
    expect(asked.map((question) => question.about)).toEqual([['REQ-001', 'REQ-009']])
  })

  it('asks for a figure where a quality has none, and not where one was said', () => {
    const uptime = heard({
      title: 'Opening hours',
      quality: 'availability',
      type: 'non-functional',
      action: null,
    })
    expect(questions(input({ known: [uptime] }))[0]?.text).toBe(
      'About “Opening hours”: how long may it be out of use before real harm is done?',
    )
    const figure = { ...uptime, statement: 'The shop is open 99.5 % of the time.' }
    expect(questions(input({ known: [figure] }))).toEqual([])
  })

  it('asks what happens when it goes wrong only while nobody has said so', () => {
    const upload = heard({
      statement: 'Employees upload receipts.',
      title: 'Receipt upload',
      action: 'upload',
      object: 'receipts',
    })
    expect(questions(input({ known: [upload] })).map((question) => question.kind)).toEqual([
      'missing_unwanted',
    ])
    const refused = heard({
      key: 'REQ-002',
      statement: 'A receipt that is not valid is rejected with a reason.',
    })
    expect(questions(input({ known: [upload, refused] }))).toEqual([])
  })

  it.each([
    ['The system shall send reminders.', 'System', ['missing_trigger', 'missing_unwanted']],
    ['The system shall send reminders every Friday.', 'System', ['missing_unwanted']],
    ['The system shall send reminders about late orders.', 'System', ['missing_unwanted']],
    ['Clerks can send reminders.', 'Clerk', ['missing_unwanted']],
  ])(
    'asks for the occasion where a system acts by itself and none was named: %s',
    (statement, actor, kinds) => {
      const asked = questions(
        input({ known: [heard({ statement, actor, action: 'send', object: 'reminders' })] }),
      )
      expect(asked.map(({ kind }) => kind)).toEqual(kinds)
    },
  )

  it('takes the word of whoever already looked for gaps', () => {
    expect(
      questions(input({ known: [heard({ missing: ['actor'] })] })).map((question) => question.kind),
    ).toEqual(['missing_actor'])
    expect(questions(input({ known: [heard({ actor: null, missing: [] })] }))).toEqual([])
  })

  it('has nothing to ask when nothing is open', () => {
    expect(questions(input({}))).toEqual([])
    expect(questions(input({ known: [heard({})] }))).toEqual([])
  })

  it('knows each vague word in one group only', () => {
    const words = VAGUE_GROUPS.flatMap((group) => group.words)
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })
})

describe('a gap that was asked for', () => {
  const idsOf = (rest: Partial<QuestionInput>): string[] => questions(input(rest)).map(({ id }) => id)
  const vague = (...words: string[]): QuestionInput['known'] => [heard({ vague: words })]

  it('is not asked for again in other words', () => {
    const [asked = ''] = idsOf({ known: vague('flexible') })
    expect(idsOf({ known: vague('adaptable'), asked: [asked] })).toEqual([])
    expect(idsOf({ known: vague('fast'), asked: ['missing_number:REQ-001'] })).toEqual([])
    const said = 'The old tool mailed a list every Friday.'
    const [unsure = ''] = idsOf({ unsure: [{ text: said }] })
    expect(
      idsOf({ unsure: [{ text: 'Every Friday, a list: the old tool mailed it.' }], asked: [unsure] }),
    ).toEqual([])
  })

  it('is another one where another requirement has it, or another sentence denies it', () => {
    const asked = ['vague:REQ-009:scalable']
    expect(idsOf({ known: vague('flexible'), asked })).toEqual(['vague:REQ-001:scalable'])
    const [unsure = ''] = idsOf({ unsure: [{ text: 'The tool mails the list every Friday.' }] })
    expect(
      idsOf({ unsure: [{ text: 'The tool never mails the list every Friday.' }], asked: [unsure] }),
    ).toHaveLength(1)
  })

  it('has one id for a pair that contradicts itself, whatever about', () => {
    const about = (what: string) => ({ contradictions: [{ a: 'REQ-002', b: 'REQ-001', what }] })
    expect(idsOf(about('3 against 5 years'))).toEqual(idsOf(about('may against shall')))
    expect(idsOf({ ...about('3 against 5 years'), asked: ['contradiction:REQ-001+REQ-002:may'] })).toEqual([])
  })

  it('is read back from its id', () => {
    expect(readQuestionId('vague:REQ-001+REQ-009:scalable')).toEqual({
      kind: 'vague',
      about: ['REQ-001', 'REQ-009'],
      mark: 'scalable',
    })
    expect(readQuestionId('unsure:the-old-tool')).toEqual({ kind: 'unsure', about: [], mark: 'the-old-tool' })
    expect(readQuestionId('q1')).toBeNull()
  })
})

describe('what is left out', () => {
  it.each([
    'Can you repeat the question?',
    'And cancellations?',
    'Keep it simple, you know?',
    'The AI stuff?',
    'Did that answer your question?',
  ])('a question about the talk, or one that says too little: %s', (said) => {
    expect(questions(input({ openQuestions: [said] }))).toEqual([])
  })

  it('what fills a spoken question', () => {
    const asked = questions(input({ openQuestions: ['And uh how how do you schedule the matches?'] }))
    expect(asked.map(({ text }) => text)).toEqual([
      'What is your answer to “how do you schedule the matches”?',
    ])
  })

  it('a word that is part of another', () => {
    const route = heard({ statement: 'The system shall route high-score leads.', vague: ['high'] })
    expect(questions(input({ known: [route] }))).toEqual([])
  })

  it('the limit that people set themselves', () => {
    const statement = 'Users create a new threshold for each alert.'
    expect(questions(input({ known: [heard({ statement })] }))).toEqual([])
  })
})

describe('a word that is not in the title', () => {
  it('is shown where it was said', () => {
    const erp = heard({
      title: 'Integrate with existing ERP systems',
      statement:
        'The portal shall exchange orders with the ERP systems that are in use today in a seamless way.',
      vague: ['seamless'],
    })
    expect(questions(input({ known: [erp] }))[0]?.text).toBe(
      'You said “seamless” about “… the ERP systems that are in use today in a seamless way”: what would spoil that for you?',
    )
  })
})

describe('a good question', () => {
  const asked = [
    ...questions(everything),
    ...VAGUE_GROUPS.flatMap((group) =>
      group.words.flatMap((word) => questions(input({ known: [heard({ vague: [word] })] }))),
    ),
    ...questions(input({ known: [heard({ vague: ['holistic'] })] })),
    ...(['performance', 'availability', 'scalability', 'usability'] as const).flatMap((quality) =>
      questions(input({ known: [heard({ type: 'non-functional', quality, missing: ['number'] })] })),
    ),
    ...SET_RULES.filter(({ issue_type }) => issue_type === 'incomplete').flatMap(({ id }) =>
      questions(input({ known: [heard({})], counterparts: [{ key: 'REQ-001', rule: id }] })),
    ),
  ]
  const distinct = [...new Map(asked.map((question) => [question.text, question])).values()]

  it('is one of every kind there is', () => {
    expect(new Set(distinct.map(({ kind }) => kind))).toEqual(new Set(QUESTION_KINDS))
  })

  it.each(distinct.map((question) => [question.text, question] as const))('%s', (_, question) => {
    expect(faultsOf(question)).toEqual([])
    expect(question.why).toMatch(/^.{15,120}\.$/)
  })
})

describe('a bad question', () => {
  it.each([
    ['one thing at a time', 'You said “fast”: how fast, and who needs it, and when?'],
    ['asks for no solution', 'You said “safe”: would you like a second password?'],
    ['no jargon', 'You said “safe”: which stakeholders say so?'],
    ['no technical question', 'You said “fast”: what latency may the backend have?'],
    ['presumes no answer', 'You said “fast”: is two seconds enough?'],
    ['rests on what was said', 'How fast must it be?'],
    ['appropriate length', `You said “fast”: how long ${'or so '.repeat(12)}may it take?`],
    ['ends with one question mark', 'You said “fast”: tell me more.'],
  ])('is told by what it breaks: %s', (name, text) => {
    expect(faultsOf({ text, kind: 'vague' })).toContain(name)
  })
})
