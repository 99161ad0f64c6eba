import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { faultsIn } from './find-faults.ts'
import { pagePaths, readPage, readPageAt } from './read-page.ts'

const REPOSITORY = resolve(import.meta.dirname, '../..')
const faults = (text: string) => faultsIn(REPOSITORY, readPage('docs/planted.md', text))

describe('the pages of the documentation', () => {
  it.each(pagePaths(REPOSITORY))('%s names only what is there', (path) => {
    expect(faultsIn(REPOSITORY, readPageAt(REPOSITORY, path))).toEqual([])
  })

  it('are found, the first ones that people read among them', () => {
    expect(pagePaths(REPOSITORY)).toEqual(
      expect.arrayContaining(['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'README.md']),
    )
  })
})

describe('a fault in a page', () => {
  it.each([
    [
      'a link to nowhere',
      '[guide](guides/gone.md)',
      'docs/planted.md:1: the link to guides/gone.md leads nowhere',
    ],
    [
      'a heading that is gone',
      '\n[a](../README.md#gone)',
      'docs/planted.md:2: README.md has no heading #gone',
    ],
    ['a path in code type', '`packages/gone/src`', 'docs/planted.md:1: there is no packages/gone/src'],
    ['a path in a command', '```sh\nnode tools/gone.ts\n```', 'docs/planted.md:2: there is no tools/gone.ts'],
    ['a script', '`npm run gone`', 'docs/planted.md:1: package.json has no script gone'],
    ['a command of npm', '```sh\nnpm gone\n```', 'docs/planted.md:2: package.json has no script gone'],
  ])('is reported: %s', (_what, text, fault) => {
    expect(faults(text)).toEqual([fault])
  })

  it.each([
    ['a link into the world', '[INCOSE](https://www.incose.org/)'],
    ['a link to a heading of the page itself', '# One word, two\n[up](#one-word-two)'],
    ['a pattern', '`packages/*/src` and `apps/<name>`'],
    ['a path with its line in a listing', '`tools/docs/read-page.ts`, `npm test -- --help`, `npm ci`'],
    ['what a program printed', '```text\nsee docs/gone.md\n```'],
  ])('is not seen in %s', (_what, text) => {
    expect(faults(text)).toEqual([])
  })
})
