/**
 * The thread of the embedded database. A long statement blocks it and nothing else.
 *
 * Statements run in the order they arrive, each to its end. When PostgreSQL
 * itself breaks down, the thread ends: what is on the disk is whole, what is in
 * memory may not be.
 */
import { parentPort, workerData } from 'node:worker_threads'

import { PGlite } from '@electric-sql/pglite'

import type { FromThread, Query, ThreadData, ToThread } from './wire.ts'

const port = parentPort
if (port === null) throw new Error('this file is the entry of a thread.')
const say = (said: FromThread) => port.postMessage(said, [])

const { folder } = workerData as ThreadData
const database = await PGlite.create({ dataDir: folder })

port.on('message', (asked: ToThread) => {
  void ('query' in asked ? answer(asked.query) : close())
})
say({ ready: true })

async function answer({ id, sql, parameters }: Query): Promise<void> {
  try {
    // Without parameters there may be several statements, as in a migration; the last one answers.
    const result =
      parameters.length === 0 ? (await database.exec(sql)).at(-1) : await database.query(sql, [...parameters])
    say({ answer: { id, rows: result?.rows ?? [], affected: result?.affectedRows ?? 0 } })
  } catch (fault) {
    // WebAssembly itself gave up: nothing in this thread can be trusted any more.
    if (fault instanceof Error && fault.name === 'RuntimeError') throw fault
    say({ failure: { id, ...wordsOf(fault) } })
  }
}

async function close(): Promise<void> {
  // The next start then has nothing to recover.
  await database.exec('checkpoint')
  await database.close()
  port?.close()
}

function wordsOf(fault: unknown): { message: string; code: string | null } {
  if (!(fault instanceof Error)) return { message: String(fault), code: null }
  return { message: fault.message, code: 'code' in fault ? String(fault.code) : null }
}
