/**
 * When everything in a run happened.
 *
 * Not the clock: the same files must give the same bytes tomorrow. It is
 * SOURCE_DATE_EPOCH (reproducible-builds.org) where that is set, else the time
 * the newest file was written, else, for a pipe, the beginning of Unix time.
 */
import { Complaint } from '../complaint.ts'

const LATEST_SECONDS = 253_402_300_799

export function instantOfRun(
  writtenAt: Date | null,
  variables: Readonly<Record<string, string | undefined>>,
): string {
  const epoch = variables['SOURCE_DATE_EPOCH'] ?? ''
  if (epoch === '') return (writtenAt ?? new Date(0)).toISOString()

  const seconds = /^\d+$/.test(epoch) ? Number(epoch) : Number.NaN
  if (!(seconds <= LATEST_SECONDS)) {
    throw new Complaint(`SOURCE_DATE_EPOCH is '${epoch}', which is no number of seconds since 1970`)
  }
  return new Date(seconds * 1000).toISOString()
}
