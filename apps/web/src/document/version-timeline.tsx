/** Versions as dots: draft hollow, signed solid, the one being read ringed. Choosing one reads it. */
import { useLayoutEffect, useRef } from 'react'

import { useClock } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { moment } from '../words/moments.ts'
import type { ClauseLine } from './clauses.ts'
import type { VersionDot } from './version-list.ts'

interface VersionTimelineProps {
  readonly dots: readonly VersionDot[]
  readonly shown: number
  /** The draft's lines, to tell what it changes; null while an old version is read. */
  readonly lines: readonly ClauseLine[] | null
  readonly onRead: (version: number) => void
}

/** Older ones are in the menu. */
const MOST_DOTS = 6

export function VersionTimeline({ dots, shown, lines, onRead }: VersionTimelineProps) {
  const clock = useClock()
  const list = useRef<HTMLOListElement>(null)
  const latest = dots.at(-1)?.version
  // Where they do not all fit, the latest is the one to see.
  useLayoutEffect(() => {
    list.current?.scrollTo({ left: list.current.scrollWidth })
  }, [latest])
  const changed = lines?.filter(({ change }) => change === 'changed').length ?? 0
  const added = lines?.filter(({ change }) => change === 'added').length ?? 0

  return (
    <ol ref={list} className="versions" aria-label={words.document.versions}>
      {dots.slice(-MOST_DOTS).map(({ version, state, published_at }) => (
        <li key={version} className={`${state} ${version === shown ? 'current' : ''}`}>
          <button
            type="button"
            aria-current={version === shown ? 'true' : undefined}
            onClick={() => onRead(version)}
          >
            <b>{state === 'draft' ? words.document.draftWord(version) : version}</b>
            <span className="what">
              {whatOf(
                state,
                published_at === null ? '' : moment(published_at, clock),
                words.document.changedSince(added, changed),
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function whatOf(state: VersionDot['state'], day: string, changes: string): string {
  if (state === 'signed') return words.document.signedOn(day)
  return state === 'draft' && changes !== '' ? changes : day
}
