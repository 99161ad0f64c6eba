import { describe, expect, it } from 'vitest'

import { aFile, aReport, evidenceIn } from '../testing/a-report.ts'
import { speakerBefore } from './speaker-before.ts'

const speakerOf = (text: string) => {
  const file = aFile(text)
  return speakerBefore(evidenceIn(file, 'WANTED'), aReport(file).source, [file])
}

describe('who said it', () => {
  it.each([
    ['Amira: WANTED', 'Amira'],
    ['Jonas: Hi.\nAmira: Well, WANTED', 'Amira'],
    ['[00:00:04] Amira: WANTED', 'Amira'],
    ['Amira (desk): WANTED', 'Amira'],
    ['**Amira:** WANTED', 'Amira'],
    ['- **Amira**: WANTED', 'Amira'],
    ['<v Amira>WANTED', 'Amira'],
    ['Amira  10:02\nFirst.\r\nThen WANTED', 'Amira'],
    ['Amira: First.\n\nA new paragraph, WANTED', 'Amira'],
    ['Ask Amira: WANTED', null],
    ['Amira likes it.\nWANTED', null],
    ['WANTED\nAmira: later', null],
  ])('%j: %s', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker)
  })

  it('nobody, where there are no participants or the text is not at hand', () => {
    const file = aFile('Amira: WANTED')
    const { source } = aReport(file)
    const place = evidenceIn(file, 'WANTED')
    expect(speakerBefore(place, { ...source, participants: [] }, [file])).toBeNull()
    expect(speakerBefore(place, source, [])).toBeNull()
  })
})
