/** A finding of validation: which rule, how grave, where, and what would mend it. */
import type { RequirementId } from '../ids.ts'

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The kinds that exist; a finding is of exactly one. */
export const ISSUE_TYPES = [
  'subjective_language',
  'ambiguous_adjective_adverb',
  'non_verifiable',
  'superlative',
  'comparative',
  'negative',
  'vague_pronoun',
  'ambiguous_pronoun',
  'uncertain_verb',
  'loophole',
  'open_ended',
  'passive',
  'compound',
  'incomplete',
  'implementation',
  'terminology',
  'unit',
  'duplicate',
  'conflict',
  'universal',
  'temporal',
  'purpose',
  'punctuation',
  'structure',
] as const
export type IssueType = (typeof ISSUE_TYPES)[number]

/** A finding in one text. Offsets are UTF-16 code units into that text. */
export interface Finding {
  /** `INCOSE-R7` and the like, or `PARLEY-…` for a rule of our own. */
  readonly rule: string
  readonly issue_type: IssueType
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly message: string
  /** What to write instead, or what to ask; null when only a person can know. */
  readonly suggestion: string | null
}

/** A finding about a requirement: offsets are into its statement. */
export interface ValidationIssue extends Finding {
  readonly requirement_id: RequirementId
  /** The other end of a duplicate or a conflict. */
  readonly related_id: RequirementId | null
  /** Where in the statement of the other end, as it was when this was found; left out where no words of it are meant. */
  readonly related_start?: number
  readonly related_end?: number
}
