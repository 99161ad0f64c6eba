/**
 * Events as texts for the wire, made once for all who read them in one dialect.
 *
 * `requirements_extracted` is filled in from the session's state, so a text may
 * take a moment. What is larger than a frame may be is told of and left out.
 */
import type { Workspace } from '@parley/application'
import {
  readRequirement,
  type Principal,
  type RequirementWithQuotes,
  type SessionEvent,
  type SessionId,
} from '@parley/domain'
import type { StoredEvent } from '@parley/log'
import {
  frameOfEvent,
  MAX_OUTBOUND_BYTES,
  type Dialect,
  type DialectName,
  type Elided,
  type ServerFrame,
  type WireFrame,
} from '@parley/protocol'

/** A frame as it leaves: its type is kept for counting. */
export interface Text {
  readonly type: string
  readonly text: string
}

type Event = StoredEvent<SessionEvent>

/** The requirements that such an event names, by event: filled in before it is encoded. */
const extracted = new WeakMap<Event, readonly RequirementWithQuotes[]>()
const encoded = new WeakMap<Event, Map<DialectName, readonly Text[]>>()

/** Whether these events can be encoded now, or have to be filled in first. */
export function isReady(events: readonly Event[]): boolean {
  return events.every((stored) => stored.event.type !== 'requirements.extracted' || extracted.has(stored))
}

export async function makeReady(
  workspace: Workspace,
  principal: Principal,
  session_id: SessionId,
  events: readonly Event[],
): Promise<void> {
  if (isReady(events)) return
  const snapshot = await workspace.snapshot(principal, session_id)
  for (const stored of events) {
    const { event } = stored
    if (event.type !== 'requirements.extracted') continue
    const found = event.requirement_ids.map((id) => snapshot && readRequirement(snapshot.state, id))
    extracted.set(
      stored,
      found.filter((one) => one !== null),
    )
  }
}

export function textsOfEvent(stored: Event, dialect: Dialect): readonly Text[] {
  const known = encoded.get(stored) ?? new Map<DialectName, readonly Text[]>()
  const texts = known.get(dialect.name)
  if (texts !== undefined) return texts
  const frame = frameOfEvent(stored, extracted.get(stored))
  const made = dialect
    .encode(frame)
    .map((one) => ({ type: one.type, text: textOf(one, leastBytesOf(stored.event)) }))
  encoded.set(stored, known.set(dialect.name, made))
  return made
}

export function textsOf(frame: ServerFrame, dialect: Dialect): readonly Text[] {
  return dialect.encode(frame).map((one) => ({ type: one.type, text: textOf(one) }))
}

function textOf(frame: WireFrame, leastBytes = 0): string {
  if (leastBytes > MAX_OUTBOUND_BYTES) return elided(frame, leastBytes)
  const text = JSON.stringify(frame)
  // A code unit has at most three bytes, so a short text needs no count.
  if (text.length * 3 <= MAX_OUTBOUND_BYTES) return text
  const bytes = Buffer.byteLength(text)
  return bytes <= MAX_OUTBOUND_BYTES ? text : elided(frame, bytes)
}

function elided(frame: WireFrame, bytes: number): string {
  const payload: Elided = { elided: true, bytes }
  return JSON.stringify({ ...frame, payload })
}

const BYTES_PER_SENTENCE = 80

/** What an event has at the very least: an imported book is not written out only to be left out. */
function leastBytesOf(event: SessionEvent): number {
  if (event.type === 'message.recorded') return event.message.content.length
  return event.type === 'coverage.recorded' ? event.sentences.length * BYTES_PER_SENTENCE : 0
}
