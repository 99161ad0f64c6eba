import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBehaviours } from './behaviours.ts'

const withRows = (...rows: string[]) => readBehaviours(['id,statement,group', ...rows, ''].join('\n'))

describe('reading the table of behaviours', () => {
  it('takes id, statement and group of each row', () => {
    expect(withRows('S001,"It holds, always.",domain').rows).toEqual([
      { id: 'S001', statement: 'It holds, always.', group: 'domain' },
    ])
  })

  it.each([
    ['a malformed id', 'S1,It holds.,domain', ':2: "S1" is not a well-formed id'],
    ['an id with a letter behind it', 'S001a,It holds.,domain', ':2: "S001a" is not a well-formed id'],
    ['an empty statement', 'S001, ,domain', ':2: S001 has no statement'],
    ['an empty group', 'S001,It holds.,', ':2: S001 has no group'],
    ['a missing cell', 'S001,It holds.', ':2: 2 cells where the header has 3'],
    ['a cell too many', 'S001,It holds, always.,domain', ':2: 4 cells where the header has 3'],
  ])('reports %s', (_fault, row, problem) => {
    expect(withRows(row).problems).toEqual([`docs/behaviours.csv${problem}`])
  })

  it('reports a doubled id with the line it was on before', () => {
    const { problems } = withRows('S001,It holds.,domain', 'S002,So does it.,domain', 'S001,Again.,domain')
    expect(problems).toEqual(['docs/behaviours.csv:4: S001 is there already, on line 2'])
  })

  it('reports every fault at once', () => {
    expect(withRows('S1,It holds.,domain', 'S002,,domain', 'S003,,').problems).toHaveLength(4)
  })

  it('reports another header and a quote that never closes instead of reading on', () => {
    expect(readBehaviours('id,text\nS001,It holds.\n').problems).toEqual([
      'docs/behaviours.csv:1: the header is not id,statement,group',
    ])
    expect(withRows('S001,"It holds.,domain').problems[0]).toContain('a quote')
  })
})

describe('our own table of behaviours', () => {
  const text = readFileSync(new URL('../../docs/behaviours.csv', import.meta.url), 'utf8')
  const { rows, problems } = readBehaviours(text)
  const statements = rows.map(({ statement }) => statement)

  it('has exactly the ids S001 to S416, once each and in order', () => {
    const expected = Array.from({ length: 416 }, (_, index) => `S${String(index + 1).padStart(3, '0')}`)
    expect(problems).toEqual([])
    expect(rows.map(({ id }) => id)).toEqual(expected)
  })

  it('states each behaviour differently, as one sentence of at most 200 characters', () => {
    expect(new Set(statements.map((statement) => statement.toLowerCase())).size).toBe(416)
    for (const statement of statements) {
      expect(statement).toMatch(/^\S.{15,198}\.$/)
    }
  })

  it('speaks of Parley alone: no statement says where it came from', () => {
    expect(
      statements.filter((statement) => /\.txt\b|\bseed|conflict \d|section \d/i.test(statement)),
    ).toEqual([])
  })

  it('says what is so, never what should be', () => {
    const wishes = statements.filter((statement) => /\b(should|shall)\b/.test(withoutQuotes(statement)))
    expect(wishes).toEqual([])
  })

  it('uses plain line feeds and ends with one', () => {
    expect(text).not.toContain('\r')
    expect(text).toMatch(/[^\n]\n$/)
  })
})

/** What a statement quotes are a user's words, who may wish as they like. */
function withoutQuotes(statement: string): string {
  return statement.replaceAll(/"[^"]*"/g, '')
}
