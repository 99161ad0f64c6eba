import { stripVTControlCharacters } from 'node:util'

import { messageId, requirementId } from '@parley/domain'
import { describe, expect, it } from 'vitest'

import { displayWidth } from '../terminal/display-width.ts'
import { screenOf } from '../terminal/screen.ts'
import { aFile, aReport, aRequirementView, evidenceIn } from '../testing/a-report.ts'
import { table } from './table.ts'

const file = aFile(
  'Amira: Riders must be able to return a bike by scanning the code on the frame.\nJonas: 会议室 🚲 fast please, \u001b[31mred\u0007.\n',
  'talk.txt',
)
const unheard = (['small_talk', 'small_talk', 'context'] as const).map((reason) => ({
  message_id: messageId('msg_1'),
  text: 'Hello.',
  start: 0,
  end: 6,
  reason,
  why: 'A greeting.',
}))
const report = aReport(file, {
  requirements: [
    aRequirementView(1, {
      evidence: [evidenceIn(file, 'Riders must be able to return a bike by scanning the code on the frame')],
    }),
    aRequirementView(2, {
      title: 'Answer within 2 seconds',
      statement: 'ANSWER within 2 seconds.',
      type: 'non-functional',
      quality: 'performance',
      priority: 'should',
      confidence: 0.5,
      evidence: [evidenceIn(file, '会议室 🚲 fast please, \u001b[31mred\u0007')],
    }),
    aRequirementView(1, { inferred: true, title: 'Keep a record', rationale: 'Because money moves.' }),
  ],
  questions: [
    {
      id: 'q1',
      text: 'How fast?',
      why: 'Nobody can test it.',
      kind: 'measure',
      requirement_ids: [requirementId(2, false)],
    },
  ],
  coverage: { sentences: 5, accounted: 5, unheard },
})

const at = (width: number, variables: Record<string, string> = {}) =>
  table(report, {
    screen: screenOf({}, { COLUMNS: String(width), ...variables }),
    files: [file],
    command: 'parley',
  })

describe('requirements at a terminal', () => {
  it('shows what it is, its statement, and who said it in which words', () => {
    expect(at(120).split('\n').slice(0, 4)).toEqual([
      'ID       PRIORITY  TYPE         SURE  TITLE',
      'REQ-001  must      functional   93 %  Return a bike without staff',
      '         The system shall let riders return a bike by scanning the code on its frame.',
      '         Amira: “Riders must be able to return a bike by scanning the code on the frame”',
    ])
  })

  it('leaves out a statement that only repeats its title', () => {
    expect(at(120)).not.toContain('ANSWER')
  })

  it('quotes what was said often three times, and counts the rest', () => {
    const place = evidenceIn(file, 'Riders must be able')
    const often = aReport(file, {
      requirements: [aRequirementView(1, { evidence: [place, place, place, place, place] })],
    })
    const text = table(often, { screen: screenOf({}, {}), files: [file], command: 'parley' })
    expect(text.match(/“Riders must be able”/g)).toHaveLength(3)
    expect(text).toContain('and in 2 other places')
  })

  it('sets what nobody said apart, with its reason', () => {
    const text = at(120)
    expect(text.indexOf('Nobody said these')).toBeLessThan(text.indexOf('REQ-INF-001'))
    expect(text).toContain('Because money moves.')
  })

  it('ends with the counts, the first question, and what to do next', () => {
    const text = at(80)
    expect(text).toContain('2 requirements and 1 inferred, no issues.')
    expect(text).toContain('5 sentences: 2 used, 3 set aside (2 small talk, 1 context).')
    expect(text).toContain('To settle first (REQ-002): How fast?')
    expect(text).toContain('parley extract talk.txt -o requirements.md')
  })

  it.each([30, 40, 60, 79, 80, 120, 200])('fits %d columns, commands to copy aside', (width) => {
    const lines = at(width)
      .split('\n')
      .filter((line) => !/^ {2}(parley|#) /.test(line))
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
  })

  it.each([60, 120])('shows control characters of the talk instead of sending them (%d columns)', (width) => {
    const text = at(width)
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u)
    expect(text).toContain('␛[31mred␇')
  })

  it('has colours only where they are wanted, and says the same without them', () => {
    const coloured = at(120, { FORCE_COLOR: '1' })
    expect(coloured).toContain('\u001b[')
    expect(stripVTControlCharacters(coloured)).toBe(at(120))
  })

  it('[S030] an empty file is told as such', () => {
    const empty = aFile('')
    const screen = screenOf({}, {})
    const text = table(aReport(empty), { screen, files: [empty], command: 'parley' })
    expect(text).toBe('Nothing to read: the input is empty.\n0 sentences: 0 used, 0 set aside.\n')
  })

  it('a file name is written as a shell takes it', () => {
    const odd = aFile('x', "it's here.txt")
    const own = { ...aReport(odd), requirements: report.requirements }
    const text = table(own, { screen: screenOf({}, {}), files: [odd], command: 'npx parley' })
    expect(text).toContain(String.raw`npx parley extract 'it'\''s here.txt' -o requirements.md`)
  })
})
