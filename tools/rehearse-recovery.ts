/**
 * `npm run rehearse:recovery`: brings a PostgreSQL with Parley's log back to a
 * moment before a mistake, and shows that all that was acknowledged by then is
 * there. It uses a PostgreSQL of its own in a temporary folder and touches no other.
 *
 * The programs are those of the newest PostgreSQL that Debian installed, or of
 * `--programs FOLDER`. What it does step by step is in docs/guides/backup.md.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { openWorkshop, programsIn } from './recovery/cluster.ts'
import { rehearse } from './recovery/rehearse.ts'

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { programs: { type: 'string' } } })
  const programs = programsIn(values.programs ?? null)
  if (programs === null) {
    console.error(
      'There is no PostgreSQL to rehearse with: apt-get install postgresql, or name the folder of its programs with --programs.',
    )
    return 2
  }
  const folder = await mkdtemp(join(tmpdir(), 'parley-recovery-'))
  try {
    const { faults } = await rehearse(await openWorkshop(programs, folder), (line) => console.log(line))
    for (const fault of faults) console.error(`NOT AS IT HAS TO BE: ${fault}`)
    console.log(
      faults.length === 0
        ? 'recovered to the moment: nothing acknowledged is missing'
        : 'the rehearsal failed',
    )
    return faults.length === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main()
