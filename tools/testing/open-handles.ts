/**
 * What our own code opened and has not closed: servers, connections, child processes, timers, watchers.
 *
 * Node tells when such a thing is made and when it is gone. The place in our
 * source that made it is kept, so that what is forgotten can be found, and what
 * the test runner opens for itself is not counted.
 */
import { createHook } from 'node:async_hooks'
import { relative, resolve, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const REPOSITORY = resolve(import.meta.dirname, '../..')

/** What a test can forget to close, in Node's words and in ours. */
const NAMES: Readonly<Record<string, string>> = {
  FSEVENTWRAP: 'a file watcher',
  PIPESERVERWRAP: 'a server on a pipe',
  PROCESSWRAP: 'a child process',
  STATWATCHER: 'a file watcher',
  TCPSERVERWRAP: 'a TCP server',
  TCPWRAP: 'a TCP connection',
  Timeout: 'a timer',
  TLSWRAP: 'a TLS connection',
  UDPWRAP: 'a UDP socket',
  WORKER: 'a worker',
}

/** How long a thing may take to say goodbye after its owner closed it. */
const PATIENCE_MS = 400
const LOOK_EVERY_MS = 20

interface Handle {
  readonly name: string
  readonly madeAt: string
  /** False for what was told not to hold the process. */
  readonly holds: () => boolean
}

export interface Watch {
  /** `a timer (tools/x.ts:12)` for each that is open now; looks again for a moment before it says so. */
  stillOpen(): Promise<string[]>
  end(): void
}

/** From now on, remembers what is opened. */
export function watchHandles(): Watch {
  const handles = new Map<number, Handle>()
  const hook = createHook({
    trackPromises: false,
    init(id, type, trigger, resource) {
      const name = NAMES[type]
      if (name === undefined) return
      // A connection that a server took in was made by nobody's line: it counts as its server's.
      const madeAt = placeInOurSource() ?? handles.get(trigger)?.madeAt
      if (madeAt !== undefined) handles.set(id, { name, madeAt, holds: whetherItHolds(resource) })
    },
    destroy(id) {
      handles.delete(id)
    },
  }).enable()

  const open = () => [...handles.values()].filter((handle) => handle.holds())
  return {
    stillOpen: async () => {
      const deadline = performance.now() + PATIENCE_MS
      while (open().length > 0 && performance.now() < deadline) {
        await pause(LOOK_EVERY_MS, undefined, { ref: false })
      }
      return open().map(({ name, madeAt }) => `${name} (${madeAt})`)
    },
    end: () => {
      hook.disable()
    },
  }
}

function whetherItHolds(resource: object): () => boolean {
  const kept = new WeakRef(resource)
  return () => {
    const handle: { hasRef?: () => boolean } | undefined = kept.deref()
    return handle !== undefined && handle.hasRef?.() !== false
  }
}

/** The nearest line of the stack that is ours, as `path:line`; undefined when all of it is somebody else's. */
function placeInOurSource(): string | undefined {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 40
  const { stack = '' } = new Error('where is this made')
  Error.stackTraceLimit = limit
  for (const line of stack.split('\n')) {
    const [, file, row] = /\(?((?:file:\/\/)?\/[^():]+):(\d+):\d+\)?$/.exec(line) ?? []
    if (file === undefined || row === undefined) continue
    const path = relative(REPOSITORY, file.startsWith('file:') ? fileURLToPath(file) : file)
      .split(sep)
      .join('/')
    if (path.startsWith('..') || path.includes('node_modules/') || path === 'tools/testing/open-handles.ts')
      continue
    return `${path}:${row}`
  }
  return undefined
}
