/** The data folder that a backup is made of or restored into, when there is one. */
import { Complaint } from '../complaint.ts'
import { count } from '../formats/count.ts'
import { withCommas } from '../output/progress.ts'

export const loadServer = () => import('@parley/server')
type Server = Awaited<ReturnType<typeof loadServer>>
type Summary = Awaited<ReturnType<Server['backUp']>>

/** Throws a complaint when everything is kept elsewhere. */
export function dataFolder({ BadSettings, configure }: Server, data: string | undefined): string {
  try {
    const asked = data === undefined ? {} : { PARLEY_DATA_DIR: data }
    const { dataDir, databaseUrl } = configure({ ...process.env, ...asked })
    if (databaseUrl === null) return dataDir
  } catch (error) {
    if (error instanceof BadSettings) throw new Complaint(...error.lines)
    throw error
  }
  throw new Complaint(
    'with DATABASE_URL everything is kept in that PostgreSQL, which has backups of its own: docs/guides/backup.md says how; for a data folder unset DATABASE_URL',
  )
}

/** `3 sessions, 1,204 events, 84 kB`. */
export function held({ sessions, counts, bytes }: Summary): string {
  const events = `${withCommas(counts.events)} ${counts.events === 1 ? 'event' : 'events'}`
  return `${count(sessions, 'session')}, ${events}, ${sizeOf(bytes)}`
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB']

function sizeOf(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  const value = bytes / 1_000 ** power
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[power]}`
}
