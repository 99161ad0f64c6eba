import { readFileSync } from 'node:fs'

import { analyze, RULES } from '@parley/analyst'
import type { Finding } from '@parley/domain'
import { describe, expect, it } from 'vitest'

import { BY_RULE, countsByRule, inputOf, judged, labelledSentences, wellWritten } from './own-sets.ts'

const sentences = labelledSentences()
const known = new Set(RULES.map(({ id }) => id))

const finding = (text: string, words: string, rule = 'INCOSE-R7'): Finding => ({
  rule,
  issue_type: 'non_verifiable',
  severity: 'warning',
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  message: '',
  suggestion: null,
})

describe('our own sentences', () => {
  it('are 200 well-written ones and 400 labelled ones, none twice', () => {
    expect(new Set(wellWritten()).size).toBe(200)
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(400)
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(400)
    expect(sentences.filter(({ part }) => part === 'test')).toHaveLength(100)
  })

  it('are labelled with rules that exist and words that stand in them', () => {
    const slips = sentences.flatMap(({ id, text, first, second, expected }) =>
      [...first, ...second, ...expected]
        .filter(({ rule, words }) => !rule.split('|').every((one) => known.has(one)) || !text.includes(words))
        .map((label) => ({ id, label })),
    )
    expect(slips).toEqual([])
  })

  it('say why wherever the two readings differ', () => {
    const silent = sentences.filter(
      ({ first, second, why }) => first.length !== second.length && (why === undefined || why === ''),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('come with who spoke, where somebody did', () => {
    const talk = sentences.find(({ kind }) => kind === 'talk')
    const story = sentences.find(({ kind }) => kind === 'story')
    expect(talk && inputOf(talk)).toHaveProperty('speaker')
    expect(story && inputOf(story)).not.toHaveProperty('speaker')
  })
})

describe('judging findings', () => {
  const text = 'The door shall close quickly for all guests.'
  const expected = [
    { rule: 'INCOSE-R7|INCOSE-R8', words: 'close quickly' },
    { rule: 'INCOSE-R32', words: 'all' },
  ]

  it('takes a finding for right when a label names its rule and the words touch', () => {
    const found = [finding(text, 'quickly'), finding(text, 'quickly', 'INCOSE-R2'), finding(text, 'door')]
    const { right, wrong, met, missed } = judged({ text, expected }, found)
    expect(right).toEqual(found.slice(0, 1))
    expect(wrong).toEqual(found.slice(1))
    expect(met).toEqual(expected.slice(0, 1))
    expect(missed).toEqual(expected.slice(1))
  })

  it('looks for words as words', () => {
    const inside = finding(text, 'shall', 'INCOSE-R32')
    expect(judged({ text, expected }, [inside]).right).toEqual([])
    expect(judged({ text, expected }, [finding(text, 'all guests', 'INCOSE-R32')]).right).toHaveLength(1)
  })

  it('has counted for the pages what it counts now (npm run docs:rules counts anew)', () => {
    expect(JSON.parse(readFileSync(BY_RULE, 'utf8'))).toEqual(Object.fromEntries(countsByRule(analyze)))
  })

  it('counts for each rule, labels with alternatives for none', () => {
    const counts = countsByRule(({ id, text: said }) => ({
      ...ANALYSIS,
      id,
      issues: said.includes('shall') ? [finding(said, 'shall', 'INCOSE-R1')] : [],
    }))
    const ones = sentences.filter(({ text: said }) => said.includes('shall')).length
    const { right = 0, wrong = 0 } = counts.get('INCOSE-R1') ?? {}
    expect(right + wrong).toBe(ones)
    expect([...counts.keys()].filter((rule) => rule.includes('|'))).toEqual([])
  })
})

const ANALYSIS = {
  requirement: true,
  unsure: false,
  confidence: 1,
  type: null,
  quality: null,
  pattern: 'none',
  actor: null,
  action: null,
  object: null,
  condition: null,
  conditional: false,
  passive: false,
  persona: null,
  benefit: null,
  entities: [],
} as const
