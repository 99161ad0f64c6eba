/** Is what was built newer than everything it was built from? Told from the times of the files. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A source that is not there counts as unchanged. */
export function isFresh(built: string, sources: readonly string[]): boolean {
  const made = timeOf(built)
  return made !== null && sources.every((source) => newestIn(source) <= made)
}

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  // A folder's own time tells of files that came or went.
  const times = readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .map((name) => newestIn(join(path, name)))
  return Math.max(stats.mtimeMs, ...times)
}

const timeOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
