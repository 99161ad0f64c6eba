/**
 * The doorbell of a log in this process: who wants to hear of appends and of work, and ringing it.
 *
 * A listener that throws is a fault of its own: the others are told all the same,
 * and what was committed stays committed.
 */
import type { Head, Log, StoredEvent } from './log.ts'

export interface Bell extends Pick<Log, 'onAppended' | 'onDue'> {
  /** `events` is null when only the news came, and a listener has to read them. */
  appended(head: Head, events: readonly StoredEvent[] | null): void
  due(): void
  /** Nobody is told any more. */
  close(): void
}

export function openBell(onFault: (fault: unknown) => void): Bell {
  const ofAppends = new Set<(head: Head, events: readonly StoredEvent[] | null) => void>()
  const ofWork = new Set<() => void>()

  function safely(tell: () => void): void {
    try {
      tell()
    } catch (fault) {
      onFault(fault)
    }
  }

  return {
    onAppended: (listener) => subscribe(ofAppends, listener),
    onDue: (listener) => subscribe(ofWork, listener),
    appended: (head, events) => {
      for (const listener of ofAppends) safely(() => listener(head, events))
    },
    due: () => {
      for (const listener of ofWork) safely(listener)
    },
    close: () => {
      ofAppends.clear()
      ofWork.clear()
    },
  }
}

/** Each call is a subscription of its own, so one function may listen twice and leave once. */
function subscribe<Arguments extends unknown[]>(
  listeners: Set<(...told: Arguments) => void>,
  listener: (...told: Arguments) => void,
): () => void {
  const own = (...told: Arguments) => listener(...told)
  listeners.add(own)
  return () => void listeners.delete(own)
}
