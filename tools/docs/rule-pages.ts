/**
 * The pages of docs/rules, made from the rules themselves: nothing on them is written by hand.
 *
 * `npm run docs:rules` writes them; a test fails when they lag behind, or when an
 * example does not do what its page says.
 */
import { readFileSync } from 'node:fs'

import { RULES, SET_RULES, type Rule } from '@parley/analyst'

/** How often a rule was right and wrong, and met and missed what was labelled. */
export interface RuleCounts {
  readonly right: number
  readonly wrong: number
  readonly met: number
  readonly missed: number
}

export type Pages = ReadonlyMap<string, string>

const DONT =
  '<!-- Made from the rule by tools/docs/write-rules.ts; change the rule and run `npm run docs:rules`. -->'

/** What a page tells of a rule over a set. */
interface SetRule {
  readonly id: string
  readonly name: string
  readonly issue_type: string
  readonly severity: string
  readonly why: string
  readonly example: { readonly breaks: readonly string[]; readonly mended: readonly string[] }
}

/** As they were counted by benchmarks/analyst/count-by-rule.ts. */
export function readCounts(): ReadonlyMap<string, RuleCounts> {
  const file = new URL('../../benchmarks/analyst/own/by-rule.json', import.meta.url)
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, RuleCounts>))
}

/** Where a rule's page is: `INCOSE-R7.md`. */
export const pageOf = (id: string): string => `${id}.md`

/** Every page by its file name, the index among them. */
export function rulePages(counts: ReadonlyMap<string, RuleCounts>): Pages {
  const together = new Map(SET_RULES.map((rule) => [rule.id, rule]))
  const pages = new Map<string, string>([['README.md', indexPage(counts)]])
  for (const rule of RULES)
    pages.set(pageOf(rule.id), rulePage(rule, together.get(rule.id), counts.get(rule.id)))
  for (const rule of SET_RULES) {
    if (!pages.has(pageOf(rule.id))) pages.set(pageOf(rule.id), setRulePage(rule))
  }
  return pages
}

function rulePage(rule: Rule, together: SetRule | undefined, counts: RuleCounts | undefined): string {
  return page(rule, [
    `| | |`,
    `|---|---|`,
    `| Standard | ${standardOf(rule.id, rule.criterion)} |`,
    `| Severity | ${rule.offByDefault === true ? `off by default; ${rule.severity} when asked for` : rule.severity} |`,
    `| Kind | ${(rule.issue_types ?? [rule.issue_type]).map((kind) => `\`${kind}\``).join(', ')} |`,
    `| Right in its findings | ${counts === undefined ? 'no finding in the labelled sentences' : rightOf(counts)} |`,
    `| Finds what it should | ${counts === undefined ? 'no label in them' : foundOf(counts)} |`,
    '',
    rule.why,
    '',
    '## Example',
    '',
    `> ${rule.example.breaks}`,
    '',
    ...alsoBroken(rule),
    'The same, mended:',
    '',
    `> ${rule.example.mended}`,
    '',
    ...leavesOf(rule),
    '## Settings',
    '',
    ...settingsOf(rule),
    ...(together === undefined ? [] : ['', '## In a whole set', '', together.why, '', ...pairOf(together)]),
  ])
}

function setRulePage(rule: SetRule): string {
  return page(rule, [
    `| | |`,
    `|---|---|`,
    `| Standard | ${standardOf(rule.id)} |`,
    `| Severity | ${rule.severity} |`,
    `| Kind | \`${rule.issue_type}\` |`,
    `| Looks at | the whole set of statements |`,
    '',
    rule.why,
    '',
    '## Example',
    '',
    ...pairOf(rule),
    '## Settings',
    '',
    severityExample(rule.id),
  ])
}

function pairOf({ example }: SetRule): string[] {
  const both = (pair: readonly string[]) => pair.flatMap((text) => [`> ${text}`, '>']).slice(0, -1)
  return [...both(example.breaks), '', 'The same, mended:', '', ...both(example.mended), '']
}

function page(
  { id, name }: { readonly id: string; readonly name: string },
  lines: readonly string[],
): string {
  return `${[DONT, '', `# ${id}: ${name}`, '', ...lines].join('\n').trimEnd()}\n`
}

