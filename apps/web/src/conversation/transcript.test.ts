/** Offering to import is right for a transcript, and a nuisance for anything else. */
import { describe, expect, it } from 'vitest'
import { transcriptLines } from './transcript.ts'

const talk = Array.from(
  { length: 10 },
  (_, line) => `${line % 2 ? 'Jonas' : 'Marta Reyes'}: we have to know when a fridge is warm, line ${line}.`,
)

describe('knowing a transcript', () => {
  it('counts the lines of a talk with speakers', () => {
    expect(transcriptLines(talk.join('\n'))).toBe(10)
  })

  it('knows one by its times as well', () => {
    expect(transcriptLines(talk.map((line, minute) => `00:0${minute} ${line}`).join('\n\n'))).toBe(10)
  })

  it('leaves a long message and a short talk alone', () => {
    expect(transcriptLines('The report goes out on the first.\n'.repeat(20))).toBe(0)
    expect(transcriptLines(talk.slice(0, 3).join('\n'))).toBe(0)
  })
})
