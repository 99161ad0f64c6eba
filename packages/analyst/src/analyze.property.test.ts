import { QUALITIES, REQUIREMENT_TYPES } from '@parley/domain'
import { anyText, hostileText, storableText } from '@parley/testing'
import { array, assert, constantFrom, oneof, option, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { analyze } from './analyze.ts'

const WORDS =
  'The system shall must should As a user , I want to so that encrypt export reports fast easy if when while not be available within 2 seconds it they this and or . ? ( ) e.g. 99.9 % 😀 登录'.split(
    ' ',
  )
const texts = oneof(
  array(constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
  storableText(120),
  hostileText(),
  anyText(),
)
const headings = option(oneof(constantFrom('Functional requirements', 'Out of scope'), storableText(24)), {
  nil: undefined,
})

const analyzed = (text: string, heading?: string) =>
  analyze({ id: 's1', text, ...(heading === undefined ? {} : { heading }) })

describe('analyzing any sentence', () => {
  it('[S012] is as sure as 0 to 1', () => {
    assert(
      property(texts, headings, (text, heading) => {
        const { confidence } = analyzed(text, heading)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('[S026] gives a type exactly to requirements, and a quality exactly to those that are one', () => {
    assert(
      property(texts, headings, (text, heading) => {
        const { requirement, type, quality } = analyzed(text, heading)
        expect([null, ...REQUIREMENT_TYPES]).toContain(type)
        expect([null, ...QUALITIES]).toContain(quality)
        expect(type === null).toBe(!requirement)
        expect(quality === null).toBe(type === null || type === 'functional' || type === 'data')
      }),
    )
  })

  it('points inside the text and names things with its very words', () => {
    assert(
      property(texts, headings, (text, heading) => {
        const { issues, entities } = analyzed(text, heading)
        for (const { start, end, message } of issues) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(message).not.toBe('')
        }
        for (const entity of entities) expect(text).toContain(entity)
      }),
    )
  })

  it('gives the same answer twice', () => {
    assert(
      property(texts, headings, (text, heading) => {
        expect(analyzed(text, heading)).toEqual(analyzed(text, heading))
      }),
    )
  })
})
