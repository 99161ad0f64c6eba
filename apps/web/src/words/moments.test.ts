/** Times are said as people say them, whatever the clock of the machine. */
import { describe, expect, it } from 'vitest'
import { dayAndTime, dayKey, dayLine, moment, momentInSentence } from './moments.ts'

const clock = { now: new Date('2026-11-20T10:30:00Z'), timeZone: 'UTC' }

describe('saying when', () => {
  it('says the time alone for today and the day alone for another day', () => {
    expect(moment('2026-11-20T10:05:00Z', clock)).toBe('10:05')
    expect(moment('2026-11-19T10:05:00Z', clock)).toBe('19 Nov')
  })

  it('names the year when it is another one', () => {
    expect(moment('2025-11-19T10:05:00Z', clock)).toBe('19 Nov 2025')
  })

  it('says “today” inside a sentence', () => {
    expect(momentInSentence('2026-11-20T10:05:00Z', clock)).toBe('today 10:05')
    expect(dayAndTime('2026-11-18T16:40:00Z', clock)).toBe('18 Nov, 16:40')
  })

  it('opens a day with its name', () => {
    expect(dayLine('2026-11-20T09:00:00Z', clock)).toBe('Today, 20 November')
    expect(dayLine('2026-11-17T09:00:00Z', clock)).toBe('Tuesday, 17 November')
  })

  it('counts days by the calendar of the reader', () => {
    const late = '2026-11-19T23:30:00Z'
    expect(dayKey(late, clock)).not.toBe(dayKey(late, { ...clock, timeZone: 'Europe/Berlin' }))
    expect(moment(late, { ...clock, timeZone: 'Europe/Berlin' })).toBe('00:30')
  })

  it('says nothing for a time that is none', () => {
    expect(moment('once upon a time', clock)).toBe('')
  })
})
