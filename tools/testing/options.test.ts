import { describe, expect, it } from 'vitest'

import { readOptions, type TestOptions } from './options.ts'

const nothing: TestOptions = {
  categories: [],
  pattern: null,
  real: null,
  coverage: false,
  shuffle: null,
  eachFileAlone: false,
  help: false,
}

describe('the options of npm test', () => {
  it.each<[string, Partial<TestOptions>]>([
    ['', {}],
    ['--category unit', { categories: ['unit'] }],
    ['--category=unit,browser', { categories: ['unit', 'browser'] }],
    ['--category unit --category browser', { categories: ['unit', 'browser'] }],
    ['--pattern gateway', { pattern: 'gateway' }],
    ['--pattern=a=b', { pattern: 'a=b' }],
    ['--real redis,postgres', { real: ['redis', 'postgres'] }],
    ['--shuffle', { shuffle: { seed: null } }],
    ['--shuffle 42 --coverage', { shuffle: { seed: 42 }, coverage: true }],
    ['--shuffle --each-file-alone', { shuffle: { seed: null }, eachFileAlone: true }],
    ['--help', { help: true }],
  ])('[S243] read "%s"', (words, expected) => {
    expect(readOptions(words.split(' ').filter(Boolean))).toEqual({ ...nothing, ...expected })
  })

  it.each([
    ['--categroy unit', 'unknown option --categroy; npm test -- --help lists them'],
    ['unit', 'unknown option unit; npm test -- --help lists them'],
    ['--category', '--category needs one or more of unit, integration, browser'],
    ['--category --coverage', '--category needs one or more of unit, integration, browser'],
    ['--category e2e', '--category does not know "e2e"; it takes unit, integration, browser'],
    ['--real redis,mysql', '--real does not know "mysql"; it takes redis, postgres, model'],
    ['--pattern', '--pattern needs a text to look for'],
  ])('refuse "%s" with a line that helps', (words, problem) => {
    expect(readOptions(words.split(' '))).toEqual({ problem })
  })
})
