/**
 * The golden set: what people say, and what a reader must be able to rely on.
 *
 * A pair is two files in `golden/`: NAME_input.txt (or .md, .vtt, .srt) and
 * NAME_output.json. The output was written before the analyst was asked. Where
 * the analyst is not there yet, the pair stands in `not-yet.json` with the
 * reason, and must leave it as soon as it passes.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { extractRequirements, type ExtractionResult } from './extract-requirements.ts'
import { differences } from './golden/differences.ts'
import { inputNamed, NOW } from './golden/golden-input.ts'
import { readGoldenOutput } from './golden/golden-output.ts'

const folder = new URL('../golden/', import.meta.url)
const files = readdirSync(folder)
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const named = (ending: RegExp) =>
  files.filter((file) => ending.test(file)).map((file) => file.replace(ending, ''))

const names = named(/_input\.(?:txt|md|vtt|srt)$/)
const notYet = JSON.parse(textOf('not-yet.json')) as Readonly<Record<string, string>>

const environment = {
  now: NOW,
  version: 'golden',
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
}

const extracted = (name: string, text: string) => extractRequirements([inputNamed(name, text)], environment)

const heardIn = new Map<string, ExtractionResult>()

function heard(name: string): ExtractionResult {
  const before = heardIn.get(name)
  if (before !== undefined) return before
  const file = files.find((entry) => entry.startsWith(`${name}_input.`)) ?? `${name}_input.txt`
  const result = extracted(file, textOf(file))
  heardIn.set(name, result)
  return result
}

const outputOf = (name: string) => readGoldenOutput(textOf(`${name}_output.json`))
const stated = ({ report }: ExtractionResult) =>
  report.requirements.filter((requirement) => !requirement.inferred)
const quotesOf = (result: ExtractionResult) =>
  stated(result).flatMap((requirement) => requirement.evidence.map((evidence) => evidence.quote))

function only<Thing>(things: readonly Thing[]): Thing {
  const [first] = things
  if (first === undefined || things.length > 1)
    throw new Error(`One was expected, there are ${things.length}.`)
  return first
}

describe('the golden set', () => {
  it('[S027] has an output for every input, an input for every output, and at least 44 pairs', () => {
    expect(named(/_output\.json$/).toSorted()).toEqual(names.toSorted())
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThanOrEqual(44)
    const others = files.filter((file) => !/_(?:input\.(?:txt|md|vtt|srt)|output\.json)$/.test(file))
    expect(others.toSorted()).toEqual(['not-yet.json', 'rewrite.ts'])
  })

  it('says of each pair what it is about, in words that no other pair has', () => {
    const abouts = names.map((name) => outputOf(name).about)
    expect(new Set(abouts).size).toBe(abouts.length)
  })

  it('has at most a quarter of its pairs in not-yet.json, each known by name and with a reason', () => {
    const waiting = Object.entries(notYet)
    expect(waiting.filter(([name, why]) => !names.includes(name) || why === '')).toEqual([])
    expect(waiting.length).toBeLessThanOrEqual(names.length / 4)
  })

  it('has pairs with line ends of other systems, kept so by .gitattributes', () => {
    expect(textOf('windows-line-ends_input.txt')).toContain('\r\n')
  })

  it.each(names.filter((name) => !(name in notYet)))('[S028, S029] holds for %s', (name) => {
    expect(differences(outputOf(name), heard(name).report)).toEqual([])
  })

  it.each(Object.keys(notYet))('still differs for %s, which otherwise leaves not-yet.json', (name) => {
    expect(differences(outputOf(name), heard(name).report)).not.toEqual([])
  })
})

describe('every golden input', () => {
  it.each(names)('[S012, S016] %s gives requirements that are whole', (name) => {
    for (const requirement of heard(name).report.requirements) {
      expect(requirement.confidence).toBeGreaterThanOrEqual(0)
      expect(requirement.confidence).toBeLessThanOrEqual(1)
      expect(requirement).toHaveProperty('condition')
      expect(requirement.rationale).not.toBe('')
      expect(requirement.created_at).toBe(NOW)
      expect(requirement.title.trim()).not.toBe('')
    }
  })

  it.each(names)('[S014] %s is quoted as it was written', (name) => {
    const { state } = heard(name)
    for (const requirement of stated(heard(name))) {
      expect(requirement.source_refs).not.toEqual([])
      for (const { message_id, start, end, quote } of requirement.evidence) {
        const message = state.messages.find((one) => one.id === message_id)
        expect(message?.content.slice(start, end)).toBe(quote)
      }
    }
  })

  it.each(names)('%s has every sentence accounted for', (name) => {
    const { coverage } = heard(name).report
    expect(coverage.accounted).toBe(coverage.sentences)
  })
})

describe('a clear sentence', () => {
  const result = heard('login')
  const login = only(stated(result))

  it('[S006, S007] is exactly one requirement, REQ-001', () => {
    expect(login.id).toBe('REQ-001')
    expect(login.id).toMatch(/^REQ-\d{3,}$/)
  })

  it('[S008, S009, S010] is named after login, functional, and done by the user', () => {
    expect(login.title).toMatch(/log ?in|authentication/i)
    expect(login.type).toBe('functional')
    expect(login.actor).toBe('User')
  })

  it('[S011] has at least three acceptance criteria, none of them twice', () => {
    const texts = login.acceptance_criteria.map((criterion) => criterion.text)
    expect(texts.length).toBeGreaterThanOrEqual(3)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('[S013, S014, S018, S019] is stated, has its source, is believed and says why', () => {
    expect(login.inferred).toBe(false)
    expect(login.source_refs).toEqual(result.state.messages.map((message) => message.id))
    expect(login.confidence).toBeGreaterThan(0.8)
    expect(login.rationale).not.toBe('')
  })

  it.each(['login', 'login-by-the-book', 'story-without-benefit', 'condition-when', 'throughput'])(
    '[S018] is believed with more than 0.8: %s',
    (name) => {
      expect(only(stated(heard(name))).confidence).toBeGreaterThan(0.8)
    },
  )
})

describe('a vague sentence', () => {
  it('[S020, S021] is doubted, and its vague words stay where an issue points at them', () => {
    const result = heard('ambiguous-fast')
    const requirement = only(stated(result))
    expect(requirement.confidence).toBeLessThan(0.7)
    expect(`${requirement.action} ${requirement.object}`).toMatch(/fast|optimize/)
    const marked = result.report.issues.map((issue) => requirement.statement.slice(issue.start, issue.end))
    expect(marked).toContain('fast')
    expect(marked).toContain('optimize')
  })

  it('[S039, S040, S041] has issues, one of which says ambiguous, and is believed with less than 0.8', () => {
    const { report } = heard('ambiguous-performance')
    expect(report.issues).not.toEqual([])
    expect(report.issues.some((issue) => /ambiguous/i.test(issue.message))).toBe(true)
    expect(only(report.requirements).confidence).toBeLessThan(0.8)
  })
})

describe('odd input', () => {
  it.each(['empty', 'blank-lines'])('[S030] that is %s gives no requirement and no error', (name) => {
    const { report } = heard(name)
    expect(report.requirements).toEqual([])
    expect(report.coverage).toEqual({ sentences: 0, accounted: 0, unheard: [] })
  })

  it.each(['chinese', 'chinese-name-in-english'])('[S031] keeps every byte of %s', (name) => {
    const text = textOf(`${name}_input.txt`)
    const { state, markdown } = heard(name)
    expect(state.messages.map((message) => message.content)).toEqual([text])
    expect(markdown()).not.toContain('\uFFFD')
  })

  it.each([
    ['of many sentences', 'The portal must show the invoices of a customer. We met at the station.\n'],
    ['of one sentence', 'and the portal shows the invoices '],
    ['without a space', 'x'],
  ])('[S032] of 60,000 characters, %s, is read to its end', (_name, piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length)).slice(0, 60_000)
    const { report, state } = extracted('long_input.txt', text)
    expect(state.messages.map((message) => message.content)).toEqual([text])
    expect(report.coverage.accounted).toBe(report.coverage.sentences)
    expect(report.coverage.sentences).toBeGreaterThan(0)
  })

  it('[S033] with markup and SQL stays words: kept as written, escaped in the document', () => {
    const { state, markdown } = heard('script-and-sql')
    expect(state.messages.map((message) => message.content)).toEqual([textOf('script-and-sql_input.txt')])
    expect(quotesOf(heard('script-and-sql')).join('\n')).toContain(`'; DROP TABLE products; --`)
    expect(markdown()).not.toMatch(/<script/i)
  })
})

describe('the happy path', () => {
  const { report } = heard('login-and-secure')

  it('[S035] gives a functional requirement', () => {
    expect(report.requirements.filter((requirement) => requirement.type === 'functional')).not.toEqual([])
  })

  it('[S036] infers security under ids of its own', () => {
    const inferred = report.requirements.filter((requirement) => requirement.inferred)
    expect(inferred.filter((requirement) => requirement.type === 'security')).not.toEqual([])
    for (const requirement of inferred) expect(requirement.id).toMatch(/^REQ-INF-\d{3,}$/)
  })

  it('[S036] gives none of those ids to what was stated', () => {
    for (const requirement of stated(heard('login-and-secure'))) expect(requirement.id).not.toMatch(/INF/)
  })
})

describe('types and priorities', () => {
  it.each([
    ['functional', 'type-functional'],
    ['non-functional', 'type-non-functional'],
    ['security', 'type-security'],
    ['data', 'type-data'],
  ])('[S026] hears that a requirement is %s', (type, name) => {
    expect(only(stated(heard(name))).type).toBe(type)
  })

  it.each([
    ['high', 'must'],
    ['medium', 'should'],
    ['low', 'could'],
  ])('[S085] takes %s for %s and keeps the word', (word, priority) => {
    const text = `The portal must show the invoices of a customer.\nMake REQ-001 ${word} priority.\n`
    expect(only(stated(extracted('priority_input.txt', text)))).toMatchObject({
      priority,
      priority_label: word,
    })
  })

  it('[S085] takes must and should as they are', () => {
    expect(stated(heard('must-and-should')).map((one) => [one.priority, one.priority_label])).toEqual([
      ['must', null],
      ['should', null],
    ])
  })
})

describe('what comes later', () => {
  it.each(['refinement', 'edit-by-command', 'edit-rename', 'said-twice', 'contradicting-numbers'])(
    '[S037] never makes a requirement go without an event: %s',
    (name) => {
      const [first = ''] = textOf(`${name}_input.txt`).split('\n')
      const before = stated(extracted('turn_input.txt', `${first}\n`)).map((requirement) => requirement.id)
      const after = stated(heard(name)).map((requirement) => requirement.id)
      expect(before).not.toEqual([])
      expect(after).toEqual(expect.arrayContaining(before))
    },
  )

  it('says of a requirement that was dropped why it was', () => {
    const retired = heard('edit-by-command').state.history.filter(
      (event) => event.type === 'requirement.retired',
    )
    expect(JSON.stringify(retired)).toContain('we keep the keys')
  })

  it('gives the same bytes for the same words', () => {
    for (const name of names) {
      const file = files.find((entry) => entry.startsWith(`${name}_input.`)) ?? ''
      expect(JSON.stringify(extracted(file, textOf(file)).report)).toBe(JSON.stringify(heard(name).report))
    }
  })
})
