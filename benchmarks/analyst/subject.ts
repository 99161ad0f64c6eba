/**
 * What is measured, as the tasks see it: the built-in analyst behind one small interface,
 * so that the floor can stand in the same place and be measured in the same run.
 */
import { createHash } from 'node:crypto'

import {
  analyze,
  conditionalCues,
  readTokens,
  relevantTurns,
  type Analysis,
  type AnalyzeInput,
  type Turn,
} from '@parley/analyst'
import { extractRequirements } from '@parley/application'

export interface Subject {
  readonly name: string
  readonly analyze: (input: AnalyzeInput) => Analysis
  /** The words in a sentence that its answer to `conditional` rests on; absent when there are no such words. */
  readonly conditionalCues?: (text: string) => readonly string[]
  /** For each turn of a conversation in its true order: does it bear on requirements? */
  readonly relevantTurns: (turns: readonly Turn[]) => readonly boolean[]
  /** The statements of all requirements found in a text, inferred ones included. */
  readonly extract: (text: string) => readonly string[]
}

const environment = {
  sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
  now: '2026-01-01T00:00:00Z',
  version: '0',
}

/** The whole job as the command line does it, without reading and writing files. */
export const builtInAnalyst: Subject = {
  name: 'parley-analyst',
  analyze,
  conditionalCues: (text) => [...new Set(conditionalCues(readTokens(text)).map(({ words }) => words))],
  relevantTurns,
  extract: (text) =>
    extractRequirements([{ name: 'conversation.txt', text }], environment).report.requirements.map(
      (requirement) => requirement.statement,
    ),
}
