/**
 * What a newer analyst would say differently, for a person who decides on it:
 * grouped by what there is to decide, each with the words it is about, before
 * and after with the changed words in brackets, and the counts at the end.
 */
import type { ProposalKind, ProposalOf, Reanalysis, ReanalysisProposal } from '@parley/application'

import { printable } from '../terminal/printable.ts'
import type { Screen } from '../terminal/screen.ts'
import { shortened, wrap } from '../terminal/wrap.ts'
import { changeLines, readAsWords, removedAndAdded } from './reanalysis-changes.ts'
import { reanalysisSummary } from './reanalysis-summary.ts'

const INDENT = '  '
/** Lines longer than this are hard to read, however wide the window is. */
const LONGEST_LINE = 112
const MOST_QUOTES = 3

const HEADINGS: Readonly<Record<ProposalKind, string>> = {
  add: 'Would be heard now',
  revise: 'Would be worded otherwise',
  retire: 'Would no longer be heard',
  infer: 'Would be proposed though nobody said it',
  withdraw: 'Would no longer be proposed',
  issue: 'Findings that would appear',
  settled: 'Findings that would vanish',
  sentence: 'Sentences that would be read otherwise',
}

export function reanalysisTable(reanalyses: readonly Reanalysis[], screen: Screen): string {
  const lines = reanalyses.flatMap((one) => [...sessionLines(one, screen), ''])
  return [...lines.slice(0, -1), ...wrap('Nothing was changed.', screen.width)]
    .map((line) => `${line}\n`)
    .join('')
}

function sessionLines(reanalysis: Reanalysis, screen: Screen): readonly string[] {
  const { colours, width } = screen
  const { project_name, session_id, proposals } = reanalysis
  const groups = Map.groupBy(proposals, ({ kind }) => kind)
  return [
    ...wrap(printable(project_name), width).map((line) => colours.bold(line)),
    ...wrap(`${printable(session_id)}, ${versionsIn(reanalysis)}`, width).map((line) => colours.dim(line)),
    '',
    ...[...groups].flatMap(([kind, those]) => [
      ...wrap(`${HEADINGS[kind]} (${those.length})`, width).map((line) => colours.bold(line)),
      '',
      ...those.flatMap((one, at) => [
        ...proposalLines(one, those[at - 1] ?? null, screen),
        ...(isFollowed(one, those[at + 1]) ? [] : ['']),
      ]),
    ]),
    ...reanalysisSummary(reanalysis).flatMap((line) => wrap(line, Math.min(width, LONGEST_LINE))),
  ]
}

/** The findings of one requirement stand together under its name. */
function isFollowed(one: ReanalysisProposal, next: ReanalysisProposal | undefined): boolean {
  const about = requirementOf(one)
  return about !== null && next !== undefined && requirementOf(next) === about
}

const requirementOf = (one: ReanalysisProposal): string | null =>
  one.kind === 'issue' || one.kind === 'settled' ? one.requirement_id : null

function versionsIn({ analyst, written_by }: Reanalysis): string {
  const before = written_by.filter((version) => version !== analyst.version)
  const by = before.length === 0 ? '' : `, written by ${before.join(' and ')}`
  return `read by ${analyst.engine} ${analyst.version}${by}`
}

/** What a proposal is told with: text in its place, wrapped, coloured last. */
interface Page {
  readonly put: (text: string, colour?: (line: string) => string) => readonly string[]
  readonly head: (text: string, more?: string) => readonly string[]
  readonly quotes: (evidence: readonly { readonly quote: string }[]) => readonly string[]
  readonly screen: Screen
}

