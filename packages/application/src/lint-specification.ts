/** Finds the requirement statements of a specification and checks each where it stands, and all against each other. */
import {
  checkSet,
  findStatements,
  findingsIn,
  readTokens,
  spelledOut,
  type FoundStatement,
  type RuleOptions,
  type SetFinding,
} from '@parley/analyst'
import type { Finding } from '@parley/domain'

import { linesOf, type Lines } from './lines-of.ts'
import type { LintFinding, LintReport } from './lint-report.ts'
import type { InputFile } from './ports.ts'

/** What the project sets of its own. */
export type LintOptions = Omit<RuleOptions, 'spoken'>

export function lintSpecification(file: InputFile, options: LintOptions = {}): LintReport {
  const statements = findStatements(file.text, file.format)
  const lines = linesOf(file.text)
  const rules = { ...options, definedTerms: [...(options.definedTerms ?? []), ...spelledOut([file.text])] }
  const alone = statements.flatMap((statement) =>
    findingsIn(statement.sentence.text, rules).map((finding) => placed(file.text, lines, statement, finding)),
  )
  const byId = named(statements, lines)
  const texts = [...byId].map(([id, { sentence }]) => ({
    id,
    text: sentence.text,
    tokens: readTokens(sentence.text),
  }))
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

/** Statements by the name that messages give them: where they stand. */
function named(statements: readonly FoundStatement[], lines: Lines): ReadonlyMap<string, FoundStatement> {
  const byName = new Map<string, FoundStatement>()
  for (const statement of statements) {
    const { line, column } = lines.at(statement.sentence.parts[0]?.start ?? 0)
    const name = `line ${line}`
    byName.set(byName.has(name) ? `${name}, column ${column}` : name, statement)
  }
  return byName
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
    message: message.charAt(0).toUpperCase() + message.slice(1),
    suggestion,
    ...place,
    line: begin.line,
    column: begin.column,
    end_line: stop.line,
    end_column: stop.column,
    quote: text.slice(place.start, place.end),
  }
}
