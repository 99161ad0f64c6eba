/**
 * The nodes and edges of a turn, as data: who begins, who follows on what, and
 * which tools each agent announces. `next` walks it; nothing else knows the order.
 */
import type { AgentName, Trigger, TurnOutcome, Verdict } from './turn.ts'

export interface Edge {
  readonly from: AgentName
  /** Only on this verdict; left out: otherwise. The first edge that fits is taken. */
  readonly on?: Verdict
  readonly to: AgentName | { readonly end: TurnOutcome }
}

/** Where a turn begins, by what asked for it. */
export const ENTRY: Readonly<Record<Trigger['kind'], AgentName>> = {
  message: 'conversational',
  edit: 'validation',
  review: 'review',
}

export const EDGES: readonly Edge[] = [
  { from: 'conversational', on: 'small_talk', to: { end: 'answered' } },
  { from: 'conversational', to: 'extraction' },
  { from: 'extraction', to: 'inference' },
  { from: 'inference', to: 'validation' },
  { from: 'validation', on: 'revise', to: 'extraction' },
  { from: 'validation', to: 'synthesis' },
  { from: 'synthesis', to: 'review' },
  { from: 'review', to: { end: 'waiting' } },
]

/** What an agent's work consists of, announced when it starts: all are pure, so one may be done again. */
export const TOOLS: Readonly<Record<AgentName, readonly string[]>> = {
  conversational: [],
  extraction: ['split_sentences', 'find_requirements'],
  inference: ['infer_requirements'],
  validation: ['check_rules', 'compare_set'],
  synthesis: ['compose_document'],
  review: [],
}

/** The way back to extraction is taken at most so often in one turn. */
export const MOST_ITERATIONS = 3
/** A run that keeps being interrupted is given up after so many attempts. */
export const MOST_ATTEMPTS = 3
