/**
 * What is measured, as the tasks see it: the built-in analyst behind one small interface,
 * so that the floor can stand in the same place and be measured in the same run.
 */
import type { Analysis, AnalyzeInput } from '@parley/analyst'

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

/** As far as a benchmark looks into what `extract` gives. */
interface Extracted {
  readonly requirements: readonly { readonly statement: string }[]
}

interface AnalystExports {
  readonly analyze: (input: AnalyzeInput) => Analysis
  readonly extract: (input: { readonly text: string }) => Extracted
}

/** The analyst, or null while the package does not offer `analyze` and `extract`. */
export async function loadAnalyst(): Promise<Subject | null> {
  const offered: object = await import('@parley/analyst')
  if (!offersAnalyst(offered)) return null
  const { analyze, extract } = offered
  return {
    name: 'parley-analyst',
    analyze,
    relevantTurns: (turns) => turns.map((_, index) => analyze(turnInput(turns, index)).requirement),
    extract: (text) => extract({ text }).requirements.map((requirement) => requirement.statement),
  }
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

function offersAnalyst(offered: object): offered is AnalystExports {
  return 'analyze' in offered && 'extract' in offered
}
