import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { isFresh } from './freshness.ts'

let folder: string
const at = (name: string) => join(folder, name)
function write(name: string, second: number): void {
  writeFileSync(at(name), '')
  utimesSync(at(name), second, second)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-fresh-'))
  mkdirSync(at('src/deep'), { recursive: true })
  write('src/deep/a.ts', 100)
  for (const name of ['src/deep', 'src']) utimesSync(at(name), 100, 100)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('what was built', () => {
  it('is fresh when nothing it was built from is newer', () => {
    write('built', 200)
    expect(isFresh(at('built'), [at('src'), at('never-there')])).toBe(true)
  })

  it('is not when it is not there, or a file anywhere is newer, or one came or went', () => {
    expect(isFresh(at('built'), [at('src')])).toBe(false)
    write('built', 200)
    write('src/deep/a.ts', 300)
    expect(isFresh(at('built'), [at('src')])).toBe(false)
    write('src/deep/a.ts', 100)
    utimesSync(at('src/deep'), 300, 300)
    expect(isFresh(at('built'), [at('src')])).toBe(false)
  })

  it('does not mind what was installed or built beside its sources', () => {
    write('built', 200)
    mkdirSync(at('src/dist'))
    write('src/dist/out.js', 300)
    utimesSync(at('src'), 100, 100)
    expect(isFresh(at('built'), [at('src')])).toBe(true)
  })
})
