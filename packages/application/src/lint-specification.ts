/** Finds the requirement statements of a specification and checks each where it stands, and all against each other. */
import {
  checkSet,
  findStatements,
  findingsIn,
  readTokens,
  spelledOut,
  type FoundStatement,
  type SetFinding,
} from '@parley/analyst'
import type { Finding } from '@parley/domain'

import { linesOf, type Lines } from './lines-of.ts'
import type { LintFinding, LintReport } from './lint-report.ts'
import type { InputFile } from './ports.ts'

export interface LintOptions {
  /** Severity per rule id, or `off`. */
  readonly severities?: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>
}

export function lintSpecification(file: InputFile, options: LintOptions = {}): LintReport {
  const statements = findStatements(file.text, file.format)
  const lines = linesOf(file.text)
  const definedTerms = spelledOut([file.text])
  const rules = {
    definedTerms,
    ...(options.severities === undefined ? {} : { severities: options.severities }),
  }
  const alone = statements.flatMap((statement) =>
    findingsIn(statement.sentence.text, rules).map((finding) => placed(file.text, lines, statement, finding)),
  )
  const texts = statements.map(({ sentence }) => ({
    id: String(sentence.index),
    text: sentence.text,
    tokens: readTokens(sentence.text),
  }))
  const byId = new Map(statements.map((statement) => [String(statement.sentence.index), statement]))
  const together = checkSet(texts, rules).flatMap((finding: SetFinding) => {
    const statement = byId.get(finding.id)
    return statement === undefined ? [] : [placed(file.text, lines, statement, finding)]
  })
  return {
    file: file.name,
    statements: statements.map(({ sentence, confidence }) => {
      const start = sentence.parts[0]?.start ?? 0
      return {
        text: sentence.text,
        start,
        end: sentence.parts.at(-1)?.end ?? start,
        line: lines.at(start).line,
        confidence,
      }
    }),
    findings: [...alone, ...together].toSorted(
      (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    ),
  }
}

/** Where a finding stands in the file: exact where the sentence stands there as it reads, else the whole sentence. */
function placed(
  text: string,
  lines: Lines,
  { sentence }: FoundStatement,
  { rule, issue_type, severity, start, end, message, suggestion }: Finding,
): LintFinding {
  const first = sentence.parts[0]
  const from = first?.start ?? 0
  const exact = sentence.parts.length === 1 && text.slice(from, first?.end) === sentence.text
  const place = exact
    ? { start: from + start, end: from + end }
    : { start: from, end: sentence.parts.at(-1)?.end ?? from }
  const begin = lines.at(place.start)
  const stop = lines.at(place.end)
  return {
    rule,
    issue_type,
    severity,
    message,
    suggestion,
    ...place,
    line: begin.line,
    column: begin.column,
    end_line: stop.line,
    end_column: stop.column,
    quote: text.slice(place.start, place.end),
  }
}
