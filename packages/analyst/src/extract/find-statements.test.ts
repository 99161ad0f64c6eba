import { describe, expect, it } from 'vitest'

import { findStatements } from './find-statements.ts'

const found = (text: string) => findStatements(text).map(({ sentence }) => sentence.text)

describe('the requirement statements of a specification', () => {
  it('are found among headings, descriptions and code', () => {
    const text =
      '# Purpose\n\nThis document describes the portal.\n\n# Requirements\n\nThe system shall export reports.\n\n- The system shall log all changes.\n\n```\nshall()\n```\n'
    expect(found(text)).toEqual(['The system shall export reports.', 'The system shall log all changes.'])
  })

  it('are none in an empty text', () => {
    expect(found('')).toEqual([])
  })

  it('[S012] are each as sure as 0 to 1', () => {
    for (const { confidence } of findStatements(
      'The system shall log.\nUsers may print it.\nAs a user, I want a map.',
    )) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })

  it('stand where the text says', () => {
    const text = 'Intro.\r\n\r\nThe system shall export reports.'
    const [statement] = findStatements(text)
    expect(text.slice(statement?.sentence.parts[0]?.start, statement?.sentence.parts[0]?.end)).toBe(
      'The system shall export reports.',
    )
  })
})
