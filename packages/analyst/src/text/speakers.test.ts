import { describe, expect, it } from 'vitest'

import { readText } from './read-text.ts'

const talk = (text: string): string[] =>
  readText(text).sentences.map((sentence) => `${sentence.speaker ?? '-'}: ${sentence.text}`)

describe('hearing who speaks', () => {
  it.each([
    ['Maya: we need it\nTom: why?\nMaya: the audit', ['Maya: we need it', 'Tom: why?', 'Maya: the audit']],
    ['Jess (Intern): it hurts.\nMatt (CFO): it does.', ['Jess: it hurts.', 'Matt: it does.']],
    ['[0:00:00] spk_0: hello\n\n[0:00:05] spk_1: hi there', ['spk_0: hello', 'spk_1: hi there']],
    ['14:03  \nMaya: hey both.\n\n14:04  \nTom: hi.', ['Maya: hey both.', 'Tom: hi.']],
    ['[12:05] Ana: one\n[12:06] Tom: two', ['Ana: one', 'Tom: two']],
    ['Ana [12:05]: one\nTom [12:06]: two', ['Ana: one', 'Tom: two']],
    ['**Ana:** one for me\n**Tom:** two for you', ['Ana: one for me', 'Tom: two for you']],
    ['Ana Bell  12:05 PM\nwe need it\n\nTom  12:06 PM\nok', ['Ana Bell: we need it', 'Tom: ok']],
    ['<ana> we need it\n<tom> ok', ['ana: we need it', 'tom: ok']],
    ['ana: can we have it\ntom: sure\nana: and more', ['ana: can we have it', 'tom: sure', 'ana: and more']],
    ['Q: How do you log in?\nA: By badge.', ['Q: How do you log in?', 'A: By badge.']],
    ['00:01:02 Ana Bell: we need it\n00:01:09 Tom: why?', ['Ana Bell: we need it', 'Tom: why?']],
  ])('reads %j', (text, said) => expect(talk(text)).toEqual(said))

  it('takes labels, definitions and requirement numbers for nobody', () => {
    expect(talk('Priority: High\nNotes: none\nDescription: we need it\nNote: I agree')).toEqual([
      '-: Priority: High',
      '-: Notes: none',
      '-: Description: we need it',
      '-: Note: I agree',
    ])
    expect(
      readText('Goals: fast login\nFears: slow net\nGoals: search\nFears: bad disks').participants,
    ).toEqual([])
    expect(
      readText('REQ-1: The user logs in.\nREQ-2: The user logs out.\nREQ-3: We agree.').participants,
    ).toEqual([])
    expect(readText('We talked at length about it. \n\nMaya: we need it.').participants).toEqual([])
    expect(readText('Frontend: React\nBackend: Node\nHosting: Berlin').participants).toEqual([])
  })

  it('ends a sentence with its turn, and keeps a turn’s lines together', () => {
    const reading = readText(
      'Ana: so the report is\nTom: Wait, why\nAna: I mean due on Monday\nand on Friday',
    )
    expect(reading.sentences.map((sentence) => sentence.text)).toEqual([
      'so the report is',
      'Wait, why',
      'I mean due on Monday and on Friday',
    ])
    expect(reading.participants).toEqual(['Ana', 'Tom'])
  })

  it('keeps role and time as written, and the turn’s place from its label to its last word', () => {
    const text = '14:03\nJess (Intern): It hurts. I know.\n\n14:05\nMatt (CFO): It does.\n'
    const [first, second] = readText(text).turns
    expect(first).toEqual({
      index: 0,
      speaker: 'Jess',
      role: 'Intern',
      time: '14:03',
      start: 0,
      end: text.indexOf('\n\n'),
    })
    expect(text.slice(second?.start, second?.end)).toBe('14:05\nMatt (CFO): It does.')
  })

  it('ends the last turn at a heading', () => {
    expect(talk('Ana: we need it\nTom: why?\n\n## Summary\nIt is needed.')).toEqual([
      'Ana: we need it',
      'Tom: why?',
      '-: Summary',
      '-: It is needed.',
    ])
  })
})
