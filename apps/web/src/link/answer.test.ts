/** Whatever a server says or fails to say becomes an answer with a line for people. */
import { ApiProblem } from '@parley/client'
import { describe, expect, it } from 'vitest'
import { answerOf, factOf, problemOf } from './answer.ts'

const refused = (about: Partial<ConstructorParameters<typeof ApiProblem>[1]> = {}): ApiProblem =>
  new ApiProblem('REQ-001 has changed.', {
    code: 'CONCURRENT_MODIFICATION',
    effect: 'none',
    status: 409,
    ...about,
  })

describe('an answer', () => {
  it('is what was asked for, or the refusal in the words of the server', async () => {
    expect(await answerOf(Promise.resolve(3))).toEqual({ accepted: true, value: 3 })
    expect(await answerOf(Promise.reject(refused()))).toMatchObject({
      accepted: false,
      problem: { code: 'CONCURRENT_MODIFICATION', message: 'REQ-001 has changed.', effect: 'none' },
    })
  })

  it('says that nobody answered, and keeps what may have become of the wish', () => {
    const offline = refused({ code: 'OFFLINE', effect: 'unknown', status: 0 })
    expect(problemOf(offline)).toMatchObject({ code: 'UNREACHABLE', effect: 'unknown' })
    expect(problemOf(new DOMException('too slow', 'TimeoutError'))).toMatchObject({
      code: 'UNREACHABLE',
      effect: 'unknown',
    })
  })

  it('names a fault by its number and never by its insides', () => {
    const fault = refused({ code: 'INTERNAL', status: 500, facts: { request_id: 'req_7f3a' } })
    expect(problemOf(fault)).toMatchObject({ message: '', report_id: 'req_7f3a' })
  })

  it('gives a fact of a refusal, and none where there is none', () => {
    expect(factOf(refused({ facts: { imported_at: '2026-11-17' } }), 'imported_at')).toBe('2026-11-17')
    expect(factOf(refused({ facts: { imported_at: 3 } }), 'imported_at')).toBeNull()
    expect(factOf(new Error('other'), 'imported_at')).toBeNull()
  })
})
