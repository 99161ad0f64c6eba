import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { checkSet, findingsIn, readTokens, RULES, SET_RULES } from '@parley/analyst'
import { describe, expect, it } from 'vitest'

import { readCounts, rulePages } from './rule-pages.ts'

const FOLDER = resolve(import.meta.dirname, '../../docs/rules')
const pages = rulePages(readCounts())

const idsIn = (text: string) => new Set(findingsIn(text).map(({ rule }) => rule))

const together = (texts: readonly string[]) =>
  new Set(
    checkSet(texts.map((text, index) => ({ id: `REQ-00${index + 1}`, text, tokens: readTokens(text) }))).map(
      ({ rule }) => rule,
    ),
  )

describe('the pages of the rules', () => {
  it.each([...pages])('docs/rules/%s is what the rules say (npm run docs:rules writes it)', (name, text) => {
    expect(readFileSync(resolve(FOLDER, name), 'utf8')).toBe(text)
  })

  it('are there for each rule, and for nothing else', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual([...pages.keys(), 'guideline.md'].toSorted())
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s: its example breaks that rule alone',
    (id, rule) => {
      const { breaks, alsoBreaks = [] } = rule.example
      expect(idsIn(breaks)).toEqual(new Set([id, ...alsoBreaks]))
    },
  )

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s: its example, mended, breaks none',
    (_id, rule) => {
      expect(idsIn(rule.example.mended)).toEqual(new Set())
    },
  )

  it.each(SET_RULES.map((rule) => [rule.id, rule] as const))(
    '%s: its pair breaks it, mended none',
    (id, rule) => {
      expect(together(rule.example.breaks)).toContain(id)
      expect(together(rule.example.mended)).toEqual(new Set())
    },
  )

  it('a rule that is wrong more often than right is off by default', () => {
    const counts = readCounts()
    const worse = RULES.filter(({ id, offByDefault }) => {
      const { right = 0, wrong = 0 } = counts.get(id) ?? {}
      return offByDefault !== true && right + wrong >= 5 && wrong > right
    })
    expect(worse.map(({ id }) => id)).toEqual([])
  })
})
