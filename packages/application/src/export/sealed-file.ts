/**
 * An exported file: what it is about, and the part that tells its origin.
 *
 * That part is the last chapter of a Markdown file and the first member of a JSON file. It is made from the
 * origin alone, always in the same characters, so reading it back compares all of it: there is no character
 * in the file that could be another unseen.
 *
 * @critical
 */
import type { Sha256 } from '@parley/domain'

import { originIn, type ExportFormat, type Origin, type SealedOrigin } from './origin.ts'

export function sealedFile(format: ExportFormat, content: string, origin: Origin, sha256: Sha256): string {
  // In the order, and of the shape, in which it will be read.
  const unsealed = originIn({ ...origin, sha256: ZEROS })
  if (unsealed === null) throw new Error(`an origin is believed to name a session: ${origin.session_id}`)
  const hash = sha256(inFile(format, content, unsealed))
  return inFile(format, content, { ...unsealed, sha256: hash })
}

export interface FileRead {
  readonly format: ExportFormat
  /** The file without the part that tells its origin. */
  readonly content: string
  readonly origin: SealedOrigin
  /** Whether its hash is the one it carries. */
  readonly isWhole: boolean
}

/** `none`: it tells no origin. `broken`: the part that does is not as it was written. */
export function readSealed(text: string, sha256: Sha256): FileRead | 'none' | 'broken' {
  const format = /^\uFEFF?\s*\{/.test(text) ? 'json' : 'markdown'
  const found = format === 'json' ? originInJson(text) : originInMarkdown(text)
  if (typeof found === 'string') return found
  const part = partOf(format, found)
  const isInPlace = format === 'json' ? text.startsWith(part) : text.endsWith(part)
  if (!isInPlace) return 'broken'
  const content = format === 'json' ? text.slice(part.length) : text.slice(0, -part.length)
  const unsealed = inFile(format, content, { ...found, sha256: ZEROS })
  return { format, content, origin: found, isWhole: sha256(unsealed) === found.sha256 }
}

const ZEROS = '0'.repeat(64)

function inFile(format: ExportFormat, content: string, origin: SealedOrigin): string {
  const part = partOf(format, origin)
  return format === 'json' ? part + content : content + part
}

const partOf = (format: ExportFormat, origin: SealedOrigin): string =>
  format === 'json' ? openingOf(origin) : closingOf(origin)

/** The first lines of a JSON object; what follows are its other members. */
function openingOf(origin: SealedOrigin): string {
  return `${JSON.stringify({ origin }, null, 2).slice(0, -'\n}'.length)},\n`
}

const MARK = '<!-- parley-origin '

function closingOf(origin: SealedOrigin): string {
  const { session_id, version, document_hash, head } = origin
  const rows = [
    ['Session', `\`${session_id}\``],
    ['Version', String(version)],
    ['Hash of this version', `\`${document_hash}\``],
    ['Written as of', `event ${head.seq} of its log, \`${head.hash}\``],
  ]
  return `
## Origin

| | |
| --- | --- |
${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}
\`parley verify\` tells whether this file is what was exported.

${MARK}${inComment(origin)} -->
`
}

/** Nothing in it ends the comment. */
const inComment = (origin: SealedOrigin): string => JSON.stringify(origin).replaceAll('>', '\\u003e')

function originInMarkdown(text: string): SealedOrigin | 'none' | 'broken' {
  const at = text.lastIndexOf(MARK)
  if (at === -1) return 'none'
  const end = text.indexOf(' -->', at)
  return end === -1 ? 'broken' : (originIn(parsed(text.slice(at + MARK.length, end))) ?? 'broken')
}

const BEGAN = /^\uFEFF?\s*\{\s*"origin":/

function originInJson(text: string): SealedOrigin | 'none' | 'broken' {
  const file = parsed(text)
  // No longer JSON at all: how it begins still says what it was.
  if (typeof file !== 'object' || file === null) return BEGAN.test(text) ? 'broken' : 'none'
  return 'origin' in file ? (originIn(file.origin) ?? 'broken') : 'none'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
