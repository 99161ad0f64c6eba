/**
 * Looking whether what is kept is what was written: every chain up to its head, the rows of lists against
 * a fold of their sessions, the lines of the audit against their events, and the texts of every version of every document.
 *
 * Nothing is mended here. The first fault of a stream is told, and the next stream is looked at.
 */
import {
  emptySession,
  replay,
  sectionsOfVersion,
  sessionId,
  type SessionEvent,
  type SessionState,
} from '@parley/domain'
import { Damaged, type Head, type Log } from '@parley/log'

import { shown } from '../session/session-row.ts'
import { auditFault, openLedger, type Ledger } from './verify-audit.ts'

export interface LogFault {
  readonly stream: string
  /** The first event that is wrong; null where it is not an event. */
  readonly seq: number | null
  readonly code:
    | 'CHAIN_BROKEN'
    | 'ROW_MISSING'
    | 'ROW_DIFFERS'
    | 'AUDIT_MISSING'
    | 'AUDIT_DIFFERS'
    | 'SECTION_MISSING'
    | 'SECTION_DAMAGED'
  /** For a person. */
  readonly message: string
}

export interface LogVerdict {
  readonly streams: number
  readonly events: number
  /** Section texts that were compared with their hash. */
  readonly sections: number
  /** Lines of the audit that were compared with their events. */
  readonly audit: number
  /** From when on every event has to have its lines; empty: from the first. */
  readonly audit_whole_from: string
  readonly faults: readonly LogFault[]
}

type Kept = Pick<Log, 'head' | 'heads' | 'read' | 'session' | 'sections' | 'audit' | 'auditWholeFrom'>

const HEADS = 200
const EVENTS = 500
const SECTIONS = 500

export async function verifyLog(log: Kept, onStream: (head: Head) => void = () => {}): Promise<LogVerdict> {
  const faults: LogFault[] = []
  let [streams, events, sections, audit] = [0, 0, 0, 0]
  let after: string | null = null
  for (;;) {
    const page: readonly Head[] = await log.heads({ after, limit: HEADS })
    for (const head of page) {
      onStream(head)
      const found = await verifyStream(log, head)
      streams += 1
      events += head.seq
      sections += found.sections
      audit += found.audit
      if (found.fault !== null) faults.push(found.fault)
    }
    const last = page.at(-1)
    if (last === undefined || page.length < HEADS) {
      const audit_whole_from = await log.auditWholeFrom()
      return { streams, events, sections, audit, audit_whole_from, faults }
    }
    after = last.stream
  }
}

interface Found {
  readonly sections: number
  readonly audit: number
  readonly fault: LogFault | null
}

async function verifyStream(log: Kept, head: Head): Promise<Found> {
  const ledger = openLedger()
  try {
    const state = await foldOf(log, head, ledger)
    if (state === null) return FOUND_NOTHING
    const wrongRow = await rowFault(log, head, state)
    if (wrongRow !== null) return { ...FOUND_NOTHING, fault: wrongRow }
    const { lines, fault } = await auditFault(log, head, ledger)
    if (fault !== null) return { sections: 0, audit: lines, fault }
    return { ...(await verifySections(log, head, state)), audit: lines }
  } catch (fault) {
    if (!(fault instanceof Damaged)) throw fault
    const code = fault.seq === null ? 'SECTION_DAMAGED' : 'CHAIN_BROKEN'
    const { message, seq } = fault
    return { ...FOUND_NOTHING, fault: { stream: head.stream, seq, code, message } }
  }
}

const FOUND_NOTHING: Found = { sections: 0, audit: 0, fault: null }

/** Reading checks the chain. Null for a stream that is no session, which is read all the same. */
async function foldOf(
  log: Kept,
  { tenant, stream, seq }: Head,
  ledger: Ledger,
): Promise<SessionState | null> {
  const isSession = stream.startsWith('ses_')
  let state = emptySession(sessionId(stream))
  // Up to the head as it was: what is written meanwhile belongs to the next look.
  for (let after = 0; after < seq;) {
    const page = await log.read(tenant, stream, { after, limit: Math.min(EVENTS, seq - after) })
    if (page.length === 0) throw new Damaged(stream, after + 1)
    const events = page.map(({ event }) => event as SessionEvent)
    if (isSession) {
      state = replay(state, events)
      ledger.expect(events, after, state)
    }
    after += page.length
  }
  return isSession && state.opened_at !== null ? state : null
}

async function rowFault(
  log: Kept,
  { tenant, stream, seq }: Head,
  state: SessionState,
): Promise<LogFault | null> {
  const row = await log.session(tenant, sessionId(stream))
  const found = (code: LogFault['code'], message: string): LogFault => ({ stream, seq: null, code, message })
  if (row === null) return found('ROW_MISSING', `The list of sessions lacks ${stream}.`)
  const wanted = shown(state)
  const wrong = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((name) => row[name] !== wanted[name])
  if (wrong.length === 0) return null
  // Somebody wrote in between: the row belongs to a later moment.
  if ((await log.head(tenant, stream))?.seq !== seq) return null
  return found('ROW_DIFFERS', `The row of ${stream} in lists differs from its events in ${wrong.join(', ')}.`)
}

async function verifySections(
  log: Kept,
  { tenant, stream }: Head,
  state: SessionState,
): Promise<Omit<Found, 'audit'>> {
  const hashes = new Map<string, number>()
  for (const { version } of state.versions)
    for (const { hash } of sectionsOfVersion(state, version)) if (!hashes.has(hash)) hashes.set(hash, version)
  const all = [...hashes.keys()]
  for (let at = 0; at < all.length; at += SECTIONS) {
    const page = all.slice(at, at + SECTIONS)
    // What is not what its hash says is refused as it is read.
    const texts = await log.sections(tenant, page)
    const missing = page.find((hash) => !texts.has(hash))
    if (missing === undefined) continue
    const message = `Version ${hashes.get(missing) ?? ''} of ${stream} names a section that is not kept.`
    return { sections: at, fault: { stream, seq: null, code: 'SECTION_MISSING', message } }
  }
  return { sections: all.length, fault: null }
}
