/** Findings for people: grouped by file, each with its place in a form that editors and terminals make a link of. */
import type { LintFinding, LintReport } from '@parley/application'
import { gravestPerPlace, SEVERITIES, type Severity } from '@parley/domain'

import { printable } from '../terminal/printable.ts'
import type { Colours, Screen } from '../terminal/screen.ts'
import { shortened, wrap } from '../terminal/wrap.ts'
import { count } from './count.ts'

const INDENT = '  '
const LONGEST_LINE = 112

export function lintText(reports: readonly LintReport[], screen: Screen): string {
  const groups = reports.filter(({ findings }) => findings.length > 0)
  const lines = groups.flatMap((report) => [...fileLines(report, screen), ''])
  return [...lines, ...summaryLines(reports, screen)].map((line) => `${line}\n`).join('')
}

function fileLines({ file, findings }: LintReport, screen: Screen): string[] {
  return [
    screen.colours.bold(printable(file)),
    ...gravestPerPlace(findings).flatMap((finding) => findingLines(file, finding, screen)),
  ]
}

function findingLines(file: string, finding: LintFinding, { width, colours }: Screen): string[] {
  const { line, column, severity, rule, message, quote, suggestion } = finding
  const room = Math.min(width, LONGEST_LINE) - INDENT.length
  const place = `${printable(file)}:${line}:${column}`
  const plain = `${place}: ${severity} ${rule} ${printable(message)}`
  const head = plain.replace(`${severity} ${rule}`, `${coloured(severity, colours)} ${colours.cyan(rule)}`)
  const more = [
    ...wrap(shortened(`“${printable(quote)}”`, 2 * room), room).map((each) => colours.dim(each)),
    ...(suggestion === null ? [] : wrap(`→ ${printable(suggestion)}`, room)),
  ]
  return [head, ...more.map((each) => INDENT + each)]
}

function coloured(severity: Severity, colours: Colours): string {
  return { error: colours.red, warning: colours.yellow, info: colours.blue }[severity](severity)
}

function summaryLines(reports: readonly LintReport[], { width, colours }: Screen): string[] {
  const findings = reports.flatMap((report) => gravestPerPlace(report.findings))
  const statements = reports.reduce((sum, report) => sum + report.statements.length, 0)
  const where = `${count(statements, 'requirement statement')} in ${count(reports.length, 'file')}`
  const bySeverity = SEVERITIES.map((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return severity === 'info' ? `${number} info` : count(number, severity)
  })
  const line = `${where}: ${findings.length === 0 ? 'nothing to mend' : bySeverity.join(', ')}.`
  return wrap(line, width).map((each) => colours.bold(each))
}
