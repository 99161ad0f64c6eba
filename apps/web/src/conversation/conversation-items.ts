/**
 * The talk as one list of items: day lines, sources, messages in parts, turns,
 * text being written, and what waits to go out.
 *
 * A long transcript is one message; it comes in parts of a few lines, so that a
 * list can show the part that is in view and nothing else.
 */
import type { Message, MessageId, SessionState, Source, Turn } from '@parley/domain'
import type { InFlight } from '../session/in-flight.ts'
import type { Outgoing } from '../session/outbox.ts'
import { dayKey, type Clock } from '../words/moments.ts'
import { isMachinery } from '../session/voices.ts'
import { linesOf, type Stretch } from './marked-runs.ts'

export type TalkItem =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'source'; readonly key: string; readonly source: Source }
  | {
      readonly kind: 'message'
      readonly key: string
      readonly message: Message
      readonly part: number
      readonly parts: number
      readonly lines: readonly Stretch[]
    }
  | { readonly kind: 'turn'; readonly key: string; readonly turn: Turn }
  | { readonly kind: 'in_flight'; readonly key: string; readonly text: InFlight }
  | { readonly kind: 'outgoing'; readonly key: string; readonly outgoing: Outgoing }

export const LINES_PER_PART = 12

export function talkItems(
  state: SessionState,
  { inFlight, outbox }: { readonly inFlight: readonly InFlight[]; readonly outbox: readonly Outgoing[] },
  clock: Clock,
): readonly TalkItem[] {
  const items: TalkItem[] = []
  const turnsAfter = turnsByMessage(state)
  let day = ''
  let source: string | undefined

  for (const message of state.messages) {
    const today = dayKey(message.timestamp, clock)
    if (today !== day) items.push({ kind: 'day', key: `day ${today} ${message.id}`, at: message.timestamp })
    day = today

    const { source_id } = message.metadata
    const came = source_id === undefined ? undefined : state.sources.find(({ id }) => id === source_id)
    if (came !== undefined && came.id !== source)
      items.push({ kind: 'source', key: `source ${came.id} ${message.id}`, source: came })
    source = came?.id

    items.push(...partsOf(message))
    for (const turn of turnsAfter.get(message.id) ?? []) items.push({ kind: 'turn', key: turn.id, turn })
  }

  for (const turn of turnsAfter.get(null) ?? []) items.push({ kind: 'turn', key: turn.id, turn })
  for (const text of inFlight) items.push({ kind: 'in_flight', key: text.message_id, text })
  for (const outgoing of outbox) items.push({ kind: 'outgoing', key: outgoing.cid, outgoing })
  return items
}

function partsOf(message: Message): readonly TalkItem[] {
  const lines =
    message.role === 'assistant'
      ? [{ start: 0, end: message.content.length }]
      : linesOf(message.content).filter((line) => !isMachinery(message, line))
  const parts = Math.max(1, Math.ceil(lines.length / LINES_PER_PART))
  return Array.from({ length: parts }, (_, index) => ({
    kind: 'message' as const,
    key: `${message.id} ${index}`,
    message,
    part: index + 1,
    parts,
    lines: lines.slice(index * LINES_PER_PART, (index + 1) * LINES_PER_PART),
  }))
}

/** Under which message a turn stands: the one that asked for it, else the latest before it began. */
function turnsByMessage({ messages, turns }: SessionState): ReadonlyMap<MessageId | null, readonly Turn[]> {
  const known = new Set(messages.map(({ id }) => id))
  return Map.groupBy(turns.filter(isOfTheTalk), (turn) => {
    if (turn.trigger.kind === 'message' && known.has(turn.trigger.message_id)) return turn.trigger.message_id
    return messages.findLast((message) => message.timestamp <= turn.started_at)?.id ?? null
  })
}

/** What follows an edit or a signature is nothing that was said: it shows while it lasts, and when it went wrong. */
function isOfTheTalk({ trigger, outcome }: Turn): boolean {
  return trigger.kind === 'message' || (outcome !== 'waiting' && outcome !== 'answered')
}

/** Which item holds a place of a message; -1 when none does. */
export function indexOfPlace(items: readonly TalkItem[], message_id: MessageId, start: number): number {
  return items.findIndex(
    (item) =>
      item.kind === 'message' &&
      item.message.id === message_id &&
      (item.part === item.parts || start < (item.lines.at(-1)?.end ?? 0)),
  )
}
