/** The figures of turns as two tables, and as the page that is kept. */
import type { TurnFigures } from './measure-turns.ts'
import { ALLOWED_MS, type Stalls } from './stalls.ts'

const TIMES = [
  'store',
  'requirements',
  'turns',
  'ack p50',
  'ack p99',
  'turn p50',
  'turn p99',
  'one append p50',
  'computed a turn',
  'first turn of a cold session',
]

const STALLS = [
  'store',
  'requirements',
  `over ${ALLOWED_MS} ms`,
  'by the collector',
  'longest',
  `cold: over ${ALLOWED_MS} ms`,
  'cold: by the collector',
  'cold: longest',
]

export function asTable(figures: readonly TurnFigures[]): string {
  return `${timesOf(figures)}\n\n${stallsOf(figures)}`
}

function timesOf(figures: readonly TurnFigures[]): string {
  const rows = figures.map(({ store, requirements, turns, ack, turn, append, computed, cold }) => [
    store,
    String(requirements),
    String(turns),
    ...[ack.p50, ack.p99, turn.p50, turn.p99, append.p50, computed, cold.turn].map(milliseconds),
  ])
  return table(TIMES, rows)
}

function stallsOf(figures: readonly TurnFigures[]): string {
  const cells = ({ looks, ours, collector, longest }: Stalls) => [
    `${ours} of ${looks}`,
    String(collector),
    milliseconds(longest),
  ]
  const rows = figures.map(({ store, requirements, stalls, cold }) => [
    store,
    String(requirements),
    ...cells(stalls),
    ...cells(cold.stalls),
  ])
  return table(STALLS, rows)
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, headings.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function asPage(
  figures: readonly TurnFigures[],
  date: string,
  versions: Readonly<Record<string, string>>,
) {
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return `# How long a turn takes

Measured on ${date} with ${used.join(', ')}. Do it again with \`npm run bench:turn\`.

A turn is one message and all that follows: reading it, inferring, checking it against the whole session, writing the next
version of the document, replying. It is timed from handing the message over to seeing the end of its turn in the log, one
turn after the other, in a session that already holds so many requirements. The goal is a p50 under 15 ms and a p99 under
60 ms, the same at every size. A turn makes nine appends, one after the other; what the main thread computed in a turn says
most on a busy machine. A cold session is one that this process does not know yet: it is read, folded and indexed first.

${timesOf(figures)}

In a second pass, a timer looks once a millisecond at how long the main thread computed since the last look. More than
${ALLOWED_MS} ms is a stall, and the goal is none; where only the collector's pause made it so long, it is counted apart.
\`longest\` is without the collector.

${stallsOf(figures)}

Times on a shared machine vary by half; what to read is how they grow from row to row, and the stores beside each other
in one run.
`
}

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`
