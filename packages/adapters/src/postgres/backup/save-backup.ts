/** Saving a backup as it comes, and reading it on the way: what was saved is whole and verified when this returns. */
import type { Sha256 } from '@parley/domain'

import { MIGRATIONS } from '../migrations/index.ts'
import type { BackupSummary } from './backup-format.ts'
import { readBackup } from './read-backup.ts'

/** Throws `BackupRefused` when what came is no whole backup, and what `pieces` and `write` throw. */
export async function saveBackup(
  pieces: AsyncIterable<string | Uint8Array>,
  write: (bytes: Uint8Array) => Promise<void>,
  sha256: Sha256,
): Promise<BackupSummary> {
  async function* written(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      await write(bytes)
      yield bytes
    }
  }
  let summary: BackupSummary | null = null
  for await (const record of readBackup(written(), sha256, MIGRATIONS.length)) {
    if (record.kind === 'end') summary = record.summary
  }
  if (summary === null) throw new Error('a backup that is read ends with its end, or by throwing')
  return summary
}
