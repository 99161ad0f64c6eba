/** Two versions compared: every difference once, nothing that is none. */
import { composeDocument, requirementId, type Requirement, type Section } from '@parley/domain'
import { aDocument, aRequirement } from '@parley/testing'
import { describe, expect, it } from 'vitest'
import { compareVersions } from './compare-versions.ts'

const stated = (number: number, overrides: Partial<Requirement> = {}): Requirement =>
  aRequirement({ id: requirementId(number, false), title: `Title ${number}`, ...overrides })
const written = (...requirements: readonly Requirement[]): readonly Section[] =>
  composeDocument(aDocument(...requirements))

describe('comparing two versions', () => {
  it('finds nothing between a version and itself', () => {
    const version = written(stated(1), stated(2))
    const { changes, counts } = compareVersions(version, version)
    expect(changes).toEqual([])
    expect(counts).toEqual({ added: 0, changed: 0, removed: 0, same: 2 })
  })

  it('tells what was added, changed and removed, in the order of the document', () => {
    const before = written(stated(1), stated(2), stated(3))
    const after = written(
      stated(1, { statement: 'Another wording.' }),
      stated(2, { status: 'retired' }),
      stated(3),
      stated(4),
    )
    const { changes, counts } = compareVersions(before, after)
    expect(changes.map(({ id, kind }) => [id, kind])).toEqual([
      ['REQ-001', 'changed'],
      ['REQ-002', 'removed'],
      ['REQ-004', 'added'],
    ])
    expect(counts.same).toBe(1)
  })

  it('does not call it a change that somebody accepted the same words', () => {
    expect(compareVersions(written(stated(1)), written(stated(1, { status: 'accepted' }))).changes).toEqual(
      [],
    )
  })

  it('counts the changes of each chapter', () => {
    const { chapters } = compareVersions(written(stated(1)), written(stated(1), stated(2, { type: 'data' })))
    expect(chapters.find(({ id }) => id === 'data')).toMatchObject({ added: 1, changed: 0 })
    expect(chapters.find(({ id }) => id === 'functional')).toMatchObject({ added: 0, changed: 0 })
  })

  it('folds what is the same into one row', () => {
    const before = written(stated(1), stated(2), stated(3))
    const after = written(stated(1), stated(2), stated(3, { statement: 'New words.' }))
    const same = compareVersions(before, after).rows.filter((row) => row.row === 'same')
    expect(same.map((row) => (row.row === 'same' ? row.titles.length : 0))).toEqual([2])
  })
})
