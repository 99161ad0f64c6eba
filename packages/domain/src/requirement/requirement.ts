/**
 * A requirement: one thing that must hold, with the words it came from.
 *
 * Field names are those of the wire and of every export. A requirement is never
 * overwritten: each change is a revision, told by an event.
 */
import type { MessageId, RequirementId } from '../ids.ts'
import type { Place } from '../message/message.ts'

export const REQUIREMENT_TYPES = ['functional', 'non-functional', 'security', 'data'] as const
export type RequirementType = (typeof REQUIREMENT_TYPES)[number]

export const QUALITIES = [
  'availability',
  'fault-tolerance',
  'legal',
  'look-and-feel',
  'maintainability',
  'operational',
  'performance',
  'portability',
  'scalability',
  'security',
  'usability',
] as const
export type Quality = (typeof QUALITIES)[number]

/** MoSCoW. */
export const PRIORITIES = ['must', 'should', 'could', 'wont'] as const
export type Priority = (typeof PRIORITIES)[number]

export interface AcceptanceCriterion {
  readonly text: string
  /** Was it said, or does the analyst suggest it? */
  readonly origin: 'said' | 'suggested'
}

export const LINK_KINDS = [
  'refines',
  'derives_from',
  'depends_on',
  'conflicts_with',
  'duplicates',
  'verifies',
] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export interface Link {
  readonly kind: LinkKind
  readonly id: RequirementId
  /** The other end means something else than when a person last looked. */
  readonly suspect: boolean
  /** Of a suspect link, and the reducer's alone: no draft brings one. */
  readonly suspicion?: Suspicion
}

/** What of a requirement those who build on it rely on. */
export const RELIED_ON = ['statement', 'acceptance_criteria', 'evidence', 'status'] as const
export type ReliedOn = (typeof RELIED_ON)[number]

/** A requirement as somebody saw it who said that a link to it holds. */
export interface Seen {
  readonly revision: number
  readonly statement: string
  /** Their texts. */
  readonly acceptance_criteria: readonly string[]
  readonly evidence: readonly Place[]
  readonly status: RequirementStatus
}

/** Why a link is suspect: what the other end was when somebody last looked, and what is different now. */
export interface Suspicion {
  readonly seen: Seen
  /** The revision that the other end has now. */
  readonly revision: number
  readonly changed: readonly ReliedOn[]
}

/** Who wrote this wording: enough to produce it again. */
export interface ProducedBy {
  /** `parley-analyst`, a model's provider, or `person`. */
  readonly engine: string
  readonly version: string
  readonly rule: string | null
  readonly model: string | null
  readonly prompt_hash: string | null
}

export const REQUIREMENT_STATUSES = ['proposed', 'accepted', 'rejected', 'superseded', 'retired'] as const
export type RequirementStatus = (typeof REQUIREMENT_STATUSES)[number]

/** What an agent or a person writes; identity, status and history are the domain's. */
export interface RequirementDraft {
  readonly title: string
  /** Normalised, after EARS where it fits. */
  readonly statement: string
  readonly type: RequirementType
  /** Null when functional or data. */
  readonly quality: Quality | null
  readonly actor: string | null
  readonly action: string | null
  readonly object: string | null
  readonly condition: string | null
  readonly acceptance_criteria: readonly AcceptanceCriterion[]
  readonly priority: Priority
  /** The word that was used when it was not MoSCoW, as in `high`. */
  readonly priority_label: string | null
  /** 0 to 1: how sure whoever proposes it is that people want this, in this sense. */
  readonly confidence: number
  readonly rationale: string
  readonly produced_by: ProducedBy
  readonly links: readonly Link[]
}

export interface Requirement extends RequirementDraft {
  readonly id: RequirementId
  readonly inferred: boolean
  readonly source_refs: readonly MessageId[]
  readonly evidence: readonly Place[]
  readonly status: RequirementStatus
  /** From 1; each change of wording adds one. */
  readonly revision: number
  /** RFC 3339, UTC. */
  readonly created_at: string
  readonly updated_at: string
}
