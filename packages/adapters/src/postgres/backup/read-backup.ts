/**
 * Reading a backup: line by line, and nothing is believed that does not verify.
 *
 * Every event has to continue its chain, every text to stand under its hash,
 * and the last line has to say of the whole exactly what was read. Whoever
 * reads must not use any of it before the end has come.
 */
import type { Sha256 } from '@parley/domain'
import { canonical, GENESIS, linkPieces } from '@parley/log'

import {
  BACKUP_FORMAT,
  BackupRefused,
  FIRST_WORDS,
  openTally,
  ROW_TABLES,
  type BackupHeader,
  type BackupSummary,
  type ClientIdLine,
  type EventLine,
  type RowTable,
  type StreamLine,
  type Tally,
} from './backup-format.ts'

export type BackupRecord =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'stream'; readonly stream: StreamLine }
  /** `text` is the event's canonical text, as it is stored. */
  | { readonly kind: 'event'; readonly of: StreamLine; readonly event: EventLine; readonly text: string }
  | { readonly kind: 'client_id'; readonly of: StreamLine; readonly client_id: ClientIdLine }
  | { readonly kind: 'row'; readonly table: RowTable; readonly row: Readonly<Record<string, unknown>> }
  | { readonly kind: 'end'; readonly summary: BackupSummary }

/** No append is larger; a line beyond it is none of ours, and is not read into memory. */
const LONGEST_LINE = 256 * 1024 * 1024
const LONGEST_HEADER = 64 * 1024

/** The records, the end last. Throws `BackupRefused`; what `chunks` throws goes on. */
export async function* readBackup(
  chunks: AsyncIterable<Uint8Array>,
  sha256: Sha256,
  /** The newest migration that this program knows. */
  knownMigration: number,
): AsyncGenerator<BackupRecord> {
  const tally = openTally()
  const reading = new Reading(sha256, tally, knownMigration)
  let isOver = false
  for await (const line of linesIn(chunks)) {
    if (isOver) throw changed('there is more after its last line')
    const text = Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8')
    if (text.startsWith('{"end":')) {
      isOver = true
      yield reading.end(text)
      continue
    }
    const record = reading.take(text)
    tally.add(line)
    yield record
  }
  if (!isOver) throw cutOff()
}

class Reading {
  readonly #sha256: Sha256
  readonly #tally: Tally
  readonly #known: number
  #line = 0
  #stream: StreamLine | null = null
  #chain = { seq: 0, hash: GENESIS }
  #sessions = 0
  #written_at = ''

  constructor(sha256: Sha256, tally: Tally, known: number) {
    this.#sha256 = sha256
    this.#tally = tally
    this.#known = known
  }

  take(text: string): BackupRecord {
    this.#line += 1
    if (this.#line === 1) return { kind: 'header', header: this.#headerIn(text) }
    const line = this.#parsed(text)
    if ('failed' in line) throw new BackupRefused('FAILED', wordsOf(line['failed']))
    if ('stream' in line) return this.#beginStream(this.#shaped(line['stream'], STREAM))
    if ('event' in line) return this.#takeEvent(this.#shaped(line['event'], EVENT))
    if ('client_id' in line) return this.#takeClientId(this.#shaped(line['client_id'], CLIENT_ID))
    return this.#takeRow(line)
  }

  /** Compared byte for byte with the line that what was read would have. */
  end(text: string): BackupRecord {
    this.#line += 1
    this.#closeStream()
    if (this.#line === 1) throw notABackup()
    if (text !== this.#tally.lastLine()) throw changed('its last line does not fit what it holds')
    const { counts, bytes, sha256 } = this.#tally.end()
    const summary = { counts, bytes, sha256, sessions: this.#sessions, written_at: this.#written_at }
    return { kind: 'end', summary }
  }

  #headerIn(text: string): BackupHeader {
    if (!text.startsWith(FIRST_WORDS) && !text.startsWith('{"failed":')) throw notABackup()
    const line = this.#parsed(text)
    if ('failed' in line) throw new BackupRefused('FAILED', wordsOf(line['failed']))
    const header = line as unknown as BackupHeader
    const { parley_backup, migration, written_by, written_at } = header
    const isWhole = [parley_backup, migration].every((number) => Number.isSafeInteger(number) && number > 0)
    if (!isWhole || typeof written_by !== 'string' || typeof written_at !== 'string') throw this.#damaged()
    if (parley_backup > BACKUP_FORMAT || migration > this.#known) {
      throw new BackupRefused(
        'NEWER',
        `was written by a newer Parley (${written_by.slice(0, 40)}) than this one; restore it with that version or a later one`,
      )
    }
    this.#written_at = written_at
    return header
  }

  #beginStream(stream: StreamLine): BackupRecord {
    this.#closeStream()
    this.#stream = stream
    this.#chain = { seq: 0, hash: GENESIS }
    this.#tally.count('streams')
    return { kind: 'stream', stream }
  }

  #takeEvent(event: EventLine): BackupRecord {
    const of = this.#stream
    if (of === null) throw this.#damaged()
    const { text, hash } = this.#linked(of, event)
    const seq = this.#chain.seq + 1
    if (event.seq !== seq || event.hash !== hash) throw this.#damaged()
    this.#chain = { seq, hash }
    this.#tally.count('events')
    return { kind: 'event', of, event, text }
  }

  #takeClientId(client_id: ClientIdLine): BackupRecord {
    const of = this.#stream
    if (of === null) throw this.#damaged()
    this.#tally.count('client_ids')
    return { kind: 'client_id', of, client_id }
  }

