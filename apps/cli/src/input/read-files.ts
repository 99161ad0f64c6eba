/**
 * Reading what the person named: every file, or none.
 *
 * All files are read before anything else happens, and all that is wrong is
 * told at once; nothing is ever read as something it is not.
 */
import { open, realpath } from 'node:fs/promises'
import { extname } from 'node:path'

import type { InputFile } from '@parley/application'

import { Complaint } from '../complaint.ts'
import { printable } from '../terminal/printable.ts'
import { decode } from './decode.ts'
import { reasonOf } from './reason-of.ts'

const MEGABYTE = 1_024 * 1_024
/** Per file, in bytes. */
export const LARGEST_FILE = 10 * MEGABYTE

const STDIN = '-'

const FORMATS: Readonly<Record<string, NonNullable<InputFile['format']>>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.vtt': 'vtt',
  '.srt': 'srt',
  '.txt': 'text',
}

export interface FilesRead {
  readonly files: readonly InputFile[]
  /** When the newest of them was last written; null when none says (a pipe). */
  readonly writtenAt: Date | null
}

interface FileRead {
  readonly file: InputFile
  readonly writtenAt: Date | null
}

type Reading =
  | { readonly read: FileRead; readonly complaint: null }
  | { readonly read: null; readonly complaint: string }

/** Throws a complaint that names each file that cannot be used. `-` is standard input. */
export async function readFiles(
  names: readonly string[],
  largest: number = LARGEST_FILE,
): Promise<FilesRead> {
  const readings: Reading[] = []
  for (const name of await withoutRepeats(names)) readings.push(await readOne(name, largest))

  const complaints = readings.flatMap(({ complaint }) => (complaint === null ? [] : [complaint]))
  if (complaints.length > 0) throw new Complaint(...complaints)

  const read = readings.flatMap(({ read: one }) => (one === null ? [] : [one]))
  const times = read.flatMap(({ writtenAt }) => (writtenAt === null ? [] : [writtenAt.getTime()]))
  return {
    files: read.map(({ file }) => file),
    writtenAt: times.length === 0 ? null : new Date(Math.max(...times)),
  }
}

/** Two names of one file would make everything in it look said twice. */
async function withoutRepeats(names: readonly string[]): Promise<string[]> {
  const kept = new Map<string, string>()
  for (const name of names) {
    const place = name === STDIN ? STDIN : await realpath(name).catch(() => name)
    if (!kept.has(place)) kept.set(place, name)
  }
  return [...kept.values()]
}

/** The bytes of a file, one more than `largest` at the most; throws what the system says. `-` is standard input. */
export async function readBytes(name: string, largest: number): Promise<Buffer> {
  const { bytes } = name === STDIN ? await readStdin(largest) : await readFile(name, largest)
  return bytes
}

async function readOne(name: string, largest: number): Promise<Reading> {
  const shown = name === STDIN ? 'standard input' : `'${printable(name)}'`
  try {
    const { bytes, writtenAt } = name === STDIN ? await readStdin(largest) : await readFile(name, largest)
    if (bytes.length > largest)
      return refused(`${shown} is over ${largest / MEGABYTE} MB, which is the most that is read; split it`)
    const { text, refusal } = decode(bytes)
    if (refusal !== null) return refused(`${shown} ${refusal}`)
    return { read: { file: inputFile(name, text), writtenAt }, complaint: null }
  } catch (error) {
    return refused(`cannot read ${shown}: ${reasonOf(error)}`)
  }
}

const refused = (complaint: string): Reading => ({ read: null, complaint })

/** Without a known ending the format is left open, and is told from the text. */
function inputFile(name: string, text: string): InputFile {
  if (name === STDIN) return { name: 'stdin', text }
  const format = FORMATS[extname(name).toLowerCase()]
  return format === undefined ? { name, text } : { name, text, format }
}

interface Bytes {
  readonly bytes: Buffer
  readonly writtenAt: Date | null
}

async function readFile(name: string, largest: number): Promise<Bytes> {
  const handle = await open(name, 'r')
  try {
    const facts = await handle.stat()
    const bytes = await readBounded(handle.createReadStream({ autoClose: false }), largest)
    return { bytes, writtenAt: facts.isFile() ? facts.mtime : null }
  } finally {
    await handle.close()
  }
}

async function readStdin(largest: number): Promise<Bytes> {
  if (process.stdin.isTTY) process.stderr.write('Reading what you type; end with Ctrl-D.\n')
  return { bytes: await readBounded(process.stdin, largest), writtenAt: null }
}

/** Stops soon after the limit, so that an endless stream does not fill the memory. */
async function readBounded(stream: AsyncIterable<Buffer>, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > largest) break
  }
  return Buffer.concat(chunks)
}
