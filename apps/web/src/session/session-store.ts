/**
 * What the workspace knows of a session: the folded state, what is on its way in
 * either direction, and what the reader has open.
 *
 * The state is made only by the domain's reducer from the link's news, so the
 * screen shows what every other screen shows.
 */
import { replay, type MessageId, type Place, type RequirementId, type SessionState } from '@parley/domain'
import type { Stretch } from '../conversation/marked-runs.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { withoutFinished, withPiece, type InFlight } from './in-flight.ts'
import { stillHere, type Outgoing } from './outbox.ts'
import type { AboutSession, ConnectionStatus, LinkNews, Person } from './session-link.ts'

export interface Toast {
  readonly id: number
  readonly tone: 'plain' | 'bad'
  readonly text: string
  readonly action: { readonly label: string; readonly key?: string; readonly run: () => void } | null
}

/** One thing that can be taken back. */
export interface UndoStep {
  readonly what: string
  readonly run: () => void
}

export interface SessionView {
  /** Null until the first news. */
  readonly state: SessionState | null
  readonly seq: number
  readonly connection: { readonly status: ConnectionStatus; readonly since: string }
  /** A line to show once: how much was missed, or that everything was loaded anew. */
  readonly passing:
    | { readonly kind: 'caught_up'; readonly events: number }
    | { readonly kind: 'reloaded' | 'hash_mismatch' }
    | null
  readonly inFlight: readonly InFlight[]
  readonly thinking: Readonly<Record<string, string>>
  readonly typing: readonly string[]
  readonly people: readonly Person[]
  readonly about: AboutSession | null

  readonly outbox: readonly Outgoing[]
  readonly saving: number
  readonly toasts: readonly Toast[]
  readonly undo: readonly UndoStep[]
  readonly drafts: Readonly<Record<string, unknown>>

  /** The requirement that is open, and the quote that holds its mark. */
  readonly open: RequirementId | null
  readonly editing: RequirementId | null
  readonly selected: { readonly requirement_id: RequirementId; readonly place: Place } | null
  /** Where to scroll to in the talk; counted so that the same place can be asked for twice. */
  readonly jump: { readonly message_id: MessageId; readonly start: number; readonly count: number } | null
  /** Which requirement to bring into view and give the focus. */
  readonly reach: { readonly requirement_id: RequirementId; readonly count: number } | null
  /** Words of a search that are brought out in a message. */
  readonly found: { readonly message_id: MessageId; readonly places: readonly Stretch[] } | null
  /** What a reader of screens says once: the result of a turn, a jump. */
  readonly said: string
}

export type SessionStore = StoreApi<SessionView>

export function createSessionStore(
  now: string,
  { outbox, drafts }: Pick<SessionView, 'outbox' | 'drafts'> = { outbox: [], drafts: {} },
): SessionStore {
  return createStore<SessionView>(() => ({
    state: null,
    seq: 0,
    connection: { status: 'connecting', since: now },
    passing: null,
    inFlight: [],
    thinking: {},
    typing: [],
    people: [],
    about: null,
    outbox,
    saving: 0,
    toasts: [],
    undo: [],
    drafts,
    open: null,
    editing: null,
    selected: null,
    found: null,
    jump: null,
    reach: null,
    said: '',
  }))
}

/** What news does to the view. Anything already known changes nothing. */
export function withNews(view: SessionView, news: LinkNews): Partial<SessionView> {
  switch (news.type) {
    case 'connection':
      return {
        connection: { status: news.status, since: news.since },
        ...(news.status === 'live' ? {} : { typing: [] }),
      }
    case 'state':
      return {
        state: news.state,
        seq: news.seq,
        outbox: withoutRecorded(view.outbox, news.state),
        ...(news.reloaded ? { passing: { kind: 'reloaded' as const } } : {}),
      }
    case 'events':
      return withEvents(view, news)
    case 'caught_up':
      return news.events === 0 ? {} : { passing: { kind: 'caught_up', events: news.events } }
    case 'chunk':
      return { inFlight: withPiece(view.inFlight, news) }
    case 'chunk_dropped':
      return {
        inFlight: view.inFlight.filter((text) => text.message_id !== news.message_id),
        ...(news.reason === 'hash_mismatch' ? { passing: { kind: 'hash_mismatch' as const } } : {}),
      }
    case 'thinking':
      return { thinking: { ...view.thinking, [news.agent]: news.text } }
    case 'typing': {
      const others = view.typing.filter((name) => name !== news.name)
      return { typing: news.typing ? [...others, news.name] : others }
    }
    case 'presence':
      return { people: news.people }
    case 'about':
      return { about: news.about }
  }
}

function withEvents(
  view: SessionView,
  { events, seq }: Extract<LinkNews, { type: 'events' }>,
): Partial<SessionView> {
  if (view.state === null || seq <= view.seq) return {}
  const state = replay(view.state, events)
  const ended = events.some((event) => event.type === 'turn.ended')
  return {
    state,
    seq,
    inFlight: withoutFinished(view.inFlight, events),
    outbox: withoutRecorded(view.outbox, state),
    ...(ended ? { thinking: {} } : {}),
  }
}

/** A message that was acked stays on the screen until the log brings it: no gap, no double. */
function withoutRecorded(outbox: readonly Outgoing[], state: SessionState): readonly Outgoing[] {
  if (!outbox.some((message) => message.status === 'sent')) return outbox
  const recorded = new Set<string>(state.messages.map((message) => message.id))
  return outbox.filter((message) => message.status !== 'sent' || !recorded.has(message.message_id ?? ''))
}

export function waitingHere(view: SessionView): number {
  return stillHere(view.outbox)
}
