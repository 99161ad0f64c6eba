import { REFUSAL_CODES } from '@parley/domain'
import { describe, expect, it } from 'vitest'

import { detailOf, outward, type OutwardCode } from './outward.ts'

const codes = Object.keys(outward) as OutwardCode[]

describe('how refusals look over HTTP', () => {
  it('every refusal of the domain has a status of a client’s fault', () => {
    for (const code of REFUSAL_CODES) {
      expect(outward[code].status).toBeGreaterThanOrEqual(400)
      expect(outward[code].status).toBeLessThan(500)
    }
  })

  it('what is worth another try says when, and nothing else does', () => {
    const retried = codes.filter((code) => outward[code].retryAfterSeconds !== undefined)
    expect(retried.toSorted()).toEqual(['BACKUP_UNDER_WAY', 'BUSY', 'DRAINING', 'STARTING', 'UNAVAILABLE'])
    for (const code of retried) expect(outward[code].status).toBe(503)
  })

  it('[S060] a stale edit is 409', () => expect(outward.CONCURRENT_MODIFICATION.status).toBe(409))

  it('says limits in words, grouped as people write numbers', () => {
    expect(detailOf({ code: 'TOO_LONG', characters: 100_001, limit: 100_000 })).toBe(
      'It has 100,001 characters, and 100,000 is the most; send it in parts, or import it as a file.',
    )
    expect(detailOf({ code: 'TOO_LARGE', bytes: 10_000_001, limit: 10_000_000 })).toContain(
      '10,000,000 is the most',
    )
  })

  it.each([
    [{ code: 'FORBIDDEN', action: 'edit' }, 'Your role does not allow this (edit); ask the owner.'],
    [{ code: 'FORBIDDEN', action: 'review' }, 'a key cannot'],
    [{ code: 'NOT_FOUND' }, 'check the id'],
    [{ code: 'NOTHING_TO_READ', name: 'a.txt' }, 'a.txt holds no words'],
    [{ code: 'ALREADY_IMPORTED', name: 'a.txt', imported_at: '2026-11-17' }, 'imported on 2026-11-17'],
    [{ code: 'SESSION_FULL', what: 'events', limit: 100_000 }, '100,000 events'],
    [{ code: 'BUSY' }, 'the same Idempotency-Key'],
  ] as const)('says what to do about %o', (unable, words) => {
    expect(detailOf(unable)).toContain(words)
  })

  it('says a refusal of the domain in its own words', () => {
    expect(detailOf({ code: 'VERSION_UNKNOWN', version: 7 })).toBe(
      'There is no version 7 of the document yet.',
    )
  })
})
