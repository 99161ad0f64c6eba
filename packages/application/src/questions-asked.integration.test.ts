/**
 * Every question asked about real conversations keeps the criteria of a good one:
 * about the golden set, and about the chats of the labelled sets where
 * `PARLEY_BENCH_DATA` says where they are.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { faultsOf, gapKeys } from '@parley/analyst'
import { testEnvironment } from '@parley/testing'
import { describe, expect, it } from 'vitest'

import { extractRequirements } from './extract-requirements.ts'
import { inputNamed, NOW } from './golden/golden-input.ts'

const golden = fileURLToPath(new URL('../golden/', import.meta.url))
const { benchData } = testEnvironment()
const conversations = benchData === null ? null : join(benchData, 'conversations')

const inputsIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))

const files = [
  ...inputsIn(golden, /_input\.(?:txt|md|vtt|srt)$/),
  ...(conversations === null
    ? []
    : [...inputsIn(conversations, /\.txt$/), ...inputsIn(join(conversations, 'chats-and-briefs'), /\.txt$/)]),
]

const environment = {
  now: NOW,
  version: 'golden',
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
}

describe('the questions about a conversation', () => {
  it.each(files.map((file) => [basename(file), file] as const))(
    'keep the criteria of a good question, and ask for no gap twice: %s',
    (name, file) => {
      const { questions } = extractRequirements(
        [inputNamed(name, readFileSync(file, 'utf8'))],
        environment,
      ).report
      expect(
        questions.flatMap((question) => faultsOf(question).map((fault) => `${fault}: ${question.text}`)),
      ).toEqual([])
      const gaps = questions.flatMap(({ id }) => gapKeys(id))
      expect(new Set(gaps).size).toBe(gaps.length)
    },
  )
})
