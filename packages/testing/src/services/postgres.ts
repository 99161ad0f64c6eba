/**
 * PostgreSQL: the server that `DATABASE_URL` names, or one of our own for this test file.
 *
 * Our own lives in a temporary folder, trusts whoever reaches 127.0.0.1, and
 * does not wait for the disk: it is thrown away in a minute. PostgreSQL refuses
 * to run as root, so there it runs as the user `postgres` and owns its folder.
 */
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ask } from './ask.ts'
import { letsPeopleIn, postgresPrograms, postgresUser } from './postgres-programs.ts'
import { findProgram, output, startLeashed } from './programs.ts'
import { alreadyThere, type ServiceSource } from './service.ts'
import { startUntilReady } from './start-up.ts'

/** The eight bytes that ask "do you speak TLS?"; every PostgreSQL answers S or N. */
const TLS_QUESTION = Uint8Array.of(0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f)

export const postgres: ServiceSource<'postgres'> = {
  hint: 'set DATABASE_URL or install postgresql',

  find: async (environment) => {
    const programs = postgresPrograms(environment)
    if (environment.databaseUrl !== null) {
      const { hostname, port } = new URL(environment.databaseUrl)
      const psql = findProgram(
        ['psql'],
        [...(programs === null ? [] : [programs]), ...environment.searchPath],
      )
      const address = { url: environment.databaseUrl, host: hostname, port: Number(port || 5432), psql }
      const said = await ask(address.host, address.port, TLS_QUESTION)
      if (said === 'S' || said === 'N') return alreadyThere<'postgres'>(address)
      throw new Error(`DATABASE_URL names ${address.host}:${address.port}, and no PostgreSQL answers there.`)
    }
    return programs === null ? null : await startOwn(programs)
  },
}

async function startOwn(programs: string) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-postgres-'))
  const user = await postgresUser()
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const options = { ...user, cwd: folder }
  const cluster = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  await output(join(programs, 'initdb'), cluster, options)

  const started = await startUntilReady({
    name: 'postgres',
    // INT ends it at once; TERM would wait for every client to leave.
    start: (port) =>
      startLeashed(join(programs, 'postgres'), serverSettings(data, folder, port), {
        ...options,
        signal: 'INT',
      }),
    isReady: letsPeopleIn,
  })
  return {
    address: {
      url: `postgres://postgres@127.0.0.1:${started.port}/postgres`,
      host: '127.0.0.1',
      port: started.port,
      psql: findProgram(['psql'], [programs]),
    },
    stop: async () => {
      await started.program.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function serverSettings(data: string, folder: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', data, '-p', String(port), ...flags]
}
