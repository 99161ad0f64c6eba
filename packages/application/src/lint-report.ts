/** What `lint` gives: each requirement statement found in a specification, and what is wrong with it. */
import type { Finding } from '@parley/domain'

export interface LintFinding extends Finding {
  /** Offsets (of Finding) are into the decoded text of the file; line and column count from 1, columns in UTF-16 code units. */
  readonly line: number
  readonly column: number
  readonly end_line: number
  readonly end_column: number
  /** The words at the place. */
  readonly quote: string
}

export interface LintedStatement {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly confidence: number
}

export interface LintReport {
  readonly file: string
  readonly statements: readonly LintedStatement[]
  readonly findings: readonly LintFinding[]
}
