/**
 * Writing a result: whole, or not at all.
 *
 * The text goes into a file beside the target, reaches the disk, and then takes
 * the target's name in one step. Whoever reads the target sees the old file or
 * the new one, never a half.
 */
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { Complaint } from '../complaint.ts'
import { reasonOf } from '../input/reason-of.ts'
import { printable } from '../terminal/printable.ts'

/** Where a result may go; made before the work starts, so that a wrong name costs no waiting. */
export interface Target {
  /** As the person wrote it. */
  readonly name: string
  /** Links followed: writing through a link keeps the link. */
  readonly path: string
  readonly kind: 'new' | 'file' | 'device'
}

/** Throws a complaint when the place cannot take a file, or holds one of the inputs. */
export async function targetAt(name: string, inputs: readonly string[]): Promise<Target> {
  const refuse = (reason: string) => new Complaint(`cannot write '${printable(name)}': ${reason}`)
  const path = await realpath(name).catch(() => null)
  if (path === null) {
    const folder = dirname(name)
    const facts = await stat(folder).catch(() => null)
    if (facts === null) throw refuse(`there is no folder '${printable(folder)}'`)
    if (!facts.isDirectory()) throw refuse(`'${printable(folder)}' is not a folder`)
    return { name, path: name, kind: 'new' }
  }

  const facts = await stat(path)
  if (facts.isDirectory()) throw refuse('it is a folder')
  for (const input of inputs) {
    const other = await stat(input).catch(() => null)
    if (other?.dev === facts.dev && other.ino === facts.ino) throw refuse('it is one of the files to read')
  }
  return { name, path, kind: facts.isFile() ? 'file' : 'device' }
}

export async function writeWhole({ name, path, kind }: Target, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const into = kind === 'device' ? path : beside
  try {
    const handle = await open(into, kind === 'device' ? 'w' : 'wx')
    try {
      await handle.writeFile(text, 'utf8')
      if (kind === 'file') await handle.chmod((await stat(path)).mode & 0o7777)
      if (kind !== 'device') await handle.sync()
    } finally {
      await handle.close()
    }
    if (kind !== 'device') await rename(beside, path)
  } catch (error) {
    if (kind !== 'device') await rm(beside, { force: true })
    throw new Complaint(`cannot write '${printable(name)}': ${reasonOf(error)}`)
  }
}
