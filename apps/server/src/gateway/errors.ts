/**
 * How everything that was not done looks over a WebSocket: one place.
 *
 * Codes are public, and those of the rules are the same as over HTTP. Each says
 * what became of the command and whether it may be sent again.
 */
import type { Unable } from '@parley/application'
import { Broken, Unavailable } from '@parley/log'
import { MAX_INBOUND_BYTES, type ErrorPayload, type Fault } from '@parley/protocol'

import { detailOf } from '../http/outward.ts'

/** What only this door can refuse. */
export type GatewayCode =
  | 'AUTH_REQUIRED'
  | 'AUTH_INVALID'
  | 'RATE_LIMITED'
  | 'FRAME_TOO_LARGE'
  | 'FRAME_NOT_TEXT'
  | 'UI_STATE_STALE'
  | 'UI_STATE_TOO_LARGE'
  | 'TOO_MANY_CONNECTIONS'
  | 'UNAVAILABLE'
  | 'INTERNAL'

export function ofFault(fault: Fault): ErrorPayload {
  const { code, ...facts } = fault
  return { ...refused(code, wordsFor(fault)), ...(Object.keys(facts).length > 0 && { facts }) }
}

function wordsFor(fault: Fault): string {
  switch (fault.code) {
    case 'INVALID_JSON':
      return 'This is no JSON; the connection is closed. Connect again and ask for what you missed.'
    case 'UNKNOWN_TYPE':
      return `There is no frame of type “${fault.type}”; see the list in /asyncapi.json.`
    case 'VALIDATION_FAILED':
      return `${fault.field}: ${fault.what}.`
    case 'AMBIGUOUS_MESSAGE':
      return 'The frame holds two different texts, as `message` and as `content`; send one.'
    case 'MESSAGE_TOO_LONG':
      return `The message has ${grouped(fault.characters)} characters, and ${grouped(fault.limit)} is the most; send it in parts, or import it as a file.`
  }
}

/** What the rules refuse, or the workspace. */
export function ofUnable(unable: Unable): ErrorPayload {
  if (unable.code === 'TOO_LONG') {
    const { characters, limit } = unable
    return ofFault({ code: 'MESSAGE_TOO_LONG', characters, limit })
  }
  const { code, ...facts } = unable
  const payload = refused(code, detailOf(unable))
  const told =
    Object.keys(facts).length === 0 ? payload : { ...payload, facts: facts as ErrorPayload['facts'] & object }
  return code === 'BUSY' ? { ...told, retryable: true, retry_after_ms: 1_000 } : told
}

/** What was thrown: the store is away, or we were wrong. */
export function ofFailure(failure: unknown): ErrorPayload {
  if (failure instanceof Unavailable) {
    const again = failure.effect === 'none' ? 'nothing was changed' : 'it may have been done'
    return {
      error_code: 'UNAVAILABLE',
      message: `The database does not answer; ${again}. Send it again in a moment with the same cid.`,
      effect: failure.effect,
      retryable: true,
      retry_after_ms: 2_000,
    }
  }
  const what =
    failure instanceof Broken ? 'The database cannot be used as it is' : 'This is a fault of Parley'
  return {
    error_code: 'INTERNAL',
    message: `${what}; its log tells more.`,
    effect: 'unknown',
    retryable: false,
  }
}

export function refused(
  error_code: Fault['code'] | GatewayCode | Unable['code'],
  message: string,
): ErrorPayload {
  return { error_code, message, effect: 'none', retryable: false }
}

export function rateLimited(retry_after_ms: number, what: string): ErrorPayload {
  const seconds = Math.ceil(retry_after_ms / 1_000)
  return {
    ...refused('RATE_LIMITED', `More than ${what} in a minute; go on in ${seconds} s.`),
    retryable: true,
    retry_after_ms,
  }
}

export const TOO_LARGE = `a frame has at most ${grouped(MAX_INBOUND_BYTES)} bytes`

function grouped(number: number): string {
  return number.toLocaleString('en-US')
}
