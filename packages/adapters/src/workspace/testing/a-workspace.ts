/** A workspace on the memory log, for tests: time stands still, ids are counted, and waiting asks the log. */
import { createHash } from 'node:crypto'

import {
  openWorkspace,
  type Command,
  type ExportFormat,
  type Performed,
  type Snapshot,
  type Workspace,
  type WorkspaceOptions,
} from '@parley/application'
import { openTurn, type Principal, type SessionId } from '@parley/domain'
import type { Log } from '@parley/log'

import { openMemoryLog } from '../../memory/index.ts'

export const NOW = '2026-03-02T09:00:00.000Z'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const ana: Principal = {
  tenant_id: 'ten_1',
  user_id: 'usr_ana',
  name: 'Ana Silva',
  role: 'owner',
  tier: 'free',
}

export interface Tried {
  readonly log: Log
  readonly workspace: Workspace
  /** What failed in the background. */
  readonly faults: unknown[]
  readonly session_id: SessionId
  readonly perform: (command: Command, options?: { cid?: string; as?: Principal }) => Promise<Performed>
  readonly say: (content: string, thread_id?: string) => Promise<Performed>
  /** After every turn that is due was taken. */
  readonly settled: () => Promise<Snapshot>
  /** Says it, and waits for the reply. */
  readonly talk: (content: string) => Promise<Snapshot>
}

export function memoryLog(now?: () => number): Log {
  return openMemoryLog({ sha256, ...(now === undefined ? {} : { now }) })
}

export function countedIds(): () => string {
  let count = 0
  return () => {
    count += 1
    return `id${String(count).padStart(4, '0')}`
  }
}

export async function aWorkspace(options: Partial<WorkspaceOptions> = {}): Promise<Tried> {
  const faults: unknown[] = []
  const log = options.log ?? memoryLog()
  const workspace = openWorkspace({
    log,
    sha256,
    now: () => NOW,
    newId: countedIds(),
    onFault: (fault) => faults.push(fault),
    ...options,
  })
  const session_id = await aSession(workspace)
  const settled = () => untilSettled(workspace, session_id)
  const perform: Tried['perform'] = (command, { cid, as = ana } = {}) =>
    workspace.perform(as, session_id, command, cid === undefined ? {} : { cid })
  const say: Tried['say'] = (content, thread_id) =>
    perform({ type: 'say', content, ...(thread_id === undefined ? {} : { thread_id }) })
  const talk: Tried['talk'] = async (content) => {
    await say(content)
    return settled()
  }
  return { log, workspace, faults, session_id, perform, say, settled, talk }
}

export async function aSession(workspace: Workspace, key = 'the session'): Promise<SessionId> {
  const made = await workspace.createSession(ana, { project_name: 'Fridge', key })
  const session_id = made.done ? made.answer.session_id : undefined
  if (session_id === undefined) throw new Error('no session was made')
  return session_id
}

/** The file that the owner takes with them. */
export async function exportOf(
  { workspace, session_id }: Pick<Tried, 'workspace' | 'session_id'>,
  format: ExportFormat,
): Promise<string> {
  const file = await workspace.exportSession(ana, session_id, { format, written_by: 'parley 0.0.0' })
  if (file === null || file === 'not_written') throw new Error('there is nothing to export')
  return file.text
}

/** Longer than anything here takes; a test that waits so long has failed. */
const PATIENCE_MS = 20_000

export async function untilSettled(workspace: Workspace, session_id: SessionId): Promise<Snapshot> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const snapshot = await workspace.snapshot(ana, session_id)
    if (snapshot === null) throw new Error('the session is gone')
    if (snapshot.state.due.length === 0 && openTurn(snapshot.state) === null) return snapshot
    if (Date.now() > until) throw new Error('turns are due and nobody takes them')
    await new Promise((resolve) => setImmediate(resolve))
  }
}
