import { describe, expect, it } from 'vitest'

import { extractRequirements } from '../extract-requirements.ts'
import type { ExtractionReport, RequirementView } from '../extraction-report.ts'
import { differences } from './differences.ts'
import { goldenOf } from './golden-of.ts'
import { inputNamed, NOW } from './golden-input.ts'
import { readGoldenOutput, type GoldenOutput } from './golden-output.ts'

const { report } = extractRequirements(
  [inputNamed('lift_input.txt', 'The portal must show the invoices of a customer.\nHow are the trains?\n')],
  { now: NOW, version: 'test', sha256: () => '0'.repeat(64) },
)

/** The report with its one requirement changed. */
const reportWith = (changes: Partial<RequirementView>): ExtractionReport => ({
  ...report,
  requirements: report.requirements.map((requirement) => ({ ...requirement, ...changes })),
})

const expectedWith = (changes: Partial<GoldenOutput['requirements'][number]>): GoldenOutput => {
  const [portal] = report.requirements
  if (portal === undefined) throw new Error('The portal was not heard.')
  return {
    about: 'a portal',
    requirements: [{ title: portal.title, type: portal.type, actor: portal.actor, ...changes }],
  }
}

const criteria = (...texts: string[]) => texts.map((text) => ({ text, origin: 'said' as const }))

describe('comparing a report with what was expected', () => {
  it('[S028] finds nothing when title, type and actor are equal', () => {
    expect(differences(expectedWith({}), report)).toEqual([])
  })

  it.each([
    ['title', { title: 'Another title' }],
    ['type', { type: 'data' }],
    ['actor', { actor: null }],
    ['statement', { statement: 'The portal shall sleep.' }],
    ['priority', { priority: 'could' }],
    ['quotes', { quotes: [] }],
  ])('[S028] names the %s that differs', (field, changes) => {
    expect(differences(expectedWith(changes), report)).toEqual([
      expect.stringContaining(`requirement 1 ${field}: expected`),
    ])
  })

  it('[S028] ignores ids and timestamps', () => {
    const later = reportWith({ created_at: '2031-12-31T23:59:59Z', updated_at: '2031-12-31T23:59:59Z' })
    const renumbered = {
      ...later,
      requirements: later.requirements.map((one) => ({ ...one, id: 'REQ-777' as never })),
    }
    expect(differences(expectedWith({}), renumbered)).toEqual([])
  })

  it('[S028] takes criteria as a set: any order, no more and no fewer', () => {
    const said = reportWith({ acceptance_criteria: criteria('It rings.', 'It blinks.') })
    expect(differences(expectedWith({ acceptance_criteria: ['It blinks.', 'It rings.'] }), said)).toEqual([])
    expect(differences(expectedWith({ acceptance_criteria: ['It blinks.'] }), said)).toHaveLength(1)
    expect(
      differences(expectedWith({ acceptance_criteria: ['It blinks.', 'It rings.', 'It hums.'] }), said),
    ).toHaveLength(1)
  })

  it('[S028] leaves out criteria that were only suggested', () => {
    const suggested = reportWith({ acceptance_criteria: [{ text: 'It hums.', origin: 'suggested' }] })
    expect(differences(expectedWith({ acceptance_criteria: [] }), suggested)).toEqual([])
  })

  it.each([0.049, 0.05, -0.049, -0.05])('[S029] lets a confidence be %d off', (off) => {
    expect(differences(expectedWith({ confidence: 0.8 }), reportWith({ confidence: 0.8 + off }))).toEqual([])
  })

  it.each([0.051, -0.051, Number.NaN])('[S029] does not let a confidence be %d off', (off) => {
    expect(
      differences(expectedWith({ confidence: 0.8 }), reportWith({ confidence: 0.8 + off })),
    ).toHaveLength(1)
  })

  it('names a requirement that is missing, and one too many', () => {
    expect(differences(expectedWith({}), { ...report, requirements: [] })).toHaveLength(2)
    expect(differences({ about: 'silence', requirements: [] }, report)).toEqual([
      expect.stringContaining('0 requirements expected, 1 heard'),
    ])
  })

  it('names what was to be inferred, found, asked and set aside, and was not', () => {
    const wanted: GoldenOutput = {
      ...expectedWith({}),
      inferred: [{ type: 'security', title: 'Encrypted portals' }],
      issues: [{ requirement: 1, issue_type: 'conflict' }],
      questions_at_least: 99,
      unheard: [
        { text: 'How are the trains?', reason: 'heading' },
        { text: 'Nobody said this.', reason: 'small_talk' },
      ],
    }
    expect(differences(wanted, report)).toHaveLength(5)
    const asked = {
      ...report,
      questions: [{ id: 'q', text: 'Which?', why: '', kind: 'open', requirement_ids: [] }],
    }
    expect(differences({ ...expectedWith({}), questions_at_most: 0 }, asked)).toHaveLength(1)
  })
})

describe('a golden output', () => {
  it('is refused when a field is spelled wrong, for it would compare nothing', () => {
    const wrong = { about: 'x', requirements: [{ title: 't', type: 'data', actor: null, titel: 'x' }] }
    expect(() => readGoldenOutput(JSON.stringify(wrong))).toThrow('titel')
    expect(() => readGoldenOutput('{"about":"x","requirements":[],"isues":[]}')).toThrow('isues')
    expect(() => readGoldenOutput('{"requirements":[]}')).toThrow('about')
    expect(() => readGoldenOutput('{"about":"x"}')).toThrow('requirements')
  })

  it('written anew keeps the choice of fields and fits the report', () => {
    const before: GoldenOutput = {
      ...expectedWith({ title: 'Old', priority: 'could' }),
      unheard: [
        { text: 'How are the trains?', reason: 'heading' },
        { text: 'Gone.', reason: 'heading' },
      ],
    }
    const anew = goldenOf(before, report)
    expect(differences(anew, report)).toEqual([])
    expect(Object.keys(anew.requirements[0] ?? {}).toSorted()).toEqual(['actor', 'priority', 'title', 'type'])
    expect(anew.unheard).toHaveLength(1)
    expect(goldenOf({ about: 'x', requirements: [] }, report).requirements).toHaveLength(1)
  })

  it('has an input of a kind that is known', () => {
    expect(inputNamed('a_input.md', '\uFEFF# A')).toEqual({
      name: 'a_input.md',
      text: '# A',
      format: 'markdown',
    })
    expect(() => inputNamed('a_input.pdf', '')).toThrow('.pdf')
  })
})