  #linked({ stream }: StreamLine, { cid, event, seq }: EventLine): { text: string; hash: string } {
    try {
      const text = canonical(event)
      const { before, after } = linkPieces(stream, cid)
      return { text, hash: this.#sha256(`${this.#chain.hash}${before}${text},"seq":${seq}${after}`) }
    } catch (fault) {
      // What has no canonical text was never written by us.
      throw this.#damaged(fault)
    }
  }

  #takeRow(line: Readonly<Record<string, unknown>>): BackupRecord {
    this.#closeStream()
    const known = ROW_TABLES.find(({ table }) => table === line['of'])
    const row = line['row']
    if (known === undefined || !isRecord(row)) throw this.#damaged()
    if (known.table === 'document_sections' && this.#sha256(String(row['text'])) !== row['hash']) {
      throw this.#damaged()
    }
    if (known.table === 'sessions' && row['deleted'] !== true) this.#sessions += 1
    this.#tally.count(known.table)
    return { kind: 'row', table: known.table, row }
  }

  /** A stream ends where its head says. */
  #closeStream(): void {
    const { seq, hash } = this.#chain
    if (this.#stream !== null && (this.#stream.seq !== seq || this.#stream.hash !== hash)) {
      throw this.#damaged()
    }
    this.#stream = null
  }

  #parsed(text: string): Readonly<Record<string, unknown>> {
    try {
      const value: unknown = JSON.parse(text)
      if (isRecord(value)) return value
    } catch (fault) {
      throw this.#damaged(fault)
    }
    throw this.#damaged()
  }

  #shaped<Line>(value: unknown, shape: Shape<Line>): Line {
    const fits =
      isRecord(value) && Object.entries(shape).every(([name, kind]) => isKind(value[name], String(kind)))
    if (!fits) throw this.#damaged()
    return value as Line
  }

  #damaged(cause?: unknown): BackupRefused {
    return changed(`line ${this.#line} is not as it was written`, cause)
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Kind = 'text' | 'text or null' | 'count' | 'record'
type Shape<Line> = Readonly<Record<keyof Line, Kind>>

const STREAM: Shape<StreamLine> = {
  tenant: 'text',
  stream: 'text',
  seq: 'count',
  hash: 'text',
  due_at: 'text or null',
  lane: 'count',
}
const EVENT: Shape<EventLine> = { seq: 'count', cid: 'text or null', hash: 'text', event: 'record' }
const CLIENT_ID: Shape<ClientIdLine> = { cid: 'text', from_seq: 'count', to_seq: 'count', answer: 'text' }

function isKind(value: unknown, kind: string): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string'
    case 'text or null':
      return value === null || typeof value === 'string'
    case 'count':
      return Number.isSafeInteger(value) && Number(value) >= 0
    default:
      return isRecord(value)
  }
}

const wordsOf = (failed: unknown): string =>
  `could not be written to its end: ${isRecord(failed) ? String(failed['message']) : 'no reason is given'}`

const cutOff = () => new BackupRefused('CUT_OFF', 'is cut off: its end is missing')
const notABackup = () => new BackupRefused('NOT_A_BACKUP', 'is no backup of Parley')
const changed = (what: string, cause?: unknown) =>
  new BackupRefused('CHANGED', `was changed or damaged after it was written: ${what}`, cause)

/** Each with its line end. What comes last without one was cut off, or is no backup at all. */
async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let length = 0
  let isFirst = true
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, from)) {
      yield parts.length === 0
        ? chunk.subarray(from, end + 1)
        : Buffer.concat([...parts, chunk.subarray(from, end + 1)])
      ;[parts, length, isFirst, from] = [[], 0, false, end + 1]
    }
    if (from < chunk.length) parts.push(chunk.subarray(from))
    length += chunk.length - from
    if (isFirst && length > LONGEST_HEADER) throw notABackup()
    if (length > LONGEST_LINE) throw changed('a line has no end')
  }
  if (length === 0 && !isFirst) return
  const rest = Buffer.concat(parts).toString('latin1').slice(0, FIRST_WORDS.length)
  throw isFirst && !FIRST_WORDS.startsWith(rest) ? notABackup() : cutOff()
}

const LINE_END = 0x0a
