import { describe, expect, it } from 'vitest'

import type { ModalKind } from '../structure/modal.ts'
import { weigh } from './priority.ts'

const modal = (kind: ModalKind) => ({ kind, negated: false, first: 0, last: 0 })
const weighed = (text: string, headings: readonly string[] = [], kind: ModalKind | null = null) =>
  weigh(text, kind === null ? null : modal(kind), headings, 'brief')

describe('how much a requirement matters', () => {
  it.each([
    ['Export reports (high)', 'must', 'high'],
    ['Export reports, medium priority', 'should', 'medium'],
    ['Export reports. Priority: low', 'could', 'low'],
  ])('is taken from high, medium and low, which are kept: %s', (text, priority, label) => {
    expect(weighed(text, ['Must have'], 'shall')).toEqual({ priority, label })
  })

  it.each([
    ['The export is mandatory.', 'must'],
    ['We urgently need an export.', 'must'],
    ['An export would be nice.', 'could'],
    ['Export reports (optional)', 'could'],
    ["We won't have an export.", 'wont'],
  ])('is taken from the words of the sentence before its heading: %s', (text, priority) => {
    expect(weighed(text, ['Should have'])).toEqual({ priority, label: null })
  })

  it.each([
    [['Must have'], 'must'],
    [['Should have'], 'should'],
    [['Nice to have'], 'could'],
    [['Out of scope'], 'wont'],
    [['Nice to have', 'MVP'], 'must'],
  ])('is taken from the nearest heading that says it: %j', (headings, priority) => {
    expect(weighed('Export reports', headings).priority).toBe(priority)
  })

  it.each([
    ['shall', 'must'],
    ['need', 'must'],
    ['is_to', 'must'],
    ['should', 'should'],
    ['may', 'could'],
    ['could', 'could'],
    ['will', 'must'],
    ['can', 'should'],
  ] as const)('is taken from how firmly it is said: %s', (kind, priority) => {
    expect(weighed('Export reports', ['Reports'], kind).priority).toBe(priority)
  })

  it('is a “should” when nothing tells, and for “will” in talk', () => {
    expect(weighed('Export reports').priority).toBe('should')
    expect(weigh('It will export', modal('will'), [], 'talk').priority).toBe('should')
  })
})
