/**
 * `parley serve`: the workspace on this machine, until it is told to end.
 *
 * The first Ctrl+C ends it in order: what was acknowledged is kept, turns under
 * way are handed over to the next start. A second one ends it at once.
 */
import { StartComplaint, Complaint } from '../complaint.ts'
import { print, tell } from '../output/print.ts'
import type { ServeOptions } from '../program.ts'

const loadServer = () => import('@parley/server')
type Server = Awaited<ReturnType<typeof loadServer>>
type Parley = Awaited<ReturnType<Server['openParley']>>
type Settings = ReturnType<Server['configure']>

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** A terminal tells everybody in it at once, and npm tells its child again: that is still one key. */
const SAME_KEY_MS = 1_000
/** What a shell says of a program that was interrupted. */
const INTERRUPTED = 130

export async function runServe({ port, data }: ServeOptions): Promise<void> {
  const { BadSettings, CannotStart, configure, openParley } = await loadServer()
  const asked = {
    ...(port === undefined ? {} : { PORT: port }),
    ...(data === undefined ? {} : { PARLEY_DATA_DIR: data }),
  }
  const ending = untilToldToEnd()
  try {
    const settings = configure({ ...process.env, ...asked })
    const parley = await openParley(settings)
    await welcome(parley, settings)
    const listening = linkOnEnter(parley)
    await ending.told
    listening.stop()
    await parley.close()
  } catch (error) {
    if (error instanceof BadSettings) throw new Complaint(...error.lines)
    if (error instanceof CannotStart) throw new StartComplaint(error.message)
    throw error
  } finally {
    ending.stop()
  }
}

async function welcome(parley: Parley, { dataDir, databaseUrl }: Settings): Promise<void> {
  await print(`Parley is ready at ${parley.address}

  Open this link; it lets one browser in, once, within the hour:

    ${parley.link()}

${kept(dataDir, databaseUrl)}
${process.stdin.isTTY ? 'Enter prints a fresh link. ' : ''}Ctrl+C ends it.
`)
}

function kept(dataDir: string, databaseUrl: string | null): string {
  if (databaseUrl !== null) return 'Everything is kept in the PostgreSQL of DATABASE_URL.'
  return `Everything is kept in ${dataDir}: it survives a killed process, but not a power cut.`
}

/** Only where a person sits: a pipe that ends is nobody pressing Enter. */
function linkOnEnter(parley: Parley): { readonly stop: () => void } {
  if (!process.stdin.isTTY) return { stop: () => {} }
  const answer = () => void print(`  ${parley.link()}\n`)
  process.stdin.on('data', answer)
  return {
    stop: () => {
      process.stdin.off('data', answer)
      process.stdin.pause()
    },
  }
}

function untilToldToEnd(): { readonly told: Promise<void>; readonly stop: () => void } {
  const { promise: told, resolve } = Promise.withResolvers<void>()
  let endingSince: number | null = null
  const onSignal = (signal: NodeJS.Signals) => {
    if (endingSince !== null) {
      // Only a key is impatient: a terminal that closes meanwhile says SIGHUP, and nobody wants less of the ending.
      const isAgain = signal === 'SIGINT' && performance.now() - endingSince > SAME_KEY_MS
      if (isAgain) process.exit(INTERRUPTED)
      return
    }
    endingSince = performance.now()
    tell('Ending; what was said is kept. Ctrl+C again ends at once.')
    resolve()
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return {
    told,
    stop: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal)
    },
  }
}
