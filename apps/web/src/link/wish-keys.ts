/**
 * One wish, one effect: a wish that may have been done is repeated under the key
 * it had, so that pressing “Try again” never does a thing twice.
 */
import type { Answer } from '../session/session-link.ts'

const MOST_OPEN = 50

export interface WishKeys {
  /** Asks under the key of this wish, and forgets the key once it is known what became of it. */
  readonly under: <Value>(
    wish: string,
    ask: (key: string) => Promise<Answer<Value>>,
  ) => Promise<Answer<Value>>
}

export function openWishKeys(newKey: () => string): WishKeys {
  const open = new Map<string, string>()

  return {
    under: async (wish, ask) => {
      const key = open.get(wish) ?? newKey()
      const answer = await ask(key)
      open.delete(wish)
      if (!answer.accepted && answer.problem.effect === 'unknown') {
        open.set(wish, key)
        const [oldest] = open.keys()
        if (open.size > MOST_OPEN && oldest !== undefined) open.delete(oldest)
      }
      return answer
    },
  }
}
