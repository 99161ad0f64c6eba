/** The data directory, and what is said when what says whose it is cannot be read. */
import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The folder and everything in it belong to one person. One that holds other
 * things already keeps its own rights: our files in it are private anyway.
 */
export async function makePrivateFolder(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const names = await readdir(dataDir)
  if (names.length === 0 || names.includes('access.json')) await chmod(dataDir, 0o700)
}

/** Says where the server that runs on the folder answers (`running-address.ts`). */
export const addressFileIn = (dataDir: string): string => join(dataDir, 'address')

export const forgetAddress = (dataDir: string): Promise<void> => rm(addressFileIn(dataDir), { force: true })

/** The file is there and cannot be used. */
export class AccessFileBroken extends Error {
  constructor(path: string, reason: string) {
    super(
      `${path} cannot be used (${reason}). It says whose data this is: bring it back from a copy; only without any data worth keeping, move it away and start anew.`,
    )
    this.name = 'AccessFileBroken'
  }
}
