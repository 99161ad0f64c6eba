/**
 * A client's text as a command, the same in every dialect.
 *
 * Two client families put their fields in two places, in `payload` or beside
 * `type`, and call a message's text `message` or `content`; both are taken
 * wherever they stand. Two different texts in one frame are refused, never
 * chosen between.
 */
import { LONGEST_MESSAGE, type TurnId } from '@parley/domain'

import { clientFrames, type ClientFrameType } from '../frames/client-frames.ts'
import type { ClientCommand, Decoded, Fault, Stamp, UiUpdate } from '../frames/command.ts'
import type { Json } from '../frames/frame.ts'
import { MAX_NESTING } from '../frames/limits.ts'

type Fields = Readonly<Record<string, unknown>>

export function readCommand(text: string): Decoded {
  const frame = parse(text)
  if (frame === null) return fault({ code: 'INVALID_JSON' }, null)
  if (!isFields(frame)) {
    return fault({ code: 'VALIDATION_FAILED', field: 'frame', what: 'is an object with a type' }, null)
  }

  const payload = isFields(frame.payload) ? frame.payload : {}
  const fields = { ...frame, ...payload }
  const cid = typeof fields.cid === 'string' ? fields.cid : null
  if (nesting(text) > MAX_NESTING) {
    return fault(
      { code: 'VALIDATION_FAILED', field: 'frame', what: `is nested ${MAX_NESTING} deep at most` },
      cid,
    )
  }
  const { type } = frame
  if (typeof type !== 'string' || !Object.hasOwn(clientFrames, type)) {
    return fault({ code: 'UNKNOWN_TYPE', type: typeof type === 'string' ? type.slice(0, 60) : '' }, cid)
  }

  const read = commandOf(type as ClientFrameType, fields, { frame, payload })
  if ('code' in read) return fault(read, cid)
  const { auth_token } = fields
  return { ok: true, command: read, type, auth_token: typeof auth_token === 'string' ? auth_token : null }
}

function fault(found: Fault, cid: string | null): Decoded {
  return { ok: false, fault: found, cid }
}

function commandOf(
  type: ClientFrameType,
  fields: Fields,
  places: { readonly frame: Fields; readonly payload: Fields },
): ClientCommand | Fault {
  switch (type) {
    case 'ping': {
      // An echo says nothing about what it is: even a time that does not exist comes back.
      return { type: 'ping', timestamp: (fields.timestamp ?? null) as Json }
    }
    case 'heartbeat':
      return { type: 'heartbeat' }
    case 'chat_message':
      return sayOf(fields, places)
    case 'request_state': {
      const read = check(type, fields)
      return 'code' in read ? read : { type: 'request_state', from_seq: read.value.resume?.seq ?? null }
    }
    case 'review_decision': {
      const read = check(type, fields)
      if ('code' in read) return read
      const { version, decision, feedback = null, cid = null } = read.value
      return { type: 'review', version, decision, feedback, cid }
    }
    case 'cancel_run': {
      const read = check(type, fields)
      if ('code' in read) return read
      const { turn_id, run_id, cid = null } = read.value
      return { type: 'cancel', turn_id: turnOf(turn_id ?? null, run_id ?? null), cid }
    }
    case 'typing': {
      const read = check(type, fields)
      return 'code' in read ? read : { type: 'typing', is_typing: read.value.is_typing }
    }
    case 'full_state_update':
      return uiUpdateOf('full', check(type, fields))
    case 'incremental_state_update':
      return uiUpdateOf('incremental', check(type, fields))
  }
}

function sayOf(
  fields: Fields,
  { frame, payload }: { readonly frame: Fields; readonly payload: Fields },
): ClientCommand | Fault {
  const texts = [payload.message, payload.content, frame.message, frame.content].filter(
    (one) => one !== undefined && one !== null,
  )
  const [content] = texts
  if (typeof content !== 'string') {
    return { code: 'VALIDATION_FAILED', field: 'message', what: 'is the text to say' }
  }
  if (texts.some((one) => one !== content)) return { code: 'AMBIGUOUS_MESSAGE' }
  if (content.length > LONGEST_MESSAGE) {
    return { code: 'MESSAGE_TOO_LONG', characters: content.length, limit: LONGEST_MESSAGE }
  }
  const read = check('chat_message', fields)
  if ('code' in read) return read
  const { timestamp = null, thread_id = null, cid = null } = read.value
  return { type: 'say', content, timestamp, thread_id, cid }
}

/** A run's id tells its turn: `run_7_2` is the second run of `trn_7`. */
function turnOf(turn_id: string | null, run_id: string | null): TurnId | null {
  const number = /^run_(\d+)_\d+$/.exec(run_id ?? '')?.[1]
  return (turn_id ?? (number === undefined ? run_id : `trn_${number}`)) as TurnId | null
}

type UiFields = Checked<'full_state_update'>

function uiUpdateOf(mode: UiUpdate['mode'], read: UiFields): UiUpdate | Fault {
  if ('code' in read) return read
  const { state, timestamp, client_id, counter, cid = null } = read.value
  return { type: 'ui_state', mode, state, stamp: stampOf(), cid }

  function stampOf(): Stamp | null {
    if (timestamp === null || timestamp === undefined) return null
    const at = typeof timestamp === 'number' ? timestamp : Date.parse(timestamp)
    return { timestamp: at, client_id, counter }
  }
}

type Checked<Type extends ClientFrameType> =
  | { readonly value: ReturnType<(typeof clientFrames)[Type]['parse']> }
  | Extract<Fault, { readonly code: 'VALIDATION_FAILED' }>

function check<Type extends ClientFrameType>(type: Type, fields: Fields): Checked<Type> {
  const result = clientFrames[type].safeParse(fields)
  if (result.success) return { value: result.data as ReturnType<(typeof clientFrames)[Type]['parse']> }
  const [issue] = result.error.issues
  const field = issue?.path.map(String).join('.').slice(0, 100) ?? ''
  return {
    code: 'VALIDATION_FAILED',
    field,
    what: (issue?.message ?? 'is not as it should be').slice(0, 200),
  }
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value ?? {}
  } catch {
    return null
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How deep brackets stand in a text that is JSON; a walk over the value itself could run out of stack. */
function nesting(text: string): number {
  let depth = 0
  let deepest = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]
    if (inText) {
      if (unit === '\\') at++
      else if (unit === '"') inText = false
    } else if (unit === '"') inText = true
    else if (unit === '{' || unit === '[') deepest = Math.max(deepest, ++depth)
    else if (unit === '}' || unit === ']') depth--
  }
  return deepest
}
