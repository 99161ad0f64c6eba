/** What a check over a whole set of statements takes and gives. */
import type { IssueType, Severity } from '@parley/domain'

import type { Token } from '../../language/tokens.ts'

export interface SetStatement {
  readonly id: string
  readonly text: string
  readonly tokens: readonly Token[]
}

export interface SetOptions {
  /** A severity by rule id, in place of the rule's own; `off` silences the rule. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** Terms and acronyms that are explained in the document. */
  readonly definedTerms?: readonly string[]
}

/** A finding about one statement, and the other statement that it concerns, if any. */
export interface SetFinding {
  readonly rule: string
  readonly issue_type: IssueType
  readonly severity: Severity
  readonly id: string
  readonly start: number
  readonly end: number
  readonly related_id: string | null
  readonly related_start: number | null
  readonly related_end: number | null
  readonly message: string
  readonly suggestion: string | null
}

export interface Span {
  readonly start: number
  readonly end: number
}

export const wholeOf = (statement: SetStatement): Span => ({
  start: statement.tokens[0]?.start ?? 0,
  end: statement.tokens.at(-1)?.end ?? statement.text.length,
})
