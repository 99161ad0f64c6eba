/**
 * Severities of one's own for `parley lint`: `{"severities": {"INCOSE-R7": "off"}}`.
 *
 * A rule that does not exist or a level with a slip of the pen would switch
 * nothing and say nothing, so each is refused, all at once.
 */
import type { LintOptions } from '@parley/application'
import { SEVERITIES, type Severity } from '@parley/domain'

import { Complaint } from '../complaint.ts'
import { printable } from '../terminal/printable.ts'
import { nearest } from './nearest.ts'
import { readFiles } from './read-files.ts'

type Level = Severity | 'off'

const LEVELS: readonly Level[] = [...SEVERITIES, 'off']
const EXAMPLE = '{"severities": {"INCOSE-R7": "error"}}'

export async function readLintConfig(name: string, knownRules: readonly string[]): Promise<LintOptions> {
  const { files } = await readFiles([name])
  return lintConfig(name, files[0]?.text ?? '', knownRules)
}

export function lintConfig(name: string, text: string, knownRules: readonly string[]): LintOptions {
  const shown = `'${printable(name)}'`
  const config = parsed(shown, text)
  if (!isRecord(config)) throw new Complaint(`${shown} is no configuration; it looks like ${EXAMPLE}`)

  const strange = Object.keys(config).filter((key) => key !== 'severities')
  const severities = config['severities'] ?? {}
  const complaints = [
    ...strange.map((key) => `${shown}: there is no setting '${printable(key)}'; there is 'severities'`),
    ...(isRecord(severities)
      ? Object.entries(severities).flatMap((entry) => complaintsAbout(shown, entry, knownRules))
      : [`${shown}: 'severities' names rules and their levels, like ${EXAMPLE}`]),
  ]
  if (complaints.length > 0) throw new Complaint(...complaints)
  return { severities: severities as Readonly<Record<string, Level>> }
}

function parsed(shown: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Complaint(`${shown} is not JSON: ${printable(reason)}`)
  }
}

function complaintsAbout(
  shown: string,
  [rule, level]: [string, unknown],
  knownRules: readonly string[],
): string[] {
  const isRule = knownRules.includes(rule)
  const isLevel = LEVELS.some((each) => each === level)
  const near = nearest(rule, knownRules)
  return [
    ...(isRule
      ? []
      : [`${shown}: there is no rule '${printable(rule)}'${near === null ? '' : `; did you mean ${near}?`}`]),
    ...(isLevel
      ? []
      : [
          `${shown}: '${printable(rule)}' is ${printable(JSON.stringify(level))}; levels are ${LEVELS.join(', ')}`,
        ]),
  ]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
