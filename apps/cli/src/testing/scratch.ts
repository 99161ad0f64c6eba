/** A folder of a test's own, gone when the test is. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Scratch {
  readonly folder: string
  /** The path of a file in it. */
  at(name: string): string
  /** Writes a file and gives its path. */
  write(name: string, content: string | Uint8Array): Promise<string>
  remove(): Promise<void>
}

export async function scratch(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-cli-'))
  const at = (name: string) => join(folder, name)
  return {
    folder,
    at,
    write: async (name, content) => {
      await writeFile(at(name), content)
      return at(name)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
