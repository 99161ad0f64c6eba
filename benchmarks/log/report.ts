/** The figures of appends as a table, and as the page that is kept. */
import type { AppendFigures } from './measure-appends.ts'
import type { QueueFigures } from './measure-queue.ts'

const COLUMNS = ['store', 'writers × under way', 'appends', 'a second', 'p50', 'p99']

export function asTable(figures: readonly AppendFigures[]): string {
  const rows = figures.map(({ store, writers, inFlight, appends, perSecond, p50, p99 }) => [
    store,
    `${writers} × ${inFlight}`,
    appends.toLocaleString('en'),
    Math.round(perSecond).toLocaleString('en'),
    milliseconds(p50),
    milliseconds(p99),
  ])
  return [COLUMNS, COLUMNS.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function asQueueTable(figures: readonly QueueFigures[]): string {
  const rows = figures.map(({ store, turns, p50, p99 }) => [
    store,
    turns.toLocaleString('en'),
    milliseconds(p50),
    milliseconds(p99),
  ])
  const head = ['worker', 'turns', 'p50', 'p99']
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function asPage(
  figures: readonly AppendFigures[],
  queue: readonly QueueFigures[],
  date: string,
  versions: Readonly<Record<string, string>>,
  server: string,
): string {
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  return `# How many writes the log takes

Measured on ${date} with ${[...used, server].join(', ')}. Do it again with \`npm run bench:log\`.

An append is one message of about 300 bytes with a client id: its stream's head is locked and moved, the event is linked into
the chain, the client id and its answer are kept, all in one transaction, and it is acknowledged after the commit. Writers
write at once, each with several appends under way, each of these to a stream of its own. Beside it, in the same run and over
as many connections, what the same driver and server do with the same bytes in a bare table: a row a statement, and 20 rows a
statement. The goal is 10,000 acknowledged a second at a p99 under 100 ms with 64 writers and 8 under way.

${asTable(figures)}

Server and benchmark share the machine's processors. Times on a shared machine vary by half; what to read is how the rows
of one run stand to each other.

## Until a turn has a worker

A turn is due with the append that asks for it. Here one becomes due every 15 ms or so; what is measured is the time from that
append's acknowledgement until a worker holds the lease and may start. On PostgreSQL writer and worker are two processes as far as
the database can tell: the worker is woken over its own listening connection. The goal is a p99 under 20 ms.

${asQueueTable(queue)}
`
}

const milliseconds = (value: number): string => `${value.toFixed(1)} ms`
