/**
 * All migrations, in order. One that was released is never changed: a database remembers its hash.
 */
import { log } from './0001-log.ts'
import { appendBatches } from './0002-append-batches.ts'
import { rowSecurity } from './0003-row-security.ts'
import { uiStateTime } from './0004-ui-state-time.ts'
import { audit } from './0005-audit.ts'

export interface Migration {
  /** From 1, without a gap. */
  readonly number: number
  readonly name: string
  /** Statements, the same on PGlite and PostgreSQL 15 and later. */
  readonly sql: string
  /** How a database is brought back to where the program before knows it; null where nothing would be left. */
  readonly back: WayBack | null
}

export interface WayBack {
  /**
   * Each in a transaction of its own, after everybody who was at work before the last one has ended: who is
   * inside a function that was replaced still uses what a later step drops. Each but the last can be repeated.
   */
  readonly steps: readonly string[]
  /** What it deletes, for a person to agree to; null when nothing is lost. */
  readonly loses: string | null
}

export const MIGRATIONS: readonly Migration[] = [log, appendBatches, rowSecurity, uiStateTime, audit]
