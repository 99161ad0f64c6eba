/** `parley restore`: what a backup holds becomes what a data folder holds, whole or not at all. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

import { Complaint, StartComplaint } from '../complaint.ts'
import { reasonOf } from '../input/reason-of.ts'
import { print } from '../output/print.ts'
import type { RestoreOptions } from '../program.ts'
import { printable } from '../terminal/printable.ts'
import { dataFolder, held, loadServer } from './data-folder.ts'

export async function runRestore(file: string, { data, replace }: RestoreOptions): Promise<void> {
  await expectFile(file)
  const server = await loadServer()
  const folder = dataFolder(server, data)
  try {
    const summary = await server.restore(folder, chunksOf(file), { replace: replace === true })
    await print(
      `Restored ${held(summary)}, as of ${summary.written_at}, into ${printable(folder)}; every event and text was verified.\n`,
    )
  } catch (error) {
    if (error instanceof server.BackupRefused)
      throw new Complaint(`'${printable(file)}' ${error.message}; nothing was restored`)
    if (error instanceof server.CannotStart) throw new StartComplaint(error.message)
    throw error
  }
}

/** Before anything is loaded: a wrong name costs no waiting. */
async function expectFile(file: string): Promise<void> {
  const facts = await stat(file).catch((error: unknown) => {
    throw cannotRead(file, error)
  })
  if (facts.isDirectory()) throw new Complaint(`cannot read '${printable(file)}': it is a folder`)
}

async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Buffer
  } catch (error) {
    throw cannotRead(file, error)
  }
}

const cannotRead = (file: string, error: unknown): Complaint =>
  new Complaint(`cannot read '${printable(file)}': ${reasonOf(error)}`)
