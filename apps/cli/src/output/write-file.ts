/**
 * Writing a result: whole, or not at all.
 *
 * The text goes into a file beside the target, reaches the disk, and then takes
 * the target's name in one step. Whoever reads the target sees the old file or
 * the new one, never a half.
 */
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'
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

export function writeWhole(target: Target, text: string): Promise<void> {
  return writeInPieces(target, (write) => write(Buffer.from(text)))
}

/**
 * The same for what comes in pieces: the target is as it was until `fill` has come to its end. A new file is
 * readable as `mode` says; one that was there keeps who may read it.
 */
export async function writeInPieces<Result>(
  { name, path, kind }: Target,
  fill: (write: (bytes: Uint8Array) => Promise<void>) => Promise<Result>,
  mode = 0o666,
): Promise<Result> {
  const orComplain = <Done>(step: Promise<Done>): Promise<Done> =>
    step.catch((error: unknown) => {
      throw new Complaint(`cannot write '${printable(name)}': ${reasonOf(error)}`)
    })
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const into = kind === 'device' ? path : beside
  const handle = await orComplain(open(into, kind === 'device' ? 'w' : 'wx', mode))
  try {
    const result = await closing(handle, async () => {
      const filled = await fill((bytes) => orComplain(writeAll(handle, bytes)))
      if (kind === 'file') await orComplain(handle.chmod((await stat(path)).mode & 0o7777))
      if (kind !== 'device') await orComplain(handle.sync())
      return filled
    })
    if (kind !== 'device') await orComplain(rename(beside, path))
    return result
  } catch (error) {
    if (kind !== 'device') await rm(beside, { force: true })
    throw error
  }
}

async function closing<Result>(handle: FileHandle, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } finally {
    await handle.close()
  }
}

/** The system may take a part only. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, at)
    at += bytesWritten
  }
}
