/**
 * `parley verify FILE...`: whether exported files are what was exported, and the log still says the same.
 *
 * A line for each file, whatever it holds. Without a database a file is looked at alone, and the line says so.
 */
import { createHash } from 'node:crypto'

import { verifyFile, type FileVerdict } from '@parley/application'

import { EXIT } from '../complaint.ts'
import { json } from '../formats/json.ts'
import { openFolder, type Kept } from '../input/open-folder.ts'
import { readBytes } from '../input/read-files.ts'
import { reasonOf } from '../input/reason-of.ts'
import { print } from '../output/print.ts'
import type { VerifyOptions } from '../program.ts'
import { printable } from '../terminal/printable.ts'

/** An export holds the whole session. */
const LARGEST_EXPORT = 100 * 1_024 * 1_024

type Verdict = FileVerdict | { readonly fault: { readonly code: 'UNREADABLE'; readonly message: string } }
type Told = Verdict & { readonly file: string }

export async function runVerifyFiles(names: readonly string[], options: VerifyOptions): Promise<void> {
  const kept = namesDatabase(options) ? (await openFolder(options.data)).kept : null
  try {
    const told: Told[] = []
    for (const file of names) told.push({ file, ...(await verdictOn(file, kept)) })
    process.exitCode = exitOf(told)
    await print(options.format === 'json' ? json({ files: told }) : told.map(inWords).join(''))
  } finally {
    await kept?.close()
  }
}

/** The folder that is there without a word is not taken: a server may work in it, and a file can be looked at alone. */
function namesDatabase({ data }: VerifyOptions): boolean {
  return data !== undefined || (process.env['DATABASE_URL'] ?? '') !== ''
}

async function verdictOn(name: string, kept: Kept | null): Promise<Verdict> {
  const bytes = await readBytes(name, LARGEST_EXPORT).catch((error: unknown) => reasonOf(error))
  if (typeof bytes === 'string') return unreadable(`cannot be read: ${bytes}`)
  if (bytes.length > LARGEST_EXPORT) return unreadable('is over 100 MB, which no export is')
  const text = exactText(bytes)
  if (text === null) return NOT_TEXT
  return kept === null ? verifyFile(text, { sha256 }) : kept.verifyFile(text)
}

const unreadable = (message: string): Verdict => ({ fault: { code: 'UNREADABLE', message } })

const NOT_TEXT: Verdict = {
  origin: null,
  held_against_log: false,
  not_compared: [],
  fault: { code: 'NO_ORIGIN', message: 'is no UTF-8 text, so it is no export as it was written' },
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The text that has exactly these bytes, a byte order mark among them; null where there is none. */
function exactText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A file that was changed weighs more than one that is not there. */
function exitOf(told: readonly Told[]): number {
  const codes = told.flatMap(({ fault }) => (fault === null ? [] : [fault.code]))
  if (codes.some((code) => code !== 'UNREADABLE')) return EXIT.findings
  return codes.length > 0 ? EXIT.badInput : EXIT.fine
}

function inWords({ file, ...verdict }: Told): string {
  const name = file === '-' ? 'standard input' : printable(file)
  return `${name} ${printable(verdict.fault?.message ?? wordsFor(verdict))}.\n`.replace(/\.\.\n$/, '.\n')
}

function wordsFor(verdict: Verdict): string {
  if (!('origin' in verdict) || verdict.origin === null) return 'is what was exported'
  const { origin, held_against_log, not_compared } = verdict
  const { session_id, version, head } = origin
  const what = version === null ? session_id : `version ${version} of ${session_id}`
  const where = `${what}, as of event ${head.seq} of its log`
  if (!held_against_log)
    return `is whole: ${where}; only that log can tell whether somebody changed it and hashed it anew, see --data`
  const whole = `is what was exported: ${where}`
  if (not_compared.length === 0) return `${whole}; the log says the same`
  return `${whole}; the log says the same, except that another version of Parley wrote it, so these were not compared: ${not_compared.join(', ')}`
}
