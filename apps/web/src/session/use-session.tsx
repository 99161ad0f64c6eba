/** The session for everything below: its view, and what can be done with it. */
import { createContext, use, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SessionState } from '@parley/domain'
import type { Clock } from '../words/moments.ts'
import { createActions, type Actions } from './actions.ts'
import { cupboardHere, keepWhatIsWritten, recall } from './keepsakes.ts'
import { derivedFrom, type Derived } from './derived.ts'
import type { SessionLink } from './session-link.ts'
import { createSessionStore, type SessionStore, type SessionView } from './session-store.ts'

interface Desk {
  readonly store: SessionStore
  readonly actions: Actions
}

const DeskContext = createContext<Desk | null>(null)

export function SessionDesk({
  id,
  link,
  children,
}: {
  readonly id: string
  readonly link: SessionLink
  readonly children: ReactNode
}) {
  const desk = useMemo(() => {
    const store = createSessionStore(new Date().toISOString(), recall(id, cupboardHere()))
    const actions = createActions(store, link, { now: () => new Date(), newId: () => crypto.randomUUID() })
    return { store, actions }
  }, [id, link])

  useEffect(() => keepWhatIsWritten(id, desk.store, cupboardHere()), [id, desk])
  useEffect(() => desk.actions.start(), [desk])

  return <DeskContext value={desk}>{children}</DeskContext>
}

function useDesk(): Desk {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('a part of the workspace stands outside of a session')
  return desk
}

export function useView<Part>(select: (view: SessionView) => Part): Part {
  return useStore(useDesk().store, select)
}

/** The state, for parts that are shown only when there is one. */
export function useSessionState(): SessionState {
  const state = useView((view) => view.state)
  if (state === null) throw new Error('a part of the workspace is shown before its session is here')
  return state
}

export function useActions(): Actions {
  return useDesk().actions
}

export function useStoreOfSession(): SessionStore {
  return useDesk().store
}

/** The present, to the minute: “today” becomes “19 Nov” while the page is open. One clock for all. */
export function useClock(): Clock {
  return useSyncExternalStore(onMinute, () => presentMinute)
}

let presentMinute: Clock = { now: new Date() }
let ticking: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function onMinute(changed: () => void): () => void {
  ticking ??= setInterval(tick, 60_000)
  listeners.add(changed)
  return () => {
    listeners.delete(changed)
    if (listeners.size > 0) return
    clearInterval(ticking)
    ticking = undefined
  }
}

function tick(): void {
  presentMinute = { now: new Date() }
  for (const changed of listeners) changed()
}

/** Whether this reader may change things here. */
export function useMayWrite(): boolean {
  return useView(({ about, connection }) => about?.may.edit !== false && connection.status !== 'signed_out')
}

export function useDerived(): Derived {
  return derivedFrom(useSessionState())
}
