/**
 * A log that is still opening: each question waits until it is open, and fails as the opening did.
 */
import type { Log } from '@parley/log'

export function logOnItsWay(opening: Promise<Log>): Log {
  return {
    append: async (...asked) => (await opening).append(...asked),
    head: async (...asked) => (await opening).head(...asked),
    read: async (...asked) => (await opening).read(...asked),
    heads: async (...asked) => (await opening).heads(...asked),
    outcomeOf: async (...asked) => (await opening).outcomeOf(...asked),
    sessions: async (...asked) => (await opening).sessions(...asked),
    session: async (...asked) => (await opening).session(...asked),
    sections: async (...asked) => (await opening).sections(...asked),
    audit: async (...asked) => (await opening).audit(...asked),
    noteReading: async (...asked) => (await opening).noteReading(...asked),
    auditWholeFrom: async () => (await opening).auditWholeFrom(),
    uiState: async (...asked) => (await opening).uiState(...asked),
    putUiState: async (...asked) => (await opening).putUiState(...asked),
    clearUiStates: async (...asked) => (await opening).clearUiStates(...asked),
    claim: async (...asked) => (await opening).claim(...asked),
    renew: async (...asked) => (await opening).renew(...asked),
    release: async (...asked) => (await opening).release(...asked),
    onAppended: (listener) => listenLater(opening, (log) => log.onAppended(listener)),
    onDue: (listener) => listenLater(opening, (log) => log.onDue(listener)),
    close: async () => (await opening).close(),
  }
}

/** Nothing is appended before the log is open, so nothing is missed. */
function listenLater(opening: Promise<Log>, listen: (log: Log) => () => void): () => void {
  let stop = (): void => undefined
  let isOver = false
  const begin = (log: Log) => (isOver ? stop : (stop = listen(log)))
  // A log that never opens has nothing to tell; whoever asked for the opening is told why.
  opening.then(begin, () => stop)
  return () => {
    isOver = true
    stop()
  }
}
