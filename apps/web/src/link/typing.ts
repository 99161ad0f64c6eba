/** Telling that somebody types: now and then while it lasts, and that it has ended. */
const AGAIN_MS = 3_000
const ENDED_MS = 4_000

export interface TypingOut {
  readonly typed: () => void
  readonly ended: () => void
}

export function tellTyping(tell: (typing: boolean) => void): TypingOut {
  let told = 0
  let ending: ReturnType<typeof setTimeout> | undefined

  const ended = (): void => {
    clearTimeout(ending)
    if (told === 0) return
    told = 0
    tell(false)
  }
  return {
    typed: () => {
      clearTimeout(ending)
      ending = setTimeout(ended, ENDED_MS)
      if (Date.now() - told < AGAIN_MS) return
      told = Date.now()
      tell(true)
    },
    ended,
  }
}

/** Hears of others; whoever falls silent without a word stops after a while. */
export function hearTyping(tell: (name: string, typing: boolean) => void): {
  readonly heard: (name: string, typing: boolean, expiresInMs: number) => void
  readonly stop: () => void
} {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const quiet = (name: string): void => {
    clearTimeout(timers.get(name))
    timers.delete(name)
    tell(name, false)
  }
  return {
    heard: (name, typing, expiresInMs) => {
      if (!typing) return quiet(name)
      clearTimeout(timers.get(name))
      timers.set(
        name,
        setTimeout(() => quiet(name), expiresInMs),
      )
      tell(name, true)
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
