/**
 * Ending in order, and in time: each part is closed after those that need it,
 * and one that hangs keeps none of the others from closing.
 */
export interface Part {
  readonly name: string
  readonly close: () => Promise<unknown> | void
}

export interface Drained {
  /** Parts that failed to close, or did not in time. */
  readonly unfinished: readonly { readonly name: string; readonly reason: unknown }[]
}

export const LATE = new Error('it did not close in time')

/** One after the other; together they take no longer than `withinMs`. */
export async function drain(parts: readonly Part[], withinMs: number): Promise<Drained> {
  const unfinished: { name: string; reason: unknown }[] = []
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), withinMs)
  })
  for (const { name, close } of parts) {
    try {
      const end = await Promise.race([Promise.resolve(close()), deadline])
      if (end === 'late') unfinished.push({ name, reason: LATE })
    } catch (reason) {
      unfinished.push({ name, reason })
    }
  }
  clearTimeout(timer)
  return { unfinished }
}