function standardOf(id: string, criterion?: string): string {
  const number = /^INCOSE-(R\d+)$/.exec(id)?.[1]
  const incose = number === undefined ? [] : [`INCOSE Guide to Writing Requirements v4, ${number}`]
  const clause = criterion?.startsWith('5.2') === true ? criterion : criterion && `5.2.7, ${criterion}`
  const iso = clause === undefined ? [] : [`ISO/IEC/IEEE 29148:2018, ${clause}`]
  return [...incose, ...iso].join('; ') || 'our own'
}

const alsoBroken = ({ example: { alsoBreaks = [] } }: Rule): string[] =>
  alsoBreaks.length === 0
    ? []
    : [`(It also breaks ${alsoBreaks.map((id) => `[${id}](${pageOf(id)})`).join(' and ')}.)`, '']

function leavesOf({ leaves = [] }: Rule): string[] {
  if (leaves.length === 0) return []
  return ['## What it leaves alone', '', ...leaves.map((what) => `- ${what}`), '']
}

function settingsOf({ id, lists = [] }: Rule): string[] {
  const names = lists.map((name) => `\`${name}\``).join(', ')
  const words =
    lists.length === 0
      ? []
      : [
          '',
          `It reads the word list ${names}: \`{ "words": { "${lists[0] ?? ''}": { "add": ["…"], "remove": ["…"] } } }\`.`,
        ]
  return [severityExample(id), ...words]
}

const severityExample = (id: string): string =>
  `In [the rules file](../guides/rules-file.md): \`{ "severities": { "${id}": "off" } }\`, or \`info\`, \`warning\`, \`error\`.`

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`

function rightOf({ right, wrong }: RuleCounts): string {
  return right + wrong === 0
    ? 'no finding'
    : `${right} of ${right + wrong} (${percent(right, right + wrong)})`
}

function foundOf({ met, missed }: RuleCounts): string {
  return met + missed === 0 ? 'no label' : `${met} of ${met + missed} (${percent(met, met + missed)})`
}

function indexPage(counts: ReadonlyMap<string, RuleCounts>): string {
  const alone = new Set(RULES.map(({ id }) => id))
  const off = RULES.filter(({ offByDefault }) => offByDefault === true)
  const row = (rule: Rule) => {
    const counted = counts.get(rule.id)
    const measured = counted === undefined ? ['', ''] : [rightOf(counted), foundOf(counted)]
    const severity = rule.offByDefault === true ? 'off' : rule.severity
    return `| [${rule.id}](${pageOf(rule.id)}) | ${rule.name} | ${severity} | ${measured.join(' | ')} |`
  }
  return `${[
    DONT,
    '',
    '# The rules',
    '',
    `${RULES.length} rules look at one statement, ${SET_RULES.length} at all of them together. What each finds has its place, says what is wrong`,
    'in words, and offers a rewrite where one is safe, or the question to ask. Severities, word lists and defined terms of a',
    'project stand in [the rules file](../guides/rules-file.md).',
    '',
    'How right they are was measured on 400 sentences of this repository, labelled by [the guideline](guideline.md), most of which',
    'were read while the rules were written; benchmarks/analyst.md has the figures for the quarter that was not.',
    'Small counts say little.',
    '',
    '## For one statement',
    '',
    '| rule | name | severity | right in its findings | finds what it should |',
    '|---|---|---|---|---|',
    ...RULES.map(row),
    '',
    '## For a whole set',
    '',
    '| rule | name | severity |',
    '|---|---|---|',
    ...SET_RULES.map(
      ({ id, name, severity }) =>
        `| [${id}](${pageOf(id)}) | ${name}${alone.has(id) ? ' (see there, below)' : ''} | ${severity} |`,
    ),
    '',
    '## Off by default',
    '',
    off.length === 0
      ? 'None: a rule that is wrong more often than right would be.'
      : 'Wrong more often than right, so they are silent until the rules file gives them a level.',
    '',
    ...off.map(({ id, name }) => `- [${id}](${pageOf(id)}): ${name}`),
  ]
    .join('\n')
    .trimEnd()}\n`
}
