import { describe, expect, it } from 'vitest'

import { questions } from './questions.ts'
import type { Examined, QuestionInput } from './question.ts'
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
    heard({ key: 'REQ-007', statement: 'Entries stay for 5 years.' }),
  ],
  contradictions: [{ a: 'REQ-007', b: 'REQ-006', what: '3 years against 5 years.' }],
  unsure: [{ text: 'The old tool mailed a list every Friday.' }],
  openQuestions: ['Do managers get a mail by default?'],
})

describe('asking', () => {
  it('puts what contradicts itself first and what can be guessed last', () => {
    expect(questions(everything).map((question) => question.kind)).toEqual([
      'contradiction',
      'missing_number',
      'vague',
      'open',
      'unsure',
      'missing_actor',
      'missing_unwanted',
    ])
  })

  it('puts first what matters most', () => {
    expect(questions(everything)[0]).toEqual({
      id: 'contradiction:REQ-006+REQ-007:3-years-against-5-years',
      about: ['REQ-006', 'REQ-007'],
      text: '“Entries stay for 3 years” and “Entries stay for 5 years” do not go together: which of them holds?',
      why: 'They disagree: 3 years against 5 years.',
      kind: 'contradiction',
    })
  })

  it('asks for the figure behind a vague word, once', () => {
    const asked = questions(input({ known: [search] }))
    expect(asked.map((question) => question.text)).toEqual([
      'You said “fast” about “Product search”: how long may people wait at most before it gets in their way?',
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

const JARGON =
  /\b(?:requirement|stakeholder|actor|latency|throughput|sla|api|functional|non-functional|scalab\w*|uptime|criteria|backend|database|interface|endpoint|module|persona|edge case|exception|use case|specification)\b/i
const SOLUTION = /\b(?:should we|shall we|would you like|do you want|how about|what if|we could|maybe)\b/i

describe('a good question', () => {
  const asked = [
    ...questions(everything),
    ...VAGUE_GROUPS.flatMap((group) =>
      questions(input({ known: [heard({ vague: group.words.slice(0, 1) })] })),
    ),
    ...questions(input({ known: [heard({ vague: ['holistic'] })] })),
    ...(['performance', 'availability', 'scalability', 'usability'] as const).flatMap((quality) =>
      questions(input({ known: [heard({ type: 'non-functional', quality, missing: ['number'] })] })),
    ),
  ]
  const ownWords = (text: string): string => text.replace(/“[^”]*”/g, '…')

  it.each(asked.map((question) => [question.text, question.why] as const))('%s', (text, why) => {
    expect(text.match(/\?/g)).toHaveLength(1)
    expect(text).toMatch(/^[\p{Lu}“].*\?$/u)
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(40)
    expect(text).toMatch(/“[^”]+”/)
    expect(ownWords(text)).not.toMatch(JARGON)
    expect(ownWords(text)).not.toMatch(SOLUTION)
    expect(why).toMatch(/^.{15,120}\.$/)
  })
})
