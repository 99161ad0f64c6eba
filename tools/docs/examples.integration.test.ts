import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { examplesIn, show } from './examples.ts'
import { pagePaths, readPageAt } from './read-page.ts'

const REPOSITORY = resolve(import.meta.dirname, '../..')
const examples = pagePaths(REPOSITORY)
  .flatMap((path) => examplesIn(readPageAt(REPOSITORY, path)))
  .map((example) => [`${example.page}:${example.block.line}`, example] as const)

describe('the examples of the documentation', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(4)
  })

  it.each(examples)(
    '%s shows what its command prints (node tools/docs/write-examples.ts)',
    async (_place, example) => {
      const { lines, exitCode } = await show(REPOSITORY, example)
      expect(example.block.lines).toEqual(lines)
      expect(exitCode).toBe(example.exits)
    },
  )
})
