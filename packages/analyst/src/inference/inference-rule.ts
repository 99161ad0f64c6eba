/**
 * What an inference rule is: something said, and what people expect along with it.
 *
 * Rules are data. Each brings a sentence on which it fires and one that looks
 * alike and on which it must not, and both are tested.
 */
import type { Priority, Quality, RequirementType } from '@parley/domain'

/** Phrases in the notation of `phrases.ts`; all of a trigger's parts must hold for one statement. */
export interface Trigger {
  readonly any: readonly string[]
  /** One of these must stand there as well. */
  readonly and?: readonly string[]
  /** None of these may stand there. */
  readonly unless?: readonly string[]
  /**
   * It is about the product as a whole. `kind`: a product described or asked for by these
   * words ("the online shop shall sell …", "we need an online shop"), not any mention of them.
   * `any`: whatever product a text describes.
   */
  readonly product?: 'kind' | 'any'
}

export interface ImpliedRequirement {
  readonly title: string
  /** In EARS. `{objects}` is what the triggering requirements are about. */
  readonly statement: string
  readonly type: RequirementType
  readonly quality: Quality | null
  readonly actor: string
  readonly action: string
  readonly object: string
  readonly condition: string | null
  readonly priority: Priority
  readonly criteria: readonly [string, string, string]
}

/** The source of a rule that experience alone stands behind: no standard asks for it. */
export const COMMON_PRACTICE = 'common practice'

export interface InferenceRule {
  readonly id: string
  /** What it is about, where several rules are about the same: only the surest of them is proposed. */
  readonly concept?: string
  readonly when: Trigger
  /** Any of these in any known requirement, agreed or ruled out, means that the matter was spoken of. */
  readonly already: readonly string[]
  /** True when `already` must be said of the same object as the trigger, as in "create without delete". */
  readonly perObject?: true
  readonly implied: ImpliedRequirement
  /** For the person who decides: why this is proposed. */
  readonly rationale: string
  /** The published rule behind it, or `common practice` when it is experience alone. */
  readonly source: string
  /** 0 to 0.8: what nobody said is never certain. */
  readonly confidence: number
  readonly example: string
  readonly nearMiss: string
}
