/** The draft shows what it changes of what was signed, and nothing when nothing was. */
import { composeDocument, requirementId, type Requirement } from '@parley/domain'
import { aDocument, aRequirement } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { clauseLines, outlineOf } from './clauses.ts'
import { currentVersion, versionDots } from './version-list.ts'

const stated = (number: number, overrides: Partial<Requirement> = {}): Requirement =>
  aRequirement({ id: requirementId(number, false), ...overrides })
const signed = composeDocument(aDocument(stated(1), stated(2)))
const draft = composeDocument(aDocument(stated(1, { statement: 'Another wording.' }), stated(2), stated(3)))
const changes = (lines: ReturnType<typeof clauseLines>) =>
  lines.flatMap(({ clause, change }) => (clause === null ? [] : [change]))

describe('a document being read', () => {
  it('marks what changed since it was signed', () => {
    expect(changes(clauseLines(draft, signed))).toEqual(['changed', 'none', 'added'])
  })

  it('marks nothing while nothing was signed', () => {
    expect(changes(clauseLines(draft, null))).toEqual(['none', 'none', 'none'])
  })

  it('counts changes in the outline under their chapter', () => {
    expect(outlineOf(clauseLines(draft, signed)).find(({ id }) => id === 'functional')).toMatchObject({
      added: 1,
      changed: 1,
    })
  })
})

describe('the row of versions', () => {
  const published = (version: number) =>
    ({ version, published_at: `2026-11-1${version}T10:00:00.000Z` }) as never

  it('ends with the draft, until that is signed', () => {
    const versions = [published(1), published(2), published(3)]
    expect(versionDots({ versions, approved_version: 2 }).map(({ state }) => state)).toEqual([
      'published',
      'signed',
      'draft',
    ])
    expect(versionDots({ versions, approved_version: 3 }).map(({ state }) => state)).toEqual([
      'published',
      'published',
      'signed',
    ])
    expect(currentVersion({ versions })).toBe(3)
  })

  it('is empty before the first version', () => {
    expect(versionDots({ versions: [], approved_version: null })).toEqual([])
    expect(currentVersion({ versions: [] })).toBeNull()
  })
})
