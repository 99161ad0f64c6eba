import { Broken, Unavailable } from '@parley/log'
import { describe, expect, it } from 'vitest'

import { failureOf } from './failure-of.ts'

const faultWith = (fields: object, message = 'so') => Object.assign(new Error(message), fields)

describe('the failure of a query', () => {
  it.each([
    ['a server that refuses connections', faultWith({ code: 'ECONNREFUSED', syscall: 'connect' })],
    ['a connection that never came', faultWith({ code: 'ETIMEDOUT', syscall: 'connect' })],
    ['a pool that is full', faultWith({}, 'timeout exceeded when trying to connect')],
    ['a deadlock', faultWith({ code: '40P01' })],
    ['a statement that took too long', faultWith({ code: '57014' })],
    ['too many connections', faultWith({ code: '53300' })],
    ['a full disk', faultWith({ code: '53100' })],
    ['a server that starts', faultWith({ code: '57P03' })],
    ['a server that only reads', faultWith({ code: '25006' })],
    ['a host with several addresses', new AggregateError([faultWith({ code: 'ECONNREFUSED' })])],
  ])('from %s had no effect and may be tried again', (_, fault) => {
    expect(failureOf(fault, 'write')).toMatchObject({ name: 'Unavailable', effect: 'none', cause: fault })
  })

  it.each([
    ['a connection that broke', faultWith({ code: 'ECONNRESET', syscall: 'read' })],
    ['a server that went down', faultWith({ code: '57P01' })],
    ['a connection that ended', faultWith({}, 'Connection terminated unexpectedly')],
    ['an answer that never came', faultWith({}, 'Query read timeout')],
  ])('from %s has an unknown effect when it wrote, and none when it read', (_, fault) => {
    expect(failureOf(fault, 'write')).toMatchObject({ name: 'Unavailable', effect: 'unknown' })
    expect(failureOf(fault, 'read')).toMatchObject({ name: 'Unavailable', effect: 'none' })
  })

  it.each([
    ['a table that is not there', faultWith({ code: '42P01' })],
    ['a wrong password', faultWith({ code: '28P01' })],
    ['something that is no error', 'so'],
  ])('from %s is not tried again', (_, fault) => {
    expect(failureOf(fault, 'write')).toBeInstanceOf(Broken)
  })

  it('that is one of ours already stays as it is', () => {
    const failure = new Unavailable('gone', 'none')
    expect(failureOf(failure, 'write')).toBe(failure)
  })
})
