import { describe, expect, it } from 'vitest'
import { isInstant } from './instant.ts'

describe('an instant', () => {
  it.each([
    '2026-03-01T09:30:00Z',
    '2026-03-01T09:30:00.123Z',
    '2024-02-29T23:59:59Z',
    '2000-02-29T00:00:00Z',
  ])('[S016] is RFC 3339 in UTC, as %s', (text) => {
    expect(isInstant(text)).toBe(true)
  })

  it.each([
    '',
    'yesterday',
    '2026-03-01',
    '2026-03-01T09:30:00',
    '2026-03-01T09:30:00+01:00',
    '2026-03-01 09:30:00Z',
    '2026-13-01T09:30:00Z',
    '2026-00-01T09:30:00Z',
    '2026-04-31T09:30:00Z',
    '2026-04-00T09:30:00Z',
    '2025-02-29T09:30:00Z',
    '1900-02-29T09:30:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T09:60:00Z',
    '2016-12-31T23:59:60Z',
  ])('is not %s', (text) => {
    expect(isInstant(text)).toBe(false)
  })
})
