import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { output } from '@parley/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { growTree, type Finished, type PlantedTree } from '../testing/planted-tree.ts'

const TOOLS = resolve(import.meta.dirname, '..')
const someone = { GIT_AUTHOR_NAME: 'Ana', GIT_AUTHOR_EMAIL: 'ana@example.org' }
const identity = { ...someone, GIT_COMMITTER_NAME: 'Ana', GIT_COMMITTER_EMAIL: 'ana@example.org' }

const UGLY = { file: 'packages/domain/src/ugly.ts', source: 'export  const ugly  = [ 1,2 ];\n' }
const FAILING = {
  file: 'packages/domain/src/failing.test.ts',
  source: `import { expect, it } from 'vitest'\n\nit('is wrong', () => {\n  expect(1).toBe(2)\n})\n`,
}

describe('the git hooks', () => {
  let tree: PlantedTree
  let installed: Finished
  const git = (...words: string[]) => tree.run('git', words, identity)
  const withoutHooks = (...words: string[]) =>
    tree.run('git', words, { ...identity, SKIP_SIMPLE_GIT_HOOKS: '1' })

  beforeAll(async () => {
    tree = await growTree()
    await git('init', '--quiet', '--initial-branch', 'main')
    await git('init', '--quiet', '--bare', 'remote.git')
    await git('remote', 'add', 'origin', 'remote.git')
    await tree.run('oxfmt', [])
    installed = await tree.run(process.execPath, ['tools/install-hooks.ts'])
  })
  afterAll(() => tree.remove())

  it('are put in place in silence', () => {
    expect(installed).toMatchObject({ exitCode: 0, output: '' })
  })

  it('[S153] refuse a commit while a file is badly formatted', async () => {
    await tree.plant(UGLY.file, UGLY.source)
    await git('add', 'packages')
    const { exitCode, output: said } = await git('commit', '--message', 'ugly')
    expect(exitCode).not.toBe(0)
    expect(said).toContain(UGLY.file)
  })

  it('[S153] check format, then lint, then types', async () => {
    const hook = await readFile(join(tree.folder, '.git/hooks/pre-commit'), 'utf8')
    expect(hook.match(/npm run --silent \S+/g)?.map((each) => each.split(' ').at(-1))).toEqual([
      'format:check',
      'lint',
      'typecheck',
    ])
  })

  it('[S154] refuse a push while a unit test fails, and let it through when it passes', async () => {
    await tree.plant(FAILING.file, FAILING.source)
    await withoutHooks('add', 'packages')
    await withoutHooks('commit', '--message', 'wrong')
    const refused = await git('push', 'origin', 'main')
    expect(refused.exitCode).not.toBe(0)
    expect(refused.output).toContain('0 passed, 1 failed, 0 skipped')

    await tree.plant(FAILING.file, FAILING.source.replace('toBe(2)', 'toBe(1)'))
    const pushed = await git('push', 'origin', 'main')
    expect({ exitCode: pushed.exitCode, said: pushed.output }).toMatchObject({ exitCode: 0 })
  })
})

describe('installing the git hooks', () => {
  let elsewhere: string
  beforeAll(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'parley-elsewhere-'))
    await mkdir(join(elsewhere, 'copy/tools'), { recursive: true })
    await cp(join(TOOLS, 'install-hooks.ts'), join(elsewhere, 'copy/tools/install-hooks.ts'))
  })
  afterAll(() => rm(elsewhere, { recursive: true, force: true }))

  const install = () => output(process.execPath, ['tools/install-hooks.ts'], { cwd: join(elsewhere, 'copy') })

  it('does nothing, in silence, where there is no git repository', async () => {
    expect(await install()).toBe('')
  })

  it('leaves the hooks of a repository alone that only contains a copy', async () => {
    await output('git', ['init', '--quiet'], { cwd: elsewhere })
    expect(await install()).toBe('')
    expect(existsSync(join(elsewhere, '.git/hooks/pre-commit'))).toBe(false)
  })
})
