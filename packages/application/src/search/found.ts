/** What is asked of a search in a session, and what it answers, as it crosses the wire. */
import type { MessageId, Message, RequirementId, RequirementStatus, Search } from '@parley/domain'

export type Searched = 'messages' | 'requirements'

export interface SearchAsked {
  readonly search: Search
  readonly in: readonly Searched[]
  readonly limit: number
  /** The last hit of the page before; null for the first page. */
  readonly after: HitKey | null
}

/** What hits are ordered by, most important first. */
export interface HitKey {
  readonly phrase: boolean
  readonly together: boolean
  readonly hits: number
  /** When it was said, or last changed. */
  readonly at: string
  readonly id: string
}

export type FoundIn = 'id' | 'title' | 'statement' | 'acceptance_criteria' | 'content'

/** UTF-16 code units, `start` included, `end` not. */
export interface FoundPlace {
  readonly field: FoundIn
  /** Which acceptance criterion, from 0; null in the other fields. */
  readonly index: number | null
  readonly start: number
  readonly end: number
}

/** Some words around the first place: what stands in the field from `start` on. */
export interface Excerpt extends Omit<FoundPlace, 'end'> {
  readonly text: string
}

interface FoundAnywhere extends HitKey {
  readonly places: readonly FoundPlace[]
  readonly excerpt: Excerpt
}

export type SearchHit =
  | (FoundAnywhere & {
      readonly kind: 'requirement'
      readonly id: RequirementId
      readonly status: RequirementStatus
      readonly title: string
    })
  | (FoundAnywhere & {
      readonly kind: 'message'
      readonly id: MessageId
      readonly role: Message['role']
      readonly speaker: string | null
    })

export interface SearchPage {
  /** Best first. */
  readonly items: readonly SearchHit[]
  /** The last hit of this page; null when there is nothing behind it. */
  readonly next: HitKey | null
  /** How many hits there are on all pages. */
  readonly count: number
  readonly as_of_seq: number
}

export interface SimilarRequirement {
  readonly requirement_id: RequirementId
  readonly title: string
  readonly statement: string
  readonly status: RequirementStatus
  readonly inferred: boolean
  /** 0 to 1, in two decimals. */
  readonly score: number
}

export interface SimilarPage {
  /** Most alike first. */
  readonly items: readonly SimilarRequirement[]
  readonly as_of_seq: number
}
