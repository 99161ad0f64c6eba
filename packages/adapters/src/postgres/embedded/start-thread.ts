/**
 * The database in its thread, as this side sees it: a question, an answer, and an end.
 */
import { Worker } from 'node:worker_threads'

import { Broken, Unavailable } from '@parley/log'

import type { FromThread, ThreadData, ToThread } from './wire.ts'

export interface Thread {
  query(sql: string, parameters: readonly unknown[]): Promise<Answer>
  /** Writes everything down and ends the thread; what was asked before is answered before. */
  close(): Promise<void>
}

export interface Answer {
  readonly rows: readonly unknown[]
  readonly affected: number
}

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (fault: Error) => void
}

/** Opens the database in this folder, or makes it; throws `Broken` when it cannot. */
export async function startThread(folder: string): Promise<Thread> {
  const workerData: ThreadData = { folder }
  // The flags of this process are for its own entry; with some of them a thread would not start.
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData, execArgv: [] })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let ended: Error | null = null
  const tell = (said: ToThread) => worker.postMessage(said, [])
  const { promise: ready, resolve: isReady, reject: isNotReady } = Promise.withResolvers<void>()
  const { promise: exit, resolve: hasExited } = Promise.withResolvers<void>()

  const endWith = (message: string, cause?: unknown) => {
    ended ??= new Broken(message, cause)
    isNotReady(ended)
    for (const { reject } of waiting.values()) reject(new Unavailable(message, 'unknown', cause))
    waiting.clear()
  }
  worker.on('error', (fault) =>
    endWith(`The embedded database in ${folder} broke down: ${fault.message}`, fault),
  )
  worker.on('exit', () => {
    endWith(`The embedded database in ${folder} was closed.`)
    hasExited()
  })
  worker.on('message', (said: FromThread) => {
    if ('ready' in said) return isReady()
    const { id } = 'answer' in said ? said.answer : said.failure
    const asker = waiting.get(id)
    waiting.delete(id)
    if ('answer' in said) asker?.resolve(said.answer)
    else asker?.reject(Object.assign(new Error(said.failure.message), { code: said.failure.code }))
  })

  await ready
  return {
    query: (sql, parameters) => {
      if (ended !== null) return Promise.reject(ended)
      asked += 1
      const id = asked
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        tell({ query: { id, sql, parameters } })
      })
    },
    close: async () => {
      if (ended === null) tell({ close: true })
      await exit
    },
  }
}
