/** The chapters after the requirements: open questions, traceability, change history. */
import type { SentenceOutcome } from '../../coverage/coverage.ts'
import { isOpenQuestion, type Question } from '../../question/question.ts'
import type { Entry } from '../entries.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { Group, Pages } from '../pages.ts'
import type { Quote, Reading } from '../reading.ts'
import type { Section } from '../section.ts'
import { historyCells, type Line } from './history-lines.ts'
import { pagedSections } from './paged.ts'
import { bullets, table } from './wording.ts'

type Sections = Generator<void, Section[]>
type ToAsk = Question | SentenceOutcome

/** Questions keep their page however many before them are answered; what is unsure follows. */
export function questionsSections(
  pages: Pages,
  reading: Reading,
  asked: readonly Question[],
  unsure: readonly SentenceOutcome[],
): Sections {
  const written = (items: readonly ToAsk[]): string =>
    bullets(items.filter(isOpen).map((item) => lineOf(reading, item)))
  return pagedSections<ToAsk>(pages, {
    id: 'questions',
    title: '11 Open questions',
    rows: [
      ['', pages.groups('asked', asked)],
      ['unsure', pages.groups('unsure', unsure)],
    ],
    lines: (item) => (isOpen(item) ? 1 : 0),
    opening: [],
    head: (items, any) => (any ? written(items) : 'No question is open.'),
    more: written,
  })
}

function isOpen(item: ToAsk): boolean {
  return !('answered_in' in item) || isOpenQuestion(item)
}

function lineOf(reading: Reading, item: ToAsk): string {
  if ('message_id' in item) {
    const quote = reading.quoteAt(item)
    return `Is this asked for? “${escapeMarkdown(quote.words)}”${bySpeaker(quote)}`
  }
  const { text, requirement_id } = item
  return `${escapeMarkdown(text)}${requirement_id === null ? '' : ` (${requirement_id})`}`
}

function bySpeaker({ speaker }: Quote): string {
  return speaker === null ? '' : ` — ${escapeMarkdown(speaker)}`
}

const TRACES = ['Requirement', 'Words', 'Said by', 'Place']
const TRACED =
  'Every stated requirement, the words it stands on, and where they stand (characters of the message).'

export function traceabilitySections(
  pages: Pages,
  stated: readonly Group<Entry>[],
  inferred: readonly Group<Entry>[],
): Sections {
  const traces = (entries: readonly Entry[]): string =>
    table(
      TRACES,
      entries.flatMap(({ rows }) => rows),
    )
  return pagedSections<Entry>(pages, {
    id: 'traceability',
    title: '12 Traceability',
    rows: [
      ['', stated],
      ['inferred', inferred],
    ],
    lines: ({ rows }) => rows.length,
    opening: [],
    head: (entries, any) => (any ? `${TRACED}\n\n${traces(entries)}` : 'There is nothing to trace yet.'),
    more: traces,
  })
}

const HISTORY = ['When', 'What', 'By']

/** Versions are not listed here: a document that told of its own publication would change by being published. */
export function historySections(
  pages: Pages,
  lines: readonly Line[],
  nameOf: Parameters<typeof historyCells>[1],
): Sections {
  const told = (items: readonly Line[]): string =>
    table(
      HISTORY,
      items.map((line) => historyCells(line, nameOf)),
    )
  return pagedSections<Line>(pages, {
    id: 'history',
    title: '13 Change history',
    rows: [['', pages.groups('history', lines)]],
    lines: () => 1,
    opening: [],
    head: (items, any) => (any ? told(items) : 'Nothing has changed yet.'),
    more: told,
  })
}
