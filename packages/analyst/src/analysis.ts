/** What `analyze` takes and gives: one sentence with what stands around it, and everything read from it. */
import type { Finding, Quality, RequirementType } from '@parley/domain'

/** Given back as it came: text, or a number that JSON keeps exactly. */
export type LineId = string | number

export interface AnalyzeInput {
  readonly id: LineId
  readonly text: string
  /** The heading the sentence stands under, if any. */
  readonly heading?: string
  readonly speaker?: string
  /** Sentences before and after, nearest last and first; used for pronouns and answers only. */
  readonly before?: readonly string[]
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
  readonly requirement: boolean
  /** 0 to 1: how sure the answer in `requirement` is. */
  readonly confidence: number
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
