/**
 * Whether an exported file is what was exported, and whether the log still says the same.
 *
 * The file alone proves that nobody changed it by accident: whoever changes it on purpose can hash it anew. Held
 * against the log, what it should say is made once more from the events, and compared character by character.
 */
import type { Pace } from '@parley/agents'
import type { Sha256 } from '@parley/domain'
import { Damaged, type Head, type Log } from '@parley/log'

import { jsonContent, WORD_FOR_WORD } from '../export/exported-session.ts'
import type { SealedOrigin } from '../export/origin.ts'
import { readSealed, type FileRead } from '../export/sealed-file.ts'
import { sessionAsOf, type SessionAsOf } from '../export/session-as-of.ts'
import { documentVersion } from '../workspace/document-version.ts'
import type { DocumentVersion } from '../workspace/workspace.ts'

export type FileFaultCode =
  | 'NO_ORIGIN'
  | 'ORIGIN_BROKEN'
  | 'CONTENT_CHANGED'
  | 'SESSION_UNKNOWN'
  | 'HEAD_MISSING'
  | 'HEAD_DIFFERS'
  | 'LOG_DAMAGED'
  | 'VERSION_DIFFERS'
  | 'TEXT_DIFFERS'

export interface FileFault {
  readonly code: FileFaultCode
  /** For a person; it goes on after the name of the file. */
  readonly message: string
}

export interface FileVerdict {
  /** Null where the file tells none, or not as it was written. */
  readonly origin: SealedOrigin | null
  /** Whether it was held against the log. */
  readonly held_against_log: boolean
  /** Members that another version of the program may write otherwise, and did: nothing is said of these. */
  readonly not_compared: readonly string[]
  /** The first thing that differs. */
  readonly fault: FileFault | null
}

export interface FileMeans {
  readonly sha256: Sha256
  /** Left out: the file is looked at alone. */
  readonly kept?: {
    readonly log: Pick<Log, 'heads' | 'read' | 'sections'>
    /** The program that looks, as it would write itself into a file. */
    readonly written_by: string
  }
}

export async function verifyFile(text: string, { sha256, kept }: FileMeans): Promise<FileVerdict> {
  const read = readSealed(text, sha256)
  if (typeof read === 'string') return { ...NOTHING, fault: UNREADABLE[read] }
  const { origin, isWhole } = read
  const changed = isWhole ? null : CHANGED
  if (kept === undefined) return { ...NOTHING, origin, fault: changed }
  const held = await heldAgainst(kept.log, kept.written_by, read)
  // Where the text differs says more than that it does.
  const fault = held.fault?.code === 'TEXT_DIFFERS' || isWhole ? held.fault : changed
  return { origin, held_against_log: true, not_compared: held.not_compared ?? [], fault }
}

const NOTHING = { origin: null, held_against_log: false, not_compared: [], fault: null } as const

const UNREADABLE: Readonly<Record<'none' | 'broken', FileFault>> = {
  none: {
    code: 'NO_ORIGIN',
    message:
      'tells no origin: it was not exported from a session that is kept, or the part that says so is gone',
  },
  broken: {
    code: 'ORIGIN_BROKEN',
    message: 'was changed after it was exported: the part that tells its origin is not as it was written',
  },
}

const CHANGED: FileFault = {
  code: 'CONTENT_CHANGED',
  message: 'was changed after it was exported: its SHA-256 is not the one it carries',
}

interface Held {
  readonly fault: FileFault | null
  readonly not_compared?: readonly string[]
}

type Reads = Pick<Log, 'heads' | 'read' | 'sections'>
const noPause: Pace = async () => undefined

