/**
 * From the stream's deliveries to news: events in batches, in their order, and
 * what passes by behind the events that came before it.
 *
 * What is read from the log on the way to the present comes as one batch when
 * the present is reached, so the screen is drawn once.
 */
import type { Delivered, Passed } from '@parley/client'
import { messageId, type SessionEvent } from '@parley/domain'
import type { LinkNews } from '../session/session-link.ts'

export interface Gathering {
  readonly deliver: (delivered: Delivered) => void
  readonly pass: (news: LinkNews) => void
  /** The present is reached; `again` when it had been before, and something may have been missed. */
  readonly live: (again: boolean) => void
  /** The connection is no longer live: what came is shown, what follows is gathered again. */
  readonly lost: () => void
  /** The state was read anew, so nothing gathered before means anything. */
  readonly forget: () => void
}

/** `soon` runs a function after a moment, so that what comes together is drawn together. */
export function openGathering(hear: (news: LinkNews) => void, soon: (run: () => void) => void): Gathering {
  let events: SessionEvent[] = []
  let seq = 0
  let missed = 0
  let isLive = false
  let isDue = false
  let held: LinkNews[] = []

  const flush = (): void => {
    isDue = false
    if (events.length === 0) return
    const batch = events
    events = []
    hear({ type: 'events', events: batch, seq })
  }
  const release = (): void => {
    flush()
    const waiting = held
    held = []
    for (const news of waiting) hear(news)
  }

  return {
    deliver: (delivered) => {
      events.push(delivered.event)
      seq = delivered.seq
      if (delivered.replayed) missed += 1
      if (!isLive || isDue) return
      isDue = true
      soon(flush)
    },
    pass: (news) => {
      if (!isLive) return void held.push(news)
      flush()
      hear(news)
    },
    live: (again) => {
      isLive = true
      release()
      if (again && missed > 0) hear({ type: 'caught_up', events: missed })
      missed = 0
    },
    lost: () => {
      isLive = false
      release()
    },
    forget: () => {
      events = []
      held = []
      missed = 0
    },
  }
}

/** Typing is told elsewhere, because it also ends by itself. */
export function newsOf(passed: Exclude<Passed, { readonly type: 'typing' }>): LinkNews {
  if (passed.type === 'thinking') return { type: 'thinking', agent: passed.agent, text: passed.content }
  const { message_id, text, added } = passed
  return {
    type: 'chunk',
    message_id: messageId(message_id),
    offset: text.length - added.length,
    content: added,
  }
}
