import { describe, expect, it } from 'vitest'

import { INFERENCE_RULES } from './inference-rules.ts'
import { inferRequirements, type Known } from './infer-requirements.ts'

const said = (statement: string): Known => ({
  key: 'REQ-001',
  statement,
  title: '',
  type: 'functional',
  quality: null,
  action: null,
  object: null,
})

const EARS =
  /^(?:The system shall |(?:When|While|Where) [^,]+(?:, [^,]+)*, the system shall |If .+, then the system shall )/

describe('the catalogue of inference rules', () => {
  it('holds at least a hundred and fifty rules with distinct ids in words', () => {
    const ids = INFERENCE_RULES.map((rule) => rule.id)
    expect(ids.length).toBeGreaterThanOrEqual(150)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*-impl(?:y|ies)-[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([])
  })

  it('names for each a published source or common practice', () => {
    const named = /^common practice$|^[A-Z\d].*\d/
    expect(
      INFERENCE_RULES.filter(({ source }) => !named.test(source)).map(({ id, source }) => [id, source]),
    ).toEqual([])
  })

  describe.each(INFERENCE_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const { implied } = rule

    it('fires on its example', () => {
      const inferred = inferRequirements([said(rule.example)], { limit: Number.POSITIVE_INFINITY })
      expect(inferred.map((one) => one.rule)).toContain(id)
    })

    it('stays silent on what only looks alike', () => {
      const inferred = inferRequirements([said(rule.nearMiss)], { limit: Number.POSITIVE_INFINITY })
      expect(inferred.map((one) => one.rule)).not.toContain(id)
    })

    it('stays silent where its own requirement is stated', () => {
      const statement = implied.statement.replace('{objects}', 'courses')
      const reworded = { ...said(`${statement.replace(/\.$/, '')}, as agreed.`), key: 'REQ-002' }
      const inferred = inferRequirements([said(rule.example), reworded], { limit: Number.POSITIVE_INFINITY })
      expect(inferred.map((one) => one.rule)).not.toContain(id)
    })

    it('proposes a statement in EARS without an invented number', () => {
      expect(implied.statement).toMatch(EARS)
      expect(implied.statement).not.toMatch(/\d/)
      expect(implied.statement).not.toMatch(
        /\b(?:appropriate|suitable|easy|easily|quickly|etc|and\/or|various)\b/i,
      )
    })

    it('gives three distinct criteria, a title, a reason and a confidence of at most 0.8', () => {
      expect(new Set(implied.criteria).size).toBe(3)
      expect(implied.criteria.filter((text) => !/^[A-Z].{20,}\.$/.test(text))).toEqual([])
      expect(implied.title).toMatch(/^[A-Z].{5,70}[^.]$/)
      expect(rule.rationale).toMatch(/^.{30,}\.$/)
      expect(rule.confidence).toBeGreaterThan(0)
      expect(rule.confidence).toBeLessThanOrEqual(0.8)
    })

    it('names a quality exactly when the type has one', () => {
      const withoutQuality = implied.type === 'functional' || implied.type === 'data'
      expect(implied.quality === null).toBe(withoutQuality)
    })

    it('repeats its condition at the head of the statement', () => {
      const head = implied.condition === null ? ['The system shall ', 'Where '] : [`${implied.condition}, `]
      expect(head.some((words) => implied.statement.startsWith(words))).toBe(true)
    })
  })
})
