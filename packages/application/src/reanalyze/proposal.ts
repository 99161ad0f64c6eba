/**
 * What a newer analyst would say differently about a session: proposals that a
 * person decides on one by one. They are data for reading; nothing here changes
 * anything, and what people decided is never among them.
 */
import type {
  AcceptanceCriterion,
  AsideReason,
  Evidence,
  RequirementDraft,
  RequirementId,
  SentenceOutcome,
  SessionId,
  Severity,
  ValidationIssue,
} from '@parley/domain'

/** In the order in which they are told. */
export const PROPOSAL_KINDS = [
  'add',
  'revise',
  'retire',
  'infer',
  'withdraw',
  'issue',
  'settled',
  'sentence',
] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

export type Change =
  | {
      readonly field:
        | 'title'
        | 'statement'
        | 'type'
        | 'quality'
        | 'actor'
        | 'action'
        | 'object'
        | 'condition'
        | 'priority'
        | 'status'
      readonly before: string | null
      readonly after: string | null
    }
  | {
      readonly field: 'acceptance_criteria'
      readonly before: readonly AcceptanceCriterion[]
      readonly after: readonly AcceptanceCriterion[]
    }

/** A wording that does not stand in the session yet. */
export type Wording = Omit<RequirementDraft, 'priority_label' | 'produced_by' | 'links'>

/** What became of a sentence. The requirement is null when it was set aside, or is one that is only proposed here. */
export interface ReadAs {
  readonly outcome: SentenceOutcome['outcome']
  readonly requirement_id: RequirementId | null
  readonly reason: AsideReason | null
  readonly why: string
}

/** A requirement as it stands; a decision on the proposal is based on this revision. */
export interface Standing {
  readonly requirement_id: RequirementId
  readonly revision: number
  readonly title: string
  readonly statement: string
}

interface Facts {
  /** Heard now, and not then. */
  readonly add: {
    readonly draft: Wording
    readonly evidence: readonly Evidence[]
    /** What these words were read as; null when they were no sentence. */
    readonly was: ReadAs | null
    /** A requirement that stands and says the same in the same words. */
    readonly like: RequirementId | null
  }
  /** From the same words, in another wording. */
  readonly revise: Standing & {
    readonly changes: readonly Change[]
    readonly evidence: readonly Evidence[]
  }
  /** Heard then, and not now. */
  readonly retire: Standing & { readonly evidence: readonly Evidence[]; readonly now: ReadAs | null }
  /** A rule now proposes what nobody said. */
  readonly infer: {
    readonly rule: string
    readonly draft: Wording
    readonly derives_from: readonly RequirementId[]
  }
  /** The rule that led to it no longer does. */
  readonly withdraw: Standing & { readonly rule: string }
  /** A finding that would appear; `was` is its severity where only that differs. */
  readonly issue: Standing & {
    readonly issue: ValidationIssue
    readonly words: string
    readonly was: Severity | null
  }
  /** A finding that would vanish. */
  readonly settled: Standing & { readonly issue: ValidationIssue; readonly words: string }
  /** Another outcome of a sentence that asks for no requirement of its own. */
  readonly sentence: {
    readonly place: Evidence
    readonly before: ReadAs | null
    readonly after: ReadAs | null
    /** What it would do to the requirement it is about. */
    readonly changes: readonly Change[]
  }
}

/** `id` is the same whenever the same is proposed on the same state. */
export type ReanalysisProposal = {
  [Kind in ProposalKind]: { readonly kind: Kind; readonly id: string } & Facts[Kind]
}[ProposalKind]

export type ProposalOf<Kind extends ProposalKind> = Extract<ReanalysisProposal, { readonly kind: Kind }>

/** Without its id, which follows from where it stands among all. */
export type Proposed = {
  [Kind in ProposalKind]: { readonly kind: Kind } & Facts[Kind]
}[ProposalKind]

/** How much of the session people had the last word on. */
export interface LastWords {
  /** Requirements that people wrote themselves. */
  readonly written: number
  readonly edited: number
  readonly accepted: number
  readonly rejected: number
  /** Findings. */
  readonly dismissed: number
  /** Sentences that people took, set aside, or answered a question about. */
  readonly sentences: number
}

export interface Reanalysis {
  readonly session_id: SessionId
  readonly project_name: string
  /** The position in the log that this is as of. */
  readonly as_of_seq: number
  readonly analyst: { readonly engine: string; readonly version: string }
  /** The versions that wrote what stands there, oldest first. */
  readonly written_by: readonly string[]
  readonly messages: {
    readonly compared: number
    /** Waiting for their turn, or their turn failed. */
    readonly not_compared: number
  }
  readonly proposals: readonly ReanalysisProposal[]
  /** Proposals beyond the most that are told at once. */
  readonly left_out: number
  readonly by_people: LastWords
  /** Differences that are not proposed, because people had the last word there. */
  readonly left_alone: number
}
