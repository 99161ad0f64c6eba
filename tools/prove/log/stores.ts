/** The logs that a proof is tried on: memory, embedded, and PostgreSQL where it is installed. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openMemoryLog } from '@parley/adapters/memory'
import { openEmbeddedLog, openPostgresLog } from '@parley/adapters/postgres'
import type { Log, LoggedEvent, StoredEvent, StreamId, TenantId } from '@parley/log'

import { openOwnPostgres, type OwnPostgres } from './own-postgres.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export interface Store {
  readonly name: string
  readonly log: Log
}

export interface Stores {
  readonly all: readonly Store[]
  readonly server: OwnPostgres | null
  close(): Promise<void>
}

export async function openStores(): Promise<Stores> {
  const directory = await mkdtemp(join(tmpdir(), 'parley-proof-'))
  const server = await openOwnPostgres()
  const all: Store[] = [
    { name: 'memory', log: openMemoryLog({ sha256 }) },
    { name: 'embedded', log: await openEmbeddedLog({ directory: join(directory, 'data'), sha256 }) },
  ]
  if (server !== null)
    all.push({ name: 'postgres', log: await openPostgresLog({ connectionString: server.url, sha256 }) })
  return {
    all,
    server,
    close: async () => {
      for (const { log } of all) await log.close()
      await server?.end()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Something that happened, as a proof needs it: who did it, and what it says. */
export const fact = <Fields extends object>(person: number, fields: Fields): LoggedEvent & Fields => ({
  type: 'message.recorded',
  at: '2026-01-01T00:00:00.000Z',
  by: { kind: 'person', id: `usr_${person}` },
  ...fields,
})

const PAGE = 1_000

export async function readAll(log: Log, tenant: TenantId, stream: StreamId): Promise<StoredEvent[]> {
  const all: StoredEvent[] = []
  for (;;) {
    const page = await log.read(tenant, stream, { after: all.length, limit: PAGE })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}
