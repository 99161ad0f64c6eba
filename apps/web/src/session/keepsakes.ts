/**
 * What a person wrote and is not in the log yet outlives a reload: messages that
 * wait to go out, edits that were begun, the text in the box.
 *
 * Each waiting message stands alone, so that two windows of one session do not
 * overwrite each other's; sent twice, it is still one message, for its id is one.
 * Nothing else is kept on this machine, and no secret ever.
 */
import type { Outgoing } from './outbox.ts'
import type { SessionStore, SessionView } from './session-store.ts'

/** What a browser offers as localStorage. */
export type Cupboard = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** This browser's; one that refuses has an empty one that keeps nothing. */
export function cupboardHere(): Cupboard {
  try {
    return localStorage
  } catch {
    // Blocked by a setting: the page works, and nothing outlives it.
    return { length: 0, key: () => null, getItem: () => null, setItem: () => {}, removeItem: () => {} }
  }
}

export interface Keepsakes {
  readonly outbox: readonly Outgoing[]
  readonly drafts: SessionView['drafts']
}

const MOST_MESSAGES = 200
const MOST_DRAFTS = 50
const LONGEST_DRAFTS = 500_000
const SETTLED_MS = 300

const outgoingKey = (session_id: string, cid = ''): string => `parley.outgoing.${session_id}.${cid}`
const draftsKey = (session_id: string): string => `parley.drafts.${session_id}`

export function recall(session_id: string, cupboard: Cupboard): Keepsakes {
  const outbox = keysIn(cupboard, outgoingKey(session_id))
    .slice(0, MOST_MESSAGES)
    .map((key) => outgoingIn(read(cupboard, key)))
    .filter((message) => message !== null)
    .sort((one, other) => one.written_at.localeCompare(other.written_at))
  const drafts = read(cupboard, draftsKey(session_id))
  return { outbox, drafts: isRecord(drafts) ? drafts : {} }
}

/** Writes messages down at once, and drafts when they have stood still for a moment or the page goes. */
export function keepWhatIsWritten(session_id: string, store: SessionStore, cupboard: Cupboard): () => void {
  let settling: ReturnType<typeof setTimeout> | undefined
  const keepDrafts = (): void => {
    clearTimeout(settling)
    settling = undefined
    write(cupboard, draftsKey(session_id), bounded(store.getState().drafts))
  }
  const leaving = (): void => {
    if (settling !== undefined) keepDrafts()
  }
  const unsubscribe = store.subscribe((view, before) => {
    if (view.outbox !== before.outbox) keepMessages(session_id, view.outbox, before.outbox, cupboard)
    if (view.drafts === before.drafts) return
    clearTimeout(settling)
    settling = setTimeout(keepDrafts, SETTLED_MS)
  })
  globalThis.addEventListener?.('pagehide', leaving)
  return () => {
    unsubscribe()
    leaving()
    globalThis.removeEventListener?.('pagehide', leaving)
  }
}

/** The session is gone, and with it what was meant for it. */
export function forget(session_id: string, cupboard: Cupboard): void {
  for (const key of keysIn(cupboard, outgoingKey(session_id))) drop(cupboard, key)
  drop(cupboard, draftsKey(session_id))
}

function keepMessages(
  session_id: string,
  outbox: readonly Outgoing[],
  before: readonly Outgoing[],
  cupboard: Cupboard,
): void {
  for (const message of outbox) {
    const key = outgoingKey(session_id, message.cid)
    if (message.status === 'sent') drop(cupboard, key)
    else if (!before.includes(message)) write(cupboard, key, message)
  }
  for (const { cid } of before) {
    if (!outbox.some((message) => message.cid === cid)) drop(cupboard, outgoingKey(session_id, cid))
  }
}

/** Whether it arrived nobody knows any more: it goes out again, under the id it had. */
function outgoingIn(value: unknown): Outgoing | null {
  if (!isRecord(value)) return null
  const { cid, text, written_at, status } = value
  if (typeof cid !== 'string' || typeof text !== 'string' || typeof written_at !== 'string') return null
  return {
    cid,
    text,
    written_at,
    status: status === 'not_sent' ? status : 'kept',
    message_id: null,
    problem: null,
  }
}

/** The latest ones, as many as fit. */
function bounded(drafts: SessionView['drafts']): SessionView['drafts'] | null {
  let left = LONGEST_DRAFTS
  const kept = Object.entries(drafts)
    .filter(([, draft]) => draft !== undefined)
    .slice(-MOST_DRAFTS)
    .toReversed()
    .filter(([, draft]) => (left -= JSON.stringify(draft).length) >= 0)
  return kept.length === 0 ? null : Object.fromEntries(kept.toReversed())
}

function keysIn(cupboard: Cupboard, start: string): readonly string[] {
  try {
    const keys = Array.from({ length: cupboard.length }, (_, index) => cupboard.key(index) ?? '')
    return keys.filter((key) => key.startsWith(start))
  } catch {
    // A browser may refuse to keep anything: then there is nothing.
    return []
  }
}

function read(cupboard: Cupboard, key: string): unknown {
  try {
    return JSON.parse(cupboard.getItem(key) ?? 'null')
  } catch {
    // Somebody else's, or half written: as good as nothing.
    return null
  }
}

function write(cupboard: Cupboard, key: string, value: unknown): void {
  if (value === null) return drop(cupboard, key)
  try {
    cupboard.setItem(key, JSON.stringify(value))
  } catch {
    // Full, or not allowed: it stays on the page for as long as the page stays.
    return
  }
}

function drop(cupboard: Cupboard, key: string): void {
  try {
    cupboard.removeItem(key)
  } catch {
    // What could not be kept need not be dropped.
    return
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