function pageOn(screen: Screen): Page {
  const { colours } = screen
  const room = Math.min(screen.width, LONGEST_LINE) - 2 * INDENT.length
  const put: Page['put'] = (text, colour = (line) => line) =>
    wrap(printable(text), room).map((line) => INDENT + INDENT + colour(line))
  return {
    screen,
    put,
    head: (text, more = '') =>
      wrap(`${text}${more === '' ? '' : ` ${printable(more)}`}`, room + INDENT.length).map(
        (line, index) => INDENT + (index === 0 ? line.replace(text, colours.cyan(text)) : line),
      ),
    quotes: (evidence) => [
      ...evidence
        .slice(0, MOST_QUOTES)
        .flatMap(({ quote }) => put(shortened(`“${printable(quote)}”`, 3 * room), colours.dim)),
      ...(evidence.length > MOST_QUOTES
        ? put(`and in ${evidence.length - MOST_QUOTES} more places`, colours.dim)
        : []),
    ],
  }
}

function proposalLines(
  proposal: ReanalysisProposal,
  before: ReanalysisProposal | null,
  screen: Screen,
): readonly string[] {
  const page = pageOn(screen)
  switch (proposal.kind) {
    case 'add':
      return addLines(proposal, page)
    case 'revise':
      return [
        ...page.head(proposal.requirement_id, proposal.title),
        ...page.quotes(proposal.evidence),
        ...changeLines(proposal.changes, page.put, screen.colours),
      ]
    case 'retire':
      return [
        ...page.head(proposal.requirement_id, proposal.title),
        ...page.quotes(proposal.evidence),
        ...removedAndAdded({ before: proposal.statement, after: null }, page.put, screen.colours),
        ...page.put(`The words are ${readAsWords(proposal.now)} now.`),
      ]
    case 'infer':
      return inferLines(proposal, page)
    case 'withdraw':
      return [
        ...page.head(proposal.requirement_id, proposal.title),
        ...removedAndAdded({ before: proposal.statement, after: null }, page.put, screen.colours),
        ...page.put(`The rule ${proposal.rule} no longer leads to it.`),
      ]
    case 'issue':
    case 'settled':
      return [
        ...(before !== null && requirementOf(before) === proposal.requirement_id
          ? []
          : page.head(proposal.requirement_id, proposal.title)),
        ...findingLines(proposal, page),
      ]
    case 'sentence':
      return [
        ...page.head('·', `“${proposal.place.quote}”`),
        ...page.put(`was ${readAsWords(proposal.before)}`),
        ...page.put(`would be ${readAsWords(proposal.after)}`),
        ...changeLines(proposal.changes, page.put, screen.colours),
      ]
  }
}

function addLines({ draft, evidence, was, like }: ProposalOf<'add'>, page: Page): readonly string[] {
  const { put, screen } = page
  const kind = `${draft.priority}, ${draft.quality ?? draft.type}, ${Math.round(draft.confidence * 100)} % sure`
  return [
    ...page.head('+', draft.title),
    ...page.quotes(evidence),
    ...removedAndAdded({ before: null, after: draft.statement }, put, screen.colours),
    ...put(kind),
    ...put(`The words were ${readAsWords(was)}.`),
    ...(like === null ? [] : put(`${like} says the same already.`)),
  ]
}

function inferLines({ rule, draft, derives_from }: ProposalOf<'infer'>, page: Page): readonly string[] {
  const { put, screen } = page
  return [
    ...page.head('+', draft.title),
    ...removedAndAdded({ before: null, after: draft.statement }, put, screen.colours),
    ...put(`${draft.rationale} (${rule}, from ${derives_from.join(', ')})`, screen.colours.dim),
  ]
}

function findingLines(proposal: ProposalOf<'issue' | 'settled'>, page: Page): readonly string[] {
  const { issue, words } = proposal
  const was = proposal.kind === 'issue' && proposal.was !== null ? ` (was ${proposal.was})` : ''
  const says = proposal.kind === 'issue' ? issue.message : ''
  const quoted = words === '' || says.includes(`“${words}”`) ? '' : `“${words}” `
  return page.put(`${issue.severity}${was} ${issue.rule} ${quoted}${says}`)
}
