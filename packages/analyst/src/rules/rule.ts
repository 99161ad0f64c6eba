/** What a rule is, and what it gets to read. */
import type { Finding, IssueType, Severity } from '@parley/domain'

import type { Token } from '../language/tokens.ts'
import type { Hit } from './lexicon.ts'

export interface RuleSubject {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Places of condition clauses ("Where the night mode is installed,", "after 5 failed attempts"). */
  readonly conditions: readonly { readonly start: number; readonly end: number }[]
}

export interface WordChanges {
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}

export interface RuleOptions {
  /** A severity by rule id, in place of the rule's own; `off` silences the rule. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** Words added to and taken from the word lists, by the name of the list. */
  readonly words?: Readonly<Record<string, WordChanges>>
  /** Terms and acronyms that are explained elsewhere in the document. */
  readonly definedTerms?: readonly string[]
  /** Said by somebody and not written into a specification: who “I” and “we” are is known, and questions are free. */
  readonly spoken?: boolean
}

/** Terms in lower case. It can only be asked whether one is among them, so that a finding can be known not to depend on the others. */
export type DefinedTerms = Pick<ReadonlySet<string>, 'has'>

/** A subject with what all rules ask of it, worked out once. */
export interface Reading extends RuleSubject {
  /** The words of the list, or an empty array. */
  readonly hits: (list: string) => readonly Hit[]
  /** Whether a token stands in a condition clause. */
  readonly conditional: (index: number) => boolean
  /** Index of the verb of duty ("shall", "must", "will", "should") outside conditions, or -1. */
  readonly duty: number
  /** A user story ("As a …"): its "I want" and "so that" are its form. */
  readonly story: boolean
  /** Said and not written: see `RuleOptions`. */
  readonly spoken: boolean
  /** Where the reason of a story begins ("so that …"): it is told and not demanded. The length of the text when there is none. */
  readonly benefit: number
  readonly definedTerms: DefinedTerms
}

/** A finding before the rule's id is put on it. */
export interface Breach {
  readonly start: number
  readonly end: number
  readonly message: string
  readonly suggestion: string | null
  readonly issue_type?: IssueType
  readonly severity?: Severity
}

export interface Rule {
  /** `INCOSE-R7`, or `PARLEY-…` for a rule of our own. */
  readonly id: string
  readonly name: string
  readonly issue_type: IssueType
  /** For a rule that covers several kinds, all that its findings can have. */
  readonly issue_types?: readonly IssueType[]
  readonly severity: Severity
  /** One sentence: what goes wrong without the rule. */
  readonly why: string
  readonly example: {
    readonly breaks: string
    readonly mended: string
    /** Other rules that the breaking sentence cannot help but break. */
    readonly alsoBreaks?: readonly string[]
  }
  /** The lists it reads, by name. */
  readonly lists?: readonly string[]
  /** The criterion of ISO/IEC/IEEE 29148:2018 it serves, for its page. */
  readonly criterion?: string
  /** What it leaves alone, in words, for its page. */
  readonly leaves?: readonly string[]
  /** It is about how something is written, so the reason of a story is no exception. */
  readonly everywhere?: boolean
  /** Silent unless a project asks for it: it was wrong more often than right. */
  readonly offByDefault?: true
  readonly find: (reading: Reading) => readonly Breach[]
}

export type { Finding, IssueType, Severity }
