/**
 * `parley backup`: everything that is kept, in one file, as of one moment.
 *
 * The server that runs on the data folder makes it; when none runs, the folder
 * is read here. The file has its name only once it was read to its end.
 */
import { StartComplaint } from '../complaint.ts'
import { print } from '../output/print.ts'
import { targetAt, writeInPieces } from '../output/write-file.ts'
import type { BackupOptions } from '../program.ts'
import { printable } from '../terminal/printable.ts'
import { dataFolder, held, loadServer } from './data-folder.ts'

/** It holds everybody's words. */
const FOR_ITS_OWNER = 0o600

export async function runBackup(file: string, { data }: BackupOptions): Promise<void> {
  const target = await targetAt(file, [])
  const server = await loadServer()
  const folder = dataFolder(server, data)
  try {
    const summary = await writeInPieces(target, (write) => server.backUp(folder, write), FOR_ITS_OWNER)
    await print(`Backed up ${held(summary)}, into ${printable(file)}.\n`)
  } catch (error) {
    if (error instanceof server.BackupRefused)
      throw new StartComplaint(`no file was written: the backup ${error.message}`)
    if (error instanceof server.CannotStart) throw new StartComplaint(error.message)
    throw error
  }
}
