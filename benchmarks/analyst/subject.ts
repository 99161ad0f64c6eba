/**
 * What is measured, as the tasks see it: the built-in analyst behind one small interface,
 * so that the floor can stand in the same place and be measured in the same run.
 */
import { createHash } from 'node:crypto'

import { analyze, type Analysis, type AnalyzeInput } from '@parley/analyst'
import { extractRequirements } from '@parley/application'

export interface Turn {
  readonly speaker: string
  readonly text: string
}

export interface Subject {
  readonly name: string
  readonly analyze: (input: AnalyzeInput) => Analysis
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
  relevantTurns: (turns) => turns.map((_, index) => analyze(turnInput(turns, index)).requirement),
  extract: (text) =>
    extractRequirements([{ name: 'conversation.txt', text }], environment).report.requirements.map(
      (requirement) => requirement.statement,
    ),
}

function turnInput(turns: readonly Turn[], index: number): AnalyzeInput {
  const { speaker, text } = turns[index] as Turn
  return {
    id: `turn-${index}`,
    text,
    speaker,
    before: turns.slice(Math.max(0, index - 3), index).map((turn) => turn.text),
    after: turns.slice(index + 1, index + 3).map((turn) => turn.text),
  }
}
