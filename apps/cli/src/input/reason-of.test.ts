import { describe, expect, it } from 'vitest'

import { reasonOf } from './reason-of.ts'

const withCode = (code: string) => Object.assign(new Error(`${code}: some file`), { code })

describe('the operating system’s complaint', () => {
  it.each([
    ['ENOENT', 'no such file'],
    ['EACCES', 'permission denied'],
    ['EISDIR', 'it is a folder'],
    ['ENOSPC', 'the disk is full'],
    ['EWHATEVER', 'EWHATEVER'],
  ])('%s reads “%s”', (code, reason) => {
    expect(reasonOf(withCode(code))).toBe(reason)
  })

  it('an error of ours is no complaint and goes on', () => {
    expect(() => reasonOf(new Error('ours'))).toThrow('ours')
  })
})
