/**
 * What the server writes about itself: one line of JSON each, on standard
 * error. Never a key, a ticket, an address with its query, or people's words.
 */
import { pino, type DestinationStream, type Logger } from 'pino'

import type { LogLevel } from './configure.ts'

export type Lines = Logger

export function openLines(
  level: LogLevel,
  to: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Lines {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: told } }, to)
}

/** Messages of a database may repeat what was to be stored, so of an error only its kind and places are told. */
function told(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { name, stack = '', cause } = error
  const code = 'code' in error ? { code: String(error.code) } : {}
  const at = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
  return { name, ...code, at, ...(cause === undefined ? {} : { cause: told(cause) }) }
}
