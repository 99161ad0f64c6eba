/** What the use cases here need from outside, passed in so that the same input gives the same bytes. */
import type { RuleOptions } from '@parley/analyst'

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
