import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { environmentWith } from '@parley/testing'
import { describe, expect, it } from 'vitest'

const REPOSITORY = resolve(import.meta.dirname, '../..')
const SOURCES = ['packages/*/src/**', 'apps/*/src/**', 'tools/**', 'benchmarks/**', 'docs/**']

/** Which of these paths git would leave out of a commit, and linter and formatter with it. */
function ignoredByGit(paths: readonly string[]): Promise<string[]> {
  return new Promise((done) => {
    const git = execFile(
      'git',
      ['check-ignore', '--no-index', '--stdin'],
      { cwd: REPOSITORY, env: environmentWith() },
      (_, stdout) => done(stdout.split('\n').filter((path) => path !== '')),
    )
    git.stdin?.end(paths.join('\n'))
  })
}

describe('.gitignore', () => {
  it('leaves out no source: what is ignored is neither committed, nor linted, nor formatted', async (context) => {
    if (!existsSync(join(REPOSITORY, '.git'))) context.skip('this copy is no git checkout')
    const sources: string[] = []
    for await (const path of glob(SOURCES, { cwd: REPOSITORY })) sources.push(path)
    expect(await ignoredByGit(['node_modules/planted', ...sources])).toEqual(['node_modules/planted'])
  })
})
