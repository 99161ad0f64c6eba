/**
 * Findings for code hosts and editors: SARIF 2.1.0 (OASIS Standard, 27 March 2020).
 *
 * Only the rules that found something are listed, each with what it is for.
 * Columns count UTF-16 code units, as everything here does (§3.14.27).
 */
import { pathToFileURL } from 'node:url'
import { isAbsolute, sep } from 'node:path'

import type { LintFinding, LintReport } from '@parley/application'
import type { Severity } from '@parley/domain'

/** What a reader wants to know about a rule. */
export interface RuleFacts {
  readonly id: string
  readonly name: string
  /** One sentence: what goes wrong without the rule. */
  readonly why: string
  readonly example: { readonly breaks: string; readonly mended: string }
  readonly severity: Severity
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

export function sarif(reports: readonly LintReport[], rules: readonly RuleFacts[], version: string): object {
  const found = [...new Set(reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].toSorted()
  const driver = {
    name: 'parley',
    version,
    semanticVersion: version,
    rules: found.map((id) => descriptor(id, rules)),
  }
  const results = reports.flatMap(({ file, findings }) =>
    findings.map((finding) => result(file, finding, found)),
  )
  const artifacts = reports.map(({ file }) => ({ location: { uri: uriOf(file) } }))
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', artifacts, results }
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] }
}

function descriptor(id: string, rules: readonly RuleFacts[]): object {
  const rule = rules.find((each) => each.id === id)
  if (rule === undefined) return { id, name: id, shortDescription: { text: id }, help: { text: id } }
  const { breaks, mended } = rule.example
  return {
    id,
    name: rule.name,
    shortDescription: { text: rule.name },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}\n\nInstead of: ${breaks}\nWrite: ${mended}` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  }
}

function result(file: string, finding: LintFinding, found: readonly string[]): object {
  const { rule, severity, message, suggestion, line, column, end_line, end_column, start, end, quote } =
    finding
  const region = {
    startLine: line,
    startColumn: column,
    endLine: end_line,
    endColumn: end_column,
    charOffset: start,
    charLength: end - start,
    snippet: { text: quote },
  }
  return {
    ruleId: rule,
    ruleIndex: found.indexOf(rule),
    level: LEVELS[severity],
    message: { text: suggestion === null ? message : `${message} ${suggestion}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } }],
    properties: { issue_type: finding.issue_type },
  }
}

/** A URI reference, relative where the name is (§3.4.3). */
function uriOf(name: string): string {
  if (isAbsolute(name)) return pathToFileURL(name).href
  const parts = name.split(sep).map((part) => encodeURIComponent(part))
  return parts.join('/')
}
