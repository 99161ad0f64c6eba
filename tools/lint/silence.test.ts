import { glob, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

const REPOSITORY = resolve(import.meta.dirname, '../..')
const SOURCES = ['packages', 'apps', 'tools', 'benchmarks'].map((folder) => `${folder}/**/*.{ts,tsx,js,css}`)
/** A comment that switches a machine off: the linter, or the measurement of coverage. */
const SILENCES = /(?:es|ox)lint-(?:disable|enable)|(?:v8|c8|istanbul) ignore/

describe('the machines that watch this house', () => {
  it('are silenced nowhere in the source', async () => {
    const silent: string[] = []
    for await (const file of glob(SOURCES, { cwd: REPOSITORY, exclude: ['**/node_modules/**'] })) {
      const lines = (await readFile(join(REPOSITORY, file), 'utf8')).split('\n')
      const found = lines.findIndex((line) => SILENCES.test(line))
      if (found >= 0) silent.push(`${file}:${found + 1}`)
    }
    expect(silent).toEqual([])
  })
})
