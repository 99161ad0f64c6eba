import { describe, expect, it } from 'vitest'

import { instantOfRun } from './instant-of-run.ts'

describe('the instant of a run', () => {
  const written = new Date('2025-05-12T09:00:00.250Z')

  it('is when the newest file was written', () => {
    expect(instantOfRun(written, {})).toBe('2025-05-12T09:00:00.250Z')
  })

  it('is SOURCE_DATE_EPOCH where that is set', () => {
    expect(instantOfRun(written, { SOURCE_DATE_EPOCH: '1700000000' })).toBe('2023-11-14T22:13:20.000Z')
  })

  it('is the beginning of Unix time for a pipe, never the clock', () => {
    expect(instantOfRun(null, { SOURCE_DATE_EPOCH: '' })).toBe('1970-01-01T00:00:00.000Z')
  })

  it.each(['yesterday', '-5', '1.5', '999999999999'])('SOURCE_DATE_EPOCH=%s is refused', (epoch) => {
    expect(() => instantOfRun(written, { SOURCE_DATE_EPOCH: epoch })).toThrow('SOURCE_DATE_EPOCH')
  })
})
