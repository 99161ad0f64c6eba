/** The end of the table: how much was found, what is open, whether every sentence was heard, and what to do now. */
import type { CoverageView, ExtractionReport } from '@parley/application'
import { SEVERITIES, type ValidationIssue } from '@parley/domain'

import { printable } from '../terminal/printable.ts'
import type { Screen } from '../terminal/screen.ts'
import { padded, wrap } from '../terminal/wrap.ts'
import { count, tally } from './count.ts'

const LONGEST_LINE = 112

/** What each reason is called in a list: "31 set aside: 12 small talk, 9 context". */
export const REASONS: Readonly<Record<CoverageView['unheard'][number]['reason'], string>> = {
  small_talk: 'small talk',
  question: 'questions',
  heading: 'headings',
  context: 'context',
  opinion: 'opinions',
  process: 'about the work itself',
  rationale: 'reasons',
  repeated: 'repeated',
  out_of_scope: 'out of scope',
  unsure: 'unsure',
  language: 'not English',
  not_text: 'no sentences',
}

export function summary(report: ExtractionReport, screen: Screen, command: string): string[] {
  const { colours } = screen
  const room = Math.min(screen.width, LONGEST_LINE)
  return [
    ...wrap(foundLine(report), room).map((line) => colours.bold(line)),
    ...wrap(coverageLine(report.coverage), room),
    ...firstQuestion(report, room, screen),
    ...nextSteps(report, screen, command),
  ]
}

function foundLine({ requirements, issues, source }: ExtractionReport): string {
  if (source.files.every(({ characters }) => characters === 0)) return 'Nothing to read: the input is empty.'
  const inferred = requirements.filter((requirement) => requirement.inferred).length
  const said = count(requirements.length - inferred, 'requirement')
  return `${said}${inferred > 0 ? ` and ${inferred} inferred` : ''}, ${issuesFound(issues)}.`
}

function issuesFound(issues: readonly ValidationIssue[]): string {
  if (issues.length === 0) return 'no issues'
  const bySeverity = SEVERITIES.flatMap((severity) => {
    const number = issues.filter((issue) => issue.severity === severity).length
    if (number === 0) return []
    return [severity === 'info' ? `${number} info` : count(number, severity)]
  })
  return `${count(issues.length, 'issue')} (${bySeverity.join(', ')})`
}

function coverageLine({ sentences, accounted, unheard }: CoverageView): string {
  const heard = `${count(sentences, 'sentence')}: ${accounted - unheard.length} used, ${unheard.length} set aside`
  const reasons = tally(unheard.map(({ reason }) => REASONS[reason])).map(
    ([word, times]) => `${times} ${word}`,
  )
  const open = sentences - accounted
  return `${heard}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}${open > 0 ? `; ${open} not accounted for` : ''}.`
}

function firstQuestion({ questions }: ExtractionReport, room: number, { colours }: Screen): string[] {
  const [first] = questions
  if (first === undefined) return []
  const about = first.requirement_ids.length > 0 ? ` (${first.requirement_ids.join(', ')})` : ''
  return [
    '',
    ...wrap(`To settle first${about}: ${printable(first.text)}`, room),
    ...wrap(printable(first.why), room).map((line) => colours.dim(line)),
  ]
}

function nextSteps(
  { source, requirements }: ExtractionReport,
  { width, colours }: Screen,
  command: string,
): string[] {
  const names = source.files.map(({ name }) => name)
  if (requirements.length === 0 || names.includes('stdin')) return []
  const files = names.map(inShell).join(' ')
  const steps: [string, string][] = [
    [`${command} extract ${files} -o requirements.md`, 'the whole document'],
    [`${command} extract ${files} -o requirements.json`, 'everything as data'],
    [`${command} lint requirements.md`, 'what is still unclear in a specification'],
  ]
  const longest = Math.max(...steps.map(([line]) => line.length))
  const fits = longest + 4 + Math.max(...steps.map(([, what]) => what.length)) <= width
  const lines = steps.flatMap(([line, what]) =>
    fits
      ? [`  ${colours.cyan(padded(line, longest))}  ${colours.dim(what)}`]
      : [`  ${colours.dim(`# ${what}`)}`, `  ${colours.cyan(line)}`],
  )
  return ['', 'Next:', ...lines]
}

/** As it can be pasted into a shell. */
function inShell(name: string): string {
  const shown = printable(name)
  return /^[\w./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", String.raw`'\''`)}'`
}
