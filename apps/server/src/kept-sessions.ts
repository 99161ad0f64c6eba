/**
 * The sessions of a data directory without a server: for a command that looks at
 * what is kept. It takes no turns and answers nobody.
 */
import { randomUUID } from 'node:crypto'

import {
  openWorkspace,
  verifyFile,
  verifyLog,
  type FileVerdict,
  type LogVerdict,
  type Reanalysis,
} from '@parley/application'
import { sessionId, type Principal, type Sha256 } from '@parley/domain'
import { MOST_SESSIONS_PER_PAGE, type Head, type Log, type SessionRow } from '@parley/log'

import type { KeptOwner } from './kept-owner.ts'
import { version, writtenBy } from './version.ts'

export interface KeptSessions {
  /** All of them, the latest changed first. */
  sessions(): Promise<readonly SessionRow[]>
  /** What the analyst as it is now would say differently; null when there is no such session. */
  reanalysis(session_id: string): Promise<Reanalysis | null>
  /** Whether all that is kept is what was written; `onStream` is told of each stream before it is read. */
  verify(onStream: (head: Head) => void): Promise<LogVerdict>
  /** Whether an exported file is what was exported, and the log says the same. */
  verifyFile(text: string): Promise<FileVerdict>
  close(): Promise<void>
}

export function keptSessions(log: Log, owner: KeptOwner, sha256: Sha256): KeptSessions {
  const principal: Principal = { ...owner, role: 'owner', tier: 'enterprise' }
  const workspace = openWorkspace({
    log,
    sha256,
    now: () => new Date().toISOString(),
    newId: () => randomUUID().replaceAll('-', ''),
  })

  async function sessions(): Promise<readonly SessionRow[]> {
    const all: SessionRow[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof workspace.sessions>> = await workspace.sessions(principal, {
        limit: MOST_SESSIONS_PER_PAGE,
        cursor,
      })
      all.push(...page.items)
      cursor = page.next_cursor
    } while (cursor !== null)
    return all
  }

  return {
    sessions,
    reanalysis: async (session_id) => {
      const reanalysis = await workspace.reanalysis(principal, sessionId(session_id))
      if (reanalysis === 'busy') throw new Error('nobody else asks here, and it is said to be busy')
      return reanalysis
    },
    verify: (onStream) => verifyLog(log, onStream),
    verifyFile: (text) => verifyFile(text, { sha256, kept: { log, written_by: writtenBy(version()) } }),
    close: async () => {
      await workspace.stop()
      await log.close()
    },
  }
}
