/**
 * What came in and waits to be carried out: one after the other, in the order it
 * was sent. When too much waits, the socket is not read until less does.
 */
import type { WebSocket } from 'ws'

const MOST_PENDING = 32
const RESUME_AT = 8

export interface Inbox<Command> {
  push(command: Command): void
  /** Nothing is carried out before; what comes meanwhile waits. */
  openAfter(ready: Promise<unknown>): void
  clear(): void
}

/** `carryOut` answers for its own failures. */
export function openInbox<Command>(
  socket: Pick<WebSocket, 'pause' | 'resume' | 'isPaused'>,
  carryOut: (command: Command) => Promise<void>,
): Inbox<Command> {
  let pending: readonly Command[] = []
  let isBusy = false

  async function work(): Promise<void> {
    if (isBusy) return
    isBusy = true
    for (let one = pending[0]; one !== undefined; one = pending[0]) {
      pending = pending.slice(1)
      if (pending.length <= RESUME_AT && socket.isPaused) socket.resume()
      await carryOut(one)
    }
    isBusy = false
  }

  return {
    push: (command) => {
      pending = [...pending, command]
      if (pending.length >= MOST_PENDING) socket.pause()
      void work()
    },
    openAfter: (ready) => {
      isBusy = true
      void ready.finally(() => {
        isBusy = false
        void work()
      })
    },
    clear: () => {
      pending = []
    },
  }
}
