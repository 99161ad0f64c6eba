/**
 * What stands beside a database that is restored: whose it is. A directory that
 * belongs to the same owner keeps its own, and so everybody who is let in.
 */
import { ownerIn, readAccessFile, textOfAccessFile } from './access/access-file.ts'
import { newAccessFile } from './access/local-access.ts'

export interface RestoredFile {
  readonly name: string
  readonly text: string
}

/** Null when the backup names no owner; without one nobody could ever read it. */
export async function restoredFiles(
  dataDir: string,
  owner: unknown,
  now: number,
): Promise<readonly RestoredFile[] | null> {
  const theirs = ownerIn(owner)
  if (theirs === null) return null
  const here = (await readAccessFile(dataDir))?.owner
  if (here?.tenant_id === theirs.tenant_id && here.user_id === theirs.user_id) return []
  return [{ name: 'access.json', text: textOfAccessFile(newAccessFile(theirs, now)) }]
}
