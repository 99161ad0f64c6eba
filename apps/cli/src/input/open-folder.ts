/** The data folder of a server, opened without one: for commands that look at what is kept. */
import { Complaint } from '../complaint.ts'

const loadServer = () => import('@parley/server')
export type Kept = Awaited<ReturnType<Awaited<ReturnType<typeof loadServer>>['openKept']>>

/** `data` or the folder of the settings; a complaint where it cannot be opened, or a server works in it. */
export async function openFolder(
  data: string | undefined,
): Promise<{ readonly kept: Kept; readonly folder: string }> {
  const { BadSettings, CannotStart, configure, openKept } = await loadServer()
  try {
    const settings = configure({ ...process.env, ...(data === undefined ? {} : { PARLEY_DATA_DIR: data }) })
    return { kept: await openKept(settings), folder: settings.dataDir }
  } catch (error) {
    if (error instanceof BadSettings) throw new Complaint(...error.lines)
    // Not 1: that would say that something would change.
    if (error instanceof CannotStart) throw new Complaint(error.message)
    throw error
  }
}
