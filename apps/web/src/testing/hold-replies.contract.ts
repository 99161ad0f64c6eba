/**
 * A line to the server that stands still in the middle of a reply, so that a test
 * can look at what streams for as long as it likes. The frames are the server's
 * own; they only come later.
 */
import type { Page } from 'playwright-core'

export interface HeldLine {
  /** Lets go of what was held, and holds nothing more. */
  release(): void
  /** Forgets what was held, as a line that broke does, and holds nothing more. */
  drop(): void
}

/** Before the page loads: after the first piece of a reply, nothing comes through until it is released. */
export async function holdReplies(page: Page): Promise<HeldLine> {
  const waiting: (() => void)[] = []
  let state: 'open' | 'held' | 'released' = 'open'
  await page.routeWebSocket(/\/ws/, (line) => {
    const server = line.connectToServer()
    server.onMessage((frame) => {
      if (state === 'held') waiting.push(() => line.send(frame))
      else line.send(frame)
      if (state === 'open' && String(frame).includes('"message_chunk"')) state = 'held'
    })
  })
  return {
    release: () => {
      state = 'released'
      for (const send of waiting.splice(0)) send()
    },
    drop: () => {
      state = 'released'
      waiting.length = 0
    },
  }
}
