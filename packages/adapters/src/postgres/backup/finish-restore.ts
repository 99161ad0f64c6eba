/**
 * The last steps of a restore: what was restored takes the place of what was there.
 *
 * A restore prepares everything in a folder of its own. Giving that folder the
 * name `restored` is the one moment in which it happens; what follows are these
 * moves, and whoever locks the directory next makes those that a kill left out.
 */
import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Being prepared: nothing counts yet, and the next restore begins anew. */
export const unfinishedIn = (directory: string): string => join(directory, 'restore.unfinished')
/** Whole: it is what the directory holds, once it has been moved into place. */
export const restoredIn = (directory: string): string => join(directory, 'restored')

/** A restore that happened, and is to be moved into place by whoever locks the directory next. */
export const isBeingRestored = (directory: string): boolean => existsSync(restoredIn(directory))

const DATABASE = 'database'

/** Under the lock of the directory only. Does nothing where nothing is left to do; may be cut short anywhere. */
export async function finishRestore(directory: string): Promise<void> {
  const restored = restoredIn(directory)
  const replaced = join(directory, 'database.replaced')
  if (existsSync(restored)) {
    const place = join(directory, DATABASE)
    if (existsSync(join(restored, DATABASE))) {
      if (existsSync(place)) {
        await rm(replaced, { recursive: true, force: true })
        await rename(place, replaced)
      }
      await rename(join(restored, DATABASE), place)
    }
    // Files beside the database, such as whose it is: each takes the place of its older one.
    for (const name of await readdir(restored)) await rename(join(restored, name), join(directory, name))
    await rm(restored, { recursive: true, force: true })
  }
  await rm(replaced, { recursive: true, force: true })
}
