/**
 * Point-in-time recovery of a PostgreSQL that holds Parley's log, rehearsed in
 * earnest: base backup, archive, a mistake, and the moment before it back.
 */
import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { openPostgresLog } from '@parley/adapters/postgres'
import { output } from '@parley/testing/services'

import { makeCluster, recoverTo, startCluster, type Cluster, type Workshop } from './cluster.ts'
import { nameOf, readBack, sha256, startWriters, TENANT, type Acknowledged } from './writers.ts'

export interface Rehearsal {
  readonly moment: string
  /** Acknowledged before the moment was asked for. */
  readonly before: number
  readonly found: number
  /** A line for each thing that is not as it has to be; none: it worked. */
  readonly faults: readonly string[]
}

/** What is known of the moment, from outside. */
interface Moment {
  /** By the clock of the server, as PostgreSQL writes it. */
  readonly at: string
  readonly acknowledged: readonly Acknowledged[]
  /** What was sent after the answer has a higher number. */
  readonly sent: number
}

export async function rehearse(workshop: Workshop, tell: (line: string) => void): Promise<Rehearsal> {
  const { folder, programs, account } = workshop
  const data = await makeCluster(workshop)
  const first = await startCluster(data, workshop)
  tell(
    `PostgreSQL ${await first.ask('show server_version')} is running, its log archived to ${workshop.archive}`,
  )

  const moment = await stopping(first, () => untilTheMistake(first, workshop, tell))
  tell('the server is stopped at once, as when its machine is lost')

  const restored = join(folder, 'restored')
  if (account.uid === undefined) await cp(join(folder, 'base'), restored, { recursive: true })
  else await output('cp', ['-a', join(folder, 'base'), restored], { ...account, cwd: folder })
  await output(programs.pg_verifybackup, ['-q', restored], { ...account, cwd: folder })
  tell('pg_verifybackup finds the base backup whole')
  await recoverTo(restored, workshop, moment.at)
  const second = await startCluster(restored, workshop)
  return stopping(second, async () => {
    await untilPromoted(second)
    tell(
      `the base backup is recovered to ${moment.at}, with ${(await readdir(workshop.archive)).length} files of the archive at hand`,
    )
    return compared(second, moment, tell)
  })
}

async function stopping<Result>(server: Cluster, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } finally {
    await server.stop()
  }
}

async function untilTheMistake(
  server: Cluster,
  workshop: Workshop,
  tell: (line: string) => void,
): Promise<Moment> {
  const { programs, account, folder } = workshop
  const log = await openPostgresLog({ connectionString: server.url, sha256 })
  const writers = startWriters(log)
  try {
    await writers.more(300)
    tell(
      `${writers.acknowledged.length} events are acknowledged; the base backup begins, and writing goes on`,
    )
    const list = ['-D', join(folder, 'base'), '-h', '127.0.0.1', '-p', String(server.port), '-U', 'postgres']
    await output(programs.pg_basebackup, [...list, '--checkpoint=fast'], {
      ...account,
      cwd: folder,
    })
    tell(`the base backup is done; by now ${writers.acknowledged.length} events are acknowledged`)

    await writers.more(500)
    const acknowledged = [...writers.acknowledged]
    const at = await server.ask('select clock_timestamp()')
    const sent = writers.sent()
    tell(`the moment is ${at}: ${acknowledged.length} events were acknowledged before it`)

    await writers.more(200)
    await writers.stop()
    await server.ask('truncate client_ids, events, document_sections; update streams set seq = 0')
    tell(`the mistake: after ${writers.acknowledged.length} events somebody empties the tables`)
    await archived(server)
    return { at, acknowledged, sent }
  } finally {
    await writers.stop()
    await log.close()
  }
}

const PATIENCE_MS = 60_000

async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`${what} did not happen in ${PATIENCE_MS / 1_000} s`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The piece of the log that the mistake stands in is out of the server's hands. */
async function archived(server: Cluster): Promise<void> {
  const file = await server.ask('select pg_walfile_name(pg_switch_wal())')
  await eventually('archiving', async () => {
    const last = await server.ask('select last_archived_wal from pg_stat_archiver')
    return last >= file
  })
}

const untilPromoted = (server: Cluster): Promise<void> =>
  eventually('recovery', async () => (await server.ask('select pg_is_in_recovery()')) === 'f')

async function compared(server: Cluster, moment: Moment, tell: (line: string) => void): Promise<Rehearsal> {
  const log = await openPostgresLog({ connectionString: server.url, sha256 })
  try {
    const found = await readBack(log)
    const missing = moment.acknowledged.filter(
      ({ stream, seq, hash }) => found.hashes.get(nameOf(stream, seq)) !== hash,
    )
    const isTooMuch = found.last > moment.sent
    const faults = [
      ...found.faults,
      ...missing
        .slice(0, 5)
        .map(({ stream, seq }) => `${nameOf(stream, seq)} was acknowledged and is missing`),
      ...(isTooMuch ? [`number ${found.last} was sent after the moment, and is there`] : []),
    ]
    const verified = found.faults.length === 0 ? 'their chains and texts verify from end to end' : 'damaged'
    tell(`${found.events} events in ${found.streams} sessions are there; ${verified}`)
    const wanted = moment.acknowledged.length
    tell(
      `${wanted - missing.length} of ${wanted} events acknowledged before the moment are there, byte for byte`,
    )
    if (!isTooMuch) tell('of what was sent after it nothing is there')
    const stream = 'ses_0'
    const head = await log.head(TENANT, stream)
    const event = {
      type: 'rehearsal.said',
      at: moment.at,
      by: { kind: 'person', id: 'usr_rehearsal' },
    } as const
    const outcome = await log.append({
      tenant: TENANT,
      stream,
      expected_seq: head?.seq ?? 0,
      events: [event],
    })
    if (outcome.outcome !== 'appended') faults.push(`writing does not go on: ${outcome.outcome}`)
    else tell(`writing goes on where the moment was: ${stream} is at ${outcome.head.seq}`)
    return { moment: moment.at, before: moment.acknowledged.length, found: found.events, faults }
  } finally {
    await log.close()
  }
}