async function heldAgainst(log: Reads, written_by: string, file: FileRead): Promise<Held> {
  const { origin } = file
  const { session_id, head } = origin
  const found = await headOf(log, session_id)
  if (found === null)
    return faulty('SESSION_UNKNOWN', `comes from ${session_id}, and there is no such session here`)
  if (found.seq < head.seq)
    return faulty(
      'HEAD_MISSING',
      `was written as of event ${head.seq} of ${session_id}, and the log here ends with event ${found.seq}`,
    )
  try {
    const session = await sessionAsOf(
      log,
      { tenant: found.tenant, stream: session_id, seq: head.seq },
      noPause,
    )
    if (session.head.hash !== head.hash)
      return faulty(
        'HEAD_DIFFERS',
        `was written as of event ${head.seq} of ${session_id}, and the log here has another event there`,
      )
    const wrong = versionFault(session, origin)
    if (wrong !== null) return { fault: wrong }
    const document = await documentVersion(log, found.tenant, session.state, origin.version, noPause)
    return file.format === 'json'
      ? jsonHeld(file, session, document, written_by)
      : { fault: lineFault(file.content, document?.markdown ?? '', `version ${origin.version}`, 0) }
  } catch (fault) {
    if (!(fault instanceof Damaged)) throw fault
    return faulty('LOG_DAMAGED', `cannot be held against the log, which is damaged. ${fault.message}`)
  }
}

const faulty = (code: FileFaultCode, message: string): Held => ({ fault: { code, message } })

/** Whoever asks has the file and not its tenant: the stream is looked for by its name. */
async function headOf(log: Pick<Log, 'heads'>, stream: string): Promise<Head | null> {
  let after: string | null = stream.slice(0, -1)
  while (after !== null) {
    const page: readonly Head[] = await log.heads({ after, limit: HEADS })
    const found = page.find((head) => head.stream === stream)
    if (found !== undefined) return found
    const last: string | undefined = page.at(-1)?.stream
    after = last === undefined || last > stream || page.length < HEADS ? null : last
  }
  return null
}

const HEADS = 20

function versionFault({ state }: SessionAsOf, origin: SealedOrigin): FileFault | null {
  const { session_id, version, document_hash, head } = origin
  const latest = state.versions.at(-1) ?? null
  if ((latest?.version ?? null) === version && (latest?.document_hash ?? null) === document_hash) return null
  const shown = version === null ? 'no version' : `version ${version}`
  const instead =
    latest === null
      ? 'there was none then'
      : latest.version === version
        ? 'the hash of that version is another in the log'
        : `version ${latest.version} stood then`
  const message = `says that it shows ${shown} of ${session_id} as of event ${head.seq}, and ${instead}`
  return { code: 'VERSION_DIFFERS', message }
}

function jsonHeld(
  { content, origin }: FileRead,
  session: SessionAsOf,
  document: DocumentVersion | null,
  written_by: string,
): Held {
  const wanted = jsonContent(session, document)
  if (content === wanted) return { fault: null }
  const said = membersOf(content)
  const told = membersOf(wanted)
  const differ = [...new Set([...told.keys(), ...said.keys()])].filter(
    (name) => said.get(name) !== told.get(name),
  )
  const isOwn = origin.written_by === written_by
  const proven = differ.filter((name) => WORD_FOR_WORD.includes(name))
  if (!isOwn && proven.length === 0) return { fault: null, not_compared: differ }
  if (!isOwn)
    return faulty('TEXT_DIFFERS', `does not say what was written: “${proven[0]}” is not what the log says`)
  const linesBefore = JSON.stringify({ origin }, null, 2).split('\n').length - 1
  const [first = null] = differ
  const where = `the log${first === null ? '' : `, in “${first}”`}`
  return { fault: lineFault(content, wanted, where, linesBefore) }
}

/** Each member's value as text; empty for what is no JSON. */
function membersOf(content: string): ReadonlyMap<string, string> {
  try {
    const file = JSON.parse(`{\n${content}`) as object
    return new Map(Object.entries(file).map(([name, value]) => [name, JSON.stringify(value)]))
  } catch {
    return new Map()
  }
}

function lineFault(said: string, wanted: string, by: string, linesBefore: number): FileFault | null {
  if (said === wanted) return null
  const [lines, told] = [said.split('\n'), wanted.split('\n')]
  const at = lines.findIndex((line, index) => line !== told[index])
  const line = (at === -1 ? lines.length : at) + linesBefore + 1
  return {
    code: 'TEXT_DIFFERS',
    message: `does not say what was written: line ${line} is the first that differs from ${by}`,
  }
}
