/**
 * `access.json` in the data directory: who owns this Parley, and the hashes of
 * every secret that lets somebody in.
 *
 * Readable by its owner alone, and written whole or not at all. It names the
 * tenant that all data belongs to, so it is never made anew over one that
 * cannot be read.
 */
import { randomBytes } from 'node:crypto'
import { chmod, open, readFile, rename } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'

import * as z from 'zod'

import { AccessFileBroken } from './data-folder.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.iso.datetime()

const ownerSchema = z.strictObject({
  user_id: z.string().startsWith('usr_'),
  tenant_id: z.string().startsWith('org_'),
  name: z.string().min(1),
})

const accessFileSchema = z.strictObject({
  format: z.literal(1),
  owner: ownerSchema,
  /** Of the key that stands in the file `key`. */
  key: z.strictObject({ hash, created_at: instant }),
  links: z.array(z.strictObject({ hash, expires_at: instant, used_at: instant.nullable() })),
  browsers: z.array(z.strictObject({ hash, created_at: instant, expires_at: instant })),
})
export type AccessFile = z.infer<typeof accessFileSchema>
export type Owner = z.infer<typeof ownerSchema>

/** Null for what names nobody. */
export const ownerIn = (value: unknown): Owner | null => ownerSchema.safeParse(value).data ?? null

/** Null when there is none yet. */
export async function readAccessFile(dataDir: string): Promise<AccessFile | null> {
  const path = join(dataDir, 'access.json')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  await chmod(path, 0o600)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new AccessFileBroken(path, 'it is no JSON')
  }
  const { data: file, error } = accessFileSchema.safeParse(data)
  if (error) throw new AccessFileBroken(path, z.prettifyError(error).split('\n')[0] ?? 'it has another shape')
  return file
}

export const textOfAccessFile = (file: AccessFile): string => `${JSON.stringify(file, null, 2)}\n`

export async function writeAccessFile(dataDir: string, file: AccessFile): Promise<void> {
  await writePrivately(join(dataDir, 'access.json'), textOfAccessFile(file))
}

/** Whole or not at all, on the disk when this returns, and nobody else's to read at any moment. */
export async function writePrivately(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

/** What the system calls the person at this machine, when it knows; `root` is nobody's name. */
export function nameOfPerson(): string {
  try {
    const name = userInfo().username.trim()
    return name === '' || name === 'root' ? 'Owner' : name
  } catch {
    // A container may run under a number that no account stands behind.
    return 'Owner'
  }
}
