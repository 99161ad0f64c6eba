/**
 * Starting a service, with patience: five tries, and the service's own words when all fail.
 *
 * This is the only thing in the test machinery that is ever tried again. A
 * server may lose a race for its port; a test that fails has found something.
 */
import { setTimeout as pause } from 'node:timers/promises'

import { freePort, type Leashed } from './programs.ts'

export const START_TRIES = 5
const READY_WITHIN_MS = 10_000
const LOOK_EVERY_MS = 40

export interface StartUp {
  readonly name: string
  /** Starts the program on this port. */
  start(port: number): Leashed
  /** Whether it answers by now. */
  isReady(port: number): Promise<boolean>
  /** How long one try waits for an answer; ten seconds unless told. */
  readonly readyWithinMs?: number
}

/** Starts the service on a free port and gives it back once it answers. */
export async function startUntilReady(
  startUp: StartUp,
): Promise<{ readonly port: number; readonly program: Leashed }> {
  let lastWords = ''
  for (let attempt = 1; attempt <= START_TRIES; attempt += 1) {
    const port = await freePort()
    const program = startUp.start(port)
    if (await becomesReady(startUp, program, port)) return { port, program }
    await program.stop()
    lastWords = program.said().trim()
  }
  throw new Error(
    `${startUp.name} did not get ready in ${START_TRIES} tries; it said last: ${lastWords || 'nothing'}`,
  )
}

async function becomesReady(startUp: StartUp, program: Leashed, port: number): Promise<boolean> {
  const patience = Math.ceil((startUp.readyWithinMs ?? READY_WITHIN_MS) / LOOK_EVERY_MS)
  for (let look = 0; look < patience && !program.isOver(); look += 1) {
    if (await startUp.isReady(port)) return true
    await pause(LOOK_EVERY_MS)
  }
  return false
}
