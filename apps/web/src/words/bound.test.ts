/** Binding changes how a line breaks, and nothing else. */
import { describe, expect, it } from 'vitest'
import { bound } from './bound.ts'

describe('binding numbers to their units', () => {
  it('keeps a number with what it counts', () => {
    expect(bound('for up to 10 minutes and 12 °C')).toBe('for up to 10\u00a0minutes and 12\u00a0°C')
  })

  it('keeps the length, so that places in the text stay true', () => {
    const text = 'REQ-001 within 5 minutes, 99 % of 3 shops'
    expect(bound(text)).toHaveLength(text.length)
    expect(bound(text).replaceAll('\u00a0', ' ')).toBe(text)
  })
})
