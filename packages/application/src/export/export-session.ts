/**
 * Exporting a session: one file that carries where it comes from, and a line of the audit for whoever takes it.
 *
 * The line is committed before the file is handed out, so no file leaves without one. It is no event: the file
 * names the head of the log, and writing it must not move that.
 */
import type { Pace } from '@parley/agents'
import type { Principal, Sha256 } from '@parley/domain'
import type { ChainEnd, Log } from '@parley/log'

import { viaOf } from '../audit/audit-entries.ts'
import type { Audited } from '../audit/audit-of.ts'
import type { HotSession } from '../session/hot-session.ts'
import { documentVersion } from '../workspace/document-version.ts'
import { jsonContent } from './exported-session.ts'
import type { ExportFormat, Origin } from './origin.ts'
import { sealedFile } from './sealed-file.ts'
import { sessionAsOf } from './session-as-of.ts'

export interface ExportAsked {
  readonly format: ExportFormat
  /** The program and its version, as in `parley 0.1.0`. */
  readonly written_by: string
}

export interface ExportedFile {
  readonly text: string
  readonly project_name: string
}

interface Means {
  readonly log: Log
  readonly sha256: Sha256
  readonly now: () => string
  readonly pace: Pace
}

/** `not_written`: there is no document yet that Markdown could show. */
export async function exportSession(
  principal: Principal,
  { tenant, session_id: stream, seq, state }: Pick<HotSession, 'tenant' | 'session_id' | 'seq' | 'state'>,
  { format, written_by }: ExportAsked,
  means: Means,
): Promise<ExportedFile | 'not_written'> {
  const { log, sha256, pace } = means
  const document = await documentVersion(log, tenant, state, null, pace)
  if (document === null && format === 'markdown') return 'not_written'
  const { project_name } = state
  const about = {
    session_id: stream,
    version: document?.version ?? null,
    document_hash: document?.document_hash ?? null,
  }

  let file: { readonly content: string; readonly origin: Origin }
  if (format === 'markdown') {
    const head = { seq, hash: await hashAt(log, tenant, stream, seq) }
    file = { content: document?.markdown ?? '', origin: { ...about, head } }
  } else {
    const session = await sessionAsOf(log, { tenant, stream, seq }, pace)
    file = { content: jsonContent(session, document), origin: { ...about, head: session.head, written_by } }
  }
  const text = sealedFile(format, file.content, file.origin, sha256)
  await note(principal, format, file.origin, means)
  return { text, project_name }
}

async function hashAt(
  log: Pick<Log, 'read'>,
  tenant: string,
  stream: string,
  seq: number,
): Promise<ChainEnd['hash']> {
  const [last] = await log.read(tenant, stream, { after: seq - 1, limit: 1 })
  if (last === undefined) throw new Error(`${stream} ends before ${seq}, which was believed to be there`)
  return last.hash
}

async function note(
  principal: Principal,
  format: ExportFormat,
  { session_id, version, head }: Origin,
  { log, now }: Means,
): Promise<void> {
  const things: Audited[] = []
  // The document alone, or the session with all that was said in it: whoever reads the audit wants to know which.
  if (format === 'json') things.push({ action: 'exported', entity_type: 'session', entity_id: session_id })
  if (version !== null)
    things.push({ action: 'exported', entity_type: 'version', entity_id: String(version) })
  const isNoted = await log.noteReading({
    tenant: principal.tenant_id,
    stream: session_id,
    seq: head.seq,
    user_id: principal.user_id,
    via: viaOf(principal),
    address: principal.address ?? null,
    timestamp: now(),
    things,
  })
  if (!isNoted) throw new Error(`${session_id} was read and is believed to be there`)
}
