import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applyText, forgetText, NO_TEXTS, type Piece, type Texts } from './texts.ts'

const message_id = 'msg_1'

/** A text cut into pieces, as a server sends them. */
const pieces = fc
  .array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 })
  .map((contents) => {
    let offset = 0
    return contents.map((content, index): Piece => {
      const piece = { message_id, offset, content, is_final: index === contents.length - 1 }
      offset += content.length
      return piece
    })
  })

function read(sent: readonly Piece[]): { text: string; finals: number; holes: number } {
  let texts: Texts = NO_TEXTS
  let text = ''
  let finals = 0
  let holes = 0
  for (const piece of sent) {
    const applied = applyText(texts, piece)
    if (applied === 'hole') holes += 1
    if (typeof applied === 'string') continue
    texts = applied.texts
    text += applied.change.added
    expect(applied.change.text).toBe(text)
    if (applied.change.is_final) finals += 1
  }
  return { text, finals, holes }
}

describe('a text that is being written', () => {
  it('is what its pieces are together, each added once however often it comes', () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.nat(), { maxLength: 20 }), (sent, again) => {
        const doubled = [...sent]
        for (const at of again) {
          const piece = sent[at % sent.length]
          const before = at % (doubled.length + 1)
          // Again, but never before its turn.
          if (piece !== undefined && before > doubled.indexOf(piece)) doubled.splice(before, 0, piece)
        }
        const whole = sent.map(({ content }) => content).join('')
        expect(read(doubled)).toEqual({ text: whole, finals: 1, holes: 0 })
      }),
    )
  })

  it('shows a hole where a piece is missing, and takes nothing after it', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), (sent, at) => {
        fc.pre(sent.length > 1)
        const missing = at % (sent.length - 1)
        const { text, holes } = read(sent.filter((_, index) => index !== missing))
        expect(text).toBe(
          sent
            .slice(0, missing)
            .map(({ content }) => content)
            .join(''),
        )
        expect(holes).toBe(sent.length - 1 - missing)
      }),
    )
  })

  it('is over when its message came whole: a late piece says nothing', () => {
    const texts = forgetText(NO_TEXTS, message_id)
    expect(applyText(texts, { message_id, offset: 7, content: 'late', is_final: false })).toBe('known')
  })

  it('is remembered with fifty others at most', () => {
    let texts: Texts = NO_TEXTS
    for (let number = 0; number < 80; number++) texts = forgetText(texts, `msg_${number}`)
    expect(texts.size).toBe(50)
  })
})
