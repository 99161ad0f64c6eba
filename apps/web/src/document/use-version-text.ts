/** The text of a version: it never changes, so it is asked for once. */
import { composeDocument, type Section } from '@parley/domain'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useActions, useSessionState } from '../session/use-session.tsx'
import type { VersionText } from '../session/session-link.ts'

export function useVersionText(version: number | null): {
  readonly text: VersionText | null
  readonly failed: boolean
  readonly again: () => void
} {
  const { link } = useActions()
  const { session_id } = useSessionState()
  const query = useQuery({
    queryKey: ['version', session_id, version],
    enabled: version !== null,
    staleTime: Infinity,
    // A newer version takes the place of the one on the screen when it is here.
    placeholderData: (before) => before,
    queryFn: async () => {
      const answer = await link.readVersion(version ?? 0)
      if (!answer.accepted) throw new Error(answer.problem.message)
      return answer.value
    },
  })
  return { text: query.data ?? null, failed: query.isError, again: () => void query.refetch() }
}

/** The document as it would be published now, written from the state by the same function as everywhere. */
export function useDraftSections(): readonly Section[] {
  const state = useDeferredValue(useSessionState())
  return useMemo(() => composeDocument(state), [state])
}
