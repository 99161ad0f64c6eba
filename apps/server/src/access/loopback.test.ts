import { describe, expect, it } from 'vitest'

import { isLoopbackHost, isOwnOrigin } from './loopback.ts'

describe('the host of a request', () => {
  it.each(['127.0.0.1:8000', 'localhost', 'LOCALHOST:8000', '[::1]:8000', '127.0.0.2', 'a.localhost:1'])(
    '%s is this machine',
    (host) => expect(isLoopbackHost(host)).toBe(true),
  )

  it.each([
    undefined,
    '',
    'example.com',
    'example.com:8000',
    '127.0.0.1.example.com',
    'localhost.example.com',
    '10.0.0.1',
    '0.0.0.0',
    '[::]',
    '::1',
    '127.0.0.1:8000:9',
    '127.0.0.1@example.com',
    'localhost:port',
  ])('%s is not', (host) => expect(isLoopbackHost(host)).toBe(false))
})

describe('the origin of a request', () => {
  const host = '127.0.0.1:8000'

  it('is our own when it names the very host that was asked', () => {
    expect(isOwnOrigin('http://127.0.0.1:8000', host)).toBe(true)
    expect(isOwnOrigin('http://LOCALHOST:8000', 'localhost:8000')).toBe(true)
  })

  it('may be missing: programs send none', () => expect(isOwnOrigin(undefined, host)).toBe(true))

  it.each([
    'http://127.0.0.1:3000',
    'https://127.0.0.1:8000',
    'http://localhost:8000',
    'null',
    '',
    'http://example.com',
  ])('%s is not ours', (origin) => expect(isOwnOrigin(origin, host)).toBe(false))

  it('is never ours under a foreign host', () => {
    expect(isOwnOrigin('http://evil.example', 'evil.example')).toBe(false)
    expect(isOwnOrigin(undefined, 'evil.example')).toBe(false)
  })
})
