/** What `analyze` takes and gives: one sentence with what stands around it, and everything read from it. */
import type { Finding, Quality, RequirementType } from '@parley/domain'

/** Given back as it came: text, or a number that JSON keeps exactly. */
export type LineId = string | number

export interface AnalyzeInput {
  readonly id: LineId
  readonly text: string
  /** The heading the sentence stands under, if any; a path of headings ("Features > Export") is taken too. */
  readonly heading?: string
  /** Who says it: it is then read as talk. */
  readonly speaker?: string
  /**
   * Sentences or turns before, the nearest last: for pronouns and answers, and for the line that
   * introduces a list ("The system shall:") when it comes right before.
   */
  readonly before?: readonly string[]
  /** Sentences after, the nearest first. */
  readonly after?: readonly string[]
}

/** EARS patterns, Connextra stories, or none of these. */
export type Pattern =
  | 'ubiquitous'
  | 'event'
  | 'state'
  | 'optional'
  | 'unwanted'
  | 'complex'
  | 'story'
  | 'none'

export interface Analysis {
  readonly id: LineId
  /**
   * Is something wanted here? Of a turn in a conversation (`speaker` with `before` or `after`)
   * also: does it ask about what is wanted, or answer such a question?
   */
  readonly requirement: boolean
  /** 0 to 1: how often this answer was right where the signs were the same. */
  readonly confidence: number
  /** The answer is little better than a guess: ask, rather than rely on it. */
  readonly unsure: boolean
  /** Null when it is no requirement. */
  readonly type: RequirementType | null
  /** Null when functional or data, or no requirement. */
  readonly quality: Quality | null
  readonly pattern: Pattern
  readonly actor: string | null
  readonly action: string | null
  readonly object: string | null
  readonly condition: string | null
  readonly conditional: boolean
  readonly passive: boolean
  /** The role of a user story as written. */
  readonly persona: string | null
  /** What stands after "so that". */
  readonly benefit: string | null
  /** Noun phrases of the whole sentence, verbatim. */
  readonly entities: readonly string[]
  readonly issues: readonly Finding[]
}
