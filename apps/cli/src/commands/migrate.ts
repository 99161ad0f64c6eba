/**
 * `parley migrate`: where the database stands, and back to where a program of before works on it. Forward it goes
 * by itself, at the start of the server.
 */
import { EXIT, Complaint, StartComplaint } from '../complaint.ts'
import { print } from '../output/print.ts'
import type { MigrateOptions } from '../program.ts'
import { loadServer } from './data-folder.ts'

export async function runMigrate({ data, backTo, lose }: MigrateOptions): Promise<void> {
  const { BadSettings, CannotStart, configure, openMigrations } = await loadServer()
  try {
    const asked = data === undefined ? {} : { PARLEY_DATA_DIR: data }
    const migrations = await openMigrations(configure({ ...process.env, ...asked }))
    try {
      await (backTo === undefined ? tell(migrations) : goBack(migrations, backTo, lose === true))
    } finally {
      await migrations.close()
    }
  } catch (error) {
    if (error instanceof BadSettings) throw new Complaint(...error.lines)
    if (error instanceof CannotStart) throw new StartComplaint(error.message)
    throw error
  }
}

type Migrations = Awaited<ReturnType<Awaited<ReturnType<typeof loadServer>>['openMigrations']>>

async function tell(migrations: Migrations): Promise<void> {
  const { now, newest } = await migrations.standing()
  if (now > newest)
    return print(
      `The database stands at migration ${now}, which a newer Parley made; this one knows ${newest}. To work on it with this one, go back with the newer one: parley migrate --back-to ${newest}\n`,
    )
  const ahead =
    now === newest ? 'the newest of this program' : `this program goes on to ${newest} at its next start`
  await print(`The database stands at migration ${now}, ${ahead}.\n`)
}

async function goBack(migrations: Migrations, to: number, mayLose: boolean): Promise<void> {
  const steps = await migrations.stepsBack(to)
  if (steps.length === 0) return tell(migrations)
  const losses = steps.flatMap(({ number, name, loses }) =>
    loses === null ? [] : [`taking back ${number} ${name} deletes ${loses}`],
  )
  if (losses.length > 0 && !mayLose) {
    process.exitCode = EXIT.cannotStart
    throw new StartComplaint(
      `nothing was done: ${losses.join(', and ')}.`,
      'A backup keeps it (parley backup). With --lose it is done.',
    )
  }
  await migrations.back(to)
  const taken = steps.map(({ number, name }) => `${number} ${name}`).join(', ')
  await print(
    `Taken back: ${taken}. The database stands at migration ${to}. Start the program of that time: this one brings it forward again.\n`,
  )
}
