/**
 * Listening in a session that goes on: what is known stays known between messages,
 * and a message costs its own length, however much was said before.
 *
 * What is known counts in the order of its keys, whatever order it came in.
 */
import type { KnownRequirement, Listening, SaidMessage } from './heard.ts'
import { listening } from './listen.ts'
import { comparable, Earlier, type Comparable } from './same.ts'

export interface ListenOptions {
  /**
   * The messages just before these, oldest first: re-read for what they leave in mind
   * (a question that waits, what "it" is, the figure that is corrected), and for nothing else.
   * Given, even empty, all messages are one conversation; left out, each stands alone.
   */
  readonly before?: readonly SaidMessage[]
}

export interface Hearing {
  /** Takes in a requirement, or its new wording: the same key again replaces. */
  know(one: KnownRequirement): void
  forget(key: string): void
  /** Leaves what is known as it was: new requirements are called `R1`, `R2` … until they are known by their ids. */
  listen(messages: readonly SaidMessage[], options?: ListenOptions): Listening
  /** The same in steps, one sentence each, so that others may have their turn in between; nothing may become known meanwhile. */
  listening(messages: readonly SaidMessage[], options?: ListenOptions): Generator<void, Listening>
}

export function openHearing(): Hearing {
  const earlier = new Earlier()
  const known = new Map<string, Comparable>()

  function forget(key: string): void {
    const one = known.get(key)
    if (one !== undefined) earlier.remove(one)
    known.delete(key)
  }

  function* inSteps(
    messages: readonly SaidMessage[],
    { before }: ListenOptions = {},
  ): Generator<void, Listening> {
    return yield* listening(earlier, messages, before)
  }

  return {
    know({ key, title, statement, inferred }) {
      forget(key)
      if (inferred) return
      const one = comparable(key, statement, title)
      known.set(key, one)
      earlier.add(one)
    },
    forget,
    listening: inSteps,
    listen(messages, options) {
      const steps = inSteps(messages, options)
      for (;;) {
        const step = steps.next()
        if (step.done === true) return step.value
      }
    },
  }
}
