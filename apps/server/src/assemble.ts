/**
 * Everything that stands on a log: who may come in, the workspace, HTTP, the
 * gateway. It names no adapter; what it stands on is handed to it.
 *
 * It is loaded and put together while the database starts in its own thread, so
 * neither waits for the other.
 */
import { randomUUID } from 'node:crypto'

import { openWorkspace, type Reading } from '@parley/application'
import type { Sha256 } from '@parley/domain'
import type { Log } from '@parley/log'

import { forgetAddress } from './access/data-folder.ts'
import { openLocalAccess } from './access/local-access.ts'
import { announceAddress } from './access/running-address.ts'
import type { Part } from './drain.ts'
import { attachGateway } from './gateway/index.ts'
import { makeApp } from './http/app.ts'
import type { Backup } from './kept-owner.ts'
import type { Listening } from './listen.ts'
import { logOnItsWay } from './log-on-its-way.ts'
import type { Lines } from './log-lines.ts'
import { makeMetrics, watchTurns } from './metrics.ts'
import { version } from './version.ts'

export interface Foundation {
  /** The data directory is this process's own by now; the log may still be opening. */
  readonly opening: Promise<Log>
  readonly reading?: Reading
  readonly sha256: Sha256
  readonly listening: Listening
  readonly dataDir: string
  readonly webDir: string
  readonly lines: Lines
  readonly sessionTimeoutMinutes: number
  /** Null when the data directory does not hold the log. */
  readonly backup: Backup | null
}

export interface Assembled {
  /** A new link that lets one browser in. */
  readonly link: () => string
  /** To be closed in this order, before the log. */
  readonly parts: readonly Part[]
}

/** Takes requests and turns when it returns; throws what the opening of the log throws, with nothing left open. */
export async function assemble(foundation: Foundation): Promise<Assembled> {
  const { opening, reading, sha256, listening, dataDir, webDir, lines, sessionTimeoutMinutes, backup } =
    foundation
  const { server, address, handOver } = listening
  const access = await openLocalAccess({
    dataDir,
    now: Date.now,
    onLoss: (error) => lines.error({ err: error }, 'access.json could not be written'),
  })
  const log = logOnItsWay(opening)
  const workspace = openWorkspace({
    log,
    sha256,
    now: () => new Date().toISOString(),
    newId: () => randomUUID().replaceAll('-', ''),
    onFault: (fault) => lines.error({ err: fault }, 'background work failed'),
    hotMinutes: sessionTimeoutMinutes,
    ...(reading === undefined ? {} : { reading }),
  })
  const metrics = makeMetrics()
  watchTurns(metrics, workspace)

  let stage: 'starting' | 'ready' | 'draining' = 'starting'
  const needs = {
    workspace,
    access,
    metrics,
    address: () => address,
    version: version(),
    stage: () => stage,
    askLog: async () => void (await log.head('org_health', 'org_health')),
    backup,
    webDir,
  }
  const app = await makeApp(needs, lines, server)
  await opening.catch(async (fault: unknown) => {
    await app.close()
    await access.written()
    throw fault
  })
  const settings = { version: needs.version }
  const gateway = attachGateway({ server, workspace, access, settings, metrics, log: lines })
  workspace.start()
  handOver(app.routing)
  if (backup !== null) {
    // Without it only commands beside the server do not find it.
    await announceAddress(dataDir, address).catch((error: unknown) =>
      lines.warn({ err: error }, 'the address could not be written'),
    )
  }
  stage = 'ready'
  return {
    link: () => `${address}/enter?link=${access.issueLink().secret}`,
    parts: [
      { name: 'readiness', close: () => void (stage = 'draining') },
      { name: 'address', close: () => forgetAddress(dataDir) },
      { name: 'sockets', close: () => gateway.drain('the server is shutting down') },
      { name: 'turns', close: () => workspace.stop() },
      { name: 'http', close: listening.close },
      { name: 'routes', close: () => app.close() },
      { name: 'access', close: () => access.written() },
    ],
  }
}
