/**
 * Requirements for a spreadsheet: RFC 4180, one row each.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front
 * (OWASP, CSV injection): people's words are text, whatever they begin with.
 */
import type { ExtractionReport, RequirementView } from '@parley/application'

const COLUMNS: readonly (readonly [string, (requirement: RequirementView) => string])[] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['statement', ({ statement }) => statement],
  ['type', ({ type }) => type],
  ['quality', ({ quality }) => quality ?? ''],
  ['priority', ({ priority }) => priority],
  ['actor', ({ actor }) => actor ?? ''],
  ['action', ({ action }) => action ?? ''],
  ['object', ({ object }) => object ?? ''],
  ['condition', ({ condition }) => condition ?? ''],
  ['confidence', ({ confidence }) => String(confidence)],
  ['status', ({ status }) => status],
  ['inferred', ({ inferred }) => String(inferred)],
  ['quotes', ({ evidence }) => evidence.map(({ quote }) => quote).join('\n')],
  ['rationale', ({ rationale }) => rationale],
]

export function csv({ requirements }: Pick<ExtractionReport, 'requirements'>): string {
  const header = COLUMNS.map(([name]) => name)
  const rows = requirements.map((requirement) => COLUMNS.map(([, read]) => cell(read(requirement))))
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
