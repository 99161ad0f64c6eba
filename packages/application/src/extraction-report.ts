/**
 * What `extract` gives: one shape for JSON, Markdown, table and CSV.
 *
 * Field names are public. Offsets are UTF-16 code units into the decoded text
 * of the message (after a leading BOM), so that `text.slice(start, end)` is the
 * quote, for every file, for ever.
 */
import type {
  AsideReason,
  Evidence,
  MessageId,
  Requirement,
  RequirementId,
  ValidationIssue,
} from '@parley/domain'

export interface SourceFile {
  readonly message_id: MessageId
  readonly name: string
  readonly format: 'text' | 'markdown' | 'vtt' | 'srt'
  /** UTF-16 code units of the decoded text. */
  readonly characters: number
  /** Of the decoded text in UTF-8, lower-case hex. */
  readonly sha256: string
}

export interface SourceSummary {
  /** The files' names, joined by a comma. */
  readonly name: string
  readonly genre: 'specification' | 'story' | 'talk' | 'review' | 'brief'
  readonly participants: readonly string[]
  readonly files: readonly SourceFile[]
}

/** A requirement as read: evidence with its quotes. */
export type RequirementView = Omit<Requirement, 'evidence'> & { readonly evidence: readonly Evidence[] }

export interface QuestionView {
  readonly id: string
  readonly text: string
  /** Why it matters, in one line. */
  readonly why: string
  readonly kind: string
  readonly requirement_ids: readonly RequirementId[]
}

export interface UnheardSentence {
  readonly message_id: MessageId
  readonly text: string
  readonly start: number
  readonly end: number
  readonly reason: AsideReason
  readonly why: string
}

export interface CoverageView {
  readonly sentences: number
  readonly accounted: number
  readonly unheard: readonly UnheardSentence[]
}

export interface ExtractionReport {
  readonly source: SourceSummary
  readonly requirements: readonly RequirementView[]
  readonly issues: readonly ValidationIssue[]
  readonly questions: readonly QuestionView[]
  readonly coverage: CoverageView
}
