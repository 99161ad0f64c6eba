/** How wide the window is, for what a style sheet alone cannot decide. */
import { useSyncExternalStore } from 'react'

export function useWidth(): number {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('resize', changed)
      return () => removeEventListener('resize', changed)
    },
    () => innerWidth,
  )
}
