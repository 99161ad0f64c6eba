import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'

import { basedOn, cidOf } from './conditions.ts'

const asked = (headers: Record<string, string>) => ({ headers }) as unknown as FastifyRequest

describe('which version a change is based on', () => {
  it.each(['"3"', 'W/"3"', '3', ' "3" '])('If-Match %s says 3', (value) => {
    expect(basedOn(asked({ 'if-match': value }), 'version', undefined)).toBe(3)
  })

  it('the body may say it', () => expect(basedOn(asked({}), 'version', 0)).toBe(0))

  it('one of them has to', () => {
    expect(() => basedOn(asked({}), 'based_on', undefined)).toThrow('Say which revision you read')
  })

  it.each(['*', '"x"', '"-1"', '', '"1", "2"'])('If-Match %j is no number', (value) => {
    expect(() => basedOn(asked({ 'if-match': value }), 'version', undefined)).toThrow('in quotes, as "3"')
  })

  it('both have to say the same', () => {
    expect(() => basedOn(asked({ 'if-match': '"3"' }), 'version', 4)).toThrow('the same as version')
  })
})

describe('the id by which a request may be sent again', () => {
  it('is the header, else the one in the body', () => {
    expect(cidOf(asked({ 'idempotency-key': 'a' }), 'b')).toEqual({ cid: 'a' })
    expect(cidOf(asked({}), 'b')).toEqual({ cid: 'b' })
    expect(cidOf(asked({}))).toEqual({})
  })

  it.each(['', 'with blank', 'x'.repeat(201), 'ü'])('%j is none', (key) => {
    expect(() => cidOf(asked({ 'idempotency-key': key }))).toThrow('1 to 200 printable characters')
  })
})
