/**
 * The analyst in a thread of its own: a long transcript is read there while this
 * event loop goes on serving everybody else.
 *
 * The thread starts with the first text and keeps no process alive. One text is
 * read at a time; a thread that dies, or reads one text too long, is ended, its
 * readings fail, and the next text starts a new one.
 */
import { Worker } from 'node:worker_threads'

import type { Listening } from '@parley/analyst'
import type { Reading, ReadingRequest } from '@parley/application'

import type { Asked, Told } from './messages.ts'

export interface AnalystThread extends Reading {
  /** Ends the thread; what is being read fails. */
  close(): Promise<void>
}

interface Waiting {
  readonly request: ReadingRequest
  readonly resolve: (listening: Listening) => void
  readonly reject: (fault: Error) => void
}

/** A reading that takes longer is stuck: the longest text a session takes in needs a fraction. */
const LONGEST_READING_MS = 60_000
const MOST_MEGABYTES = 1_024

export function openAnalystThread(): AnalystThread {
  const queue: Waiting[] = []
  let current: Waiting | null = null
  let thread: Worker | null = null
  let alarm: NodeJS.Timeout | undefined
  let isClosed = false

  function next(): void {
    const waiting = current === null ? queue.shift() : undefined
    if (waiting === undefined) return
    current = waiting
    thread ??= start()
    thread.ref()
    alarm = setTimeout(() => fail(new Error('the analyst thread took too long')), LONGEST_READING_MS)
    thread.postMessage(waiting.request satisfies Asked, [])
  }

  function start(): Worker {
    const started = new Worker(new URL('./analyst-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    const isOurs = (): boolean => thread === started
    started.on('message', (told: Told) => isOurs() && finish(told))
    started.on(
      'error',
      (fault) => isOurs() && fail(fault instanceof Error ? fault : new Error(String(fault))),
    )
    started.on('exit', () => isOurs() && fail(new Error('the analyst thread ended')))
    return started
  }

  function finish(told: Told): void {
    const done = take()
    if ('fault' in told) done?.reject(new Error(told.fault))
    else done?.resolve(told.listening)
    next()
  }

  function fail(fault: Error): void {
    const broken = thread
    thread = null
    void broken?.terminate()
    take()?.reject(fault)
    next()
  }

  function take(): Waiting | null {
    clearTimeout(alarm)
    thread?.unref()
    const taken = current
    current = null
    return taken
  }

  return {
    listen: (request) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('the analyst thread is closed'))
        queue.push({ request, resolve, reject })
        next()
      }),
    close: async () => {
      isClosed = true
      const ending = thread
      thread = null
      const closed = new Error('the analyst thread is closed')
      take()?.reject(closed)
      for (const waiting of queue.splice(0)) waiting.reject(closed)
      await ending?.terminate()
    },
  }
}
