/** What the use cases here need from outside, passed in so that the same input gives the same bytes. */
import type { Pace } from '@parley/agents'
import type { Alike, RuleOptions, SimilarWanted } from '@parley/analyst'
import type { SessionId } from '@parley/domain'
import type { TenantId } from '@parley/log'

export interface Environment {
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  readonly sha256: (text: string) => string
  /** RFC 3339, UTC: the instant everything in this run happened. */
  readonly now: string
  readonly version: string
  /** What the project sets of its own for the rules. */
  readonly rules?: RuleOptions
}

export interface InputFile {
  readonly name: string
  /** Decoded, without a leading BOM. */
  readonly text: string
  readonly format?: 'text' | 'markdown' | 'vtt' | 'srt'
}

/** Which texts of a session are worded alike. An adapter that keeps its indexes elsewhere keeps each under its tenant. */
export interface Similarity {
  /** Of no texts yet: whoever opens it puts in all there are. */
  readonly open: (session: SimilarSession) => SimilarIndex
}

export interface SimilarSession {
  readonly tenant: TenantId
  readonly session_id: SessionId
}

/** Never asked while it is updated, and given one update at a time. */
export interface SimilarIndex {
  /** What changed: a wording under its id, or null where it is to be found no more. Given again it changes nothing. */
  readonly update: (changes: ReadonlyMap<string, string | null>, pace: Pace) => Promise<void>
  /** Those most like it, best first; of those equally alike, the lower id. 1 is the same words, 0 none in common. */
  readonly nearest: (text: string, wanted: SimilarWanted) => Promise<readonly Alike[]>
  /** Roughly how much of this process's memory it takes, in characters. */
  readonly weight: number
}
