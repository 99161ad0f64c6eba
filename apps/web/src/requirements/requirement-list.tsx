/** The rows, of which only those in view exist. One tab stop; the arrows move inside. */
import type { Search } from '@parley/domain'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useView } from '../session/use-session.tsx'
import { numeral } from '../words/count.ts'
import { words } from '../words/en.ts'
import { RequirementCard } from './requirement-card.tsx'
import { headId } from './requirement-head.tsx'
import type { Row } from './requirement-rows.ts'

const GROUP_WORDS = {
  to_review: words.requirements.toReview,
  accepted: words.requirements.accepted,
  gone: words.requirements.gone,
} as const

interface RequirementListProps {
  readonly rows: readonly Row[]
  readonly count: number
  /** Whose words are brought out. */
  readonly search: Search | null
}

export function RequirementList({ rows, count, search }: RequirementListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? 31 : 63),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  })
  const [stop, setStop] = useState<string | null>(null)
  const places = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows])
  const first = rows.find((row) => row.kind === 'requirement')?.key
  const tabStop = stop !== null && places.has(stop) ? stop : first

  const focusRow = useCallback(
    (key: string): boolean => {
      const index = places.get(key)
      if (index === undefined) return false
      list.scrollToIndex(index, { align: 'auto' })
      setStop(key)
      whenThere(headId(key), (head) => {
        head.focus({ preventScroll: true })
        // What opens may be taller than the view: its head is where reading begins.
        requestAnimationFrame(() => head.scrollIntoView({ block: 'nearest' }))
      })
      return true
    },
    [list, places],
  )
  const step = useCallback(
    (from: string, by: 1 | -1) => {
      for (let index = (places.get(from) ?? 0) + by; index >= 0 && index < rows.length; index += by) {
        const row = rows[index]
        if (row?.kind !== 'requirement') continue
        focusRow(row.key)
        return
      }
    },
    [places, rows, focusRow],
  )

  useReach(focusRow)
  useOpenInView(scroller)

  return (
    <div ref={scroller} className="scrolls" data-requirement-list>
      <ul
        className="rows"
        style={{ height: list.getTotalSize() }}
        aria-label={words.requirements.title}
        onKeyDown={(event) => {
          const on = (event.target as HTMLElement).dataset['requirement']
          const by = STEPS[event.key]
          if (on === undefined || by === undefined || event.ctrlKey || event.metaKey || event.altKey) return
          event.preventDefault()
          step(on, by)
        }}
      >
        {list.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <li
              key={row.key}
              ref={list.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
              {...(row.kind === 'requirement' ? { 'aria-setsize': count, 'aria-posinset': row.place } : {})}
            >
              {row.kind === 'group' ? (
                <h3 className="group-head">
                  {GROUP_WORDS[row.group]} <span>{numeral(row.count)}</span>
                </h3>
              ) : (
                <RequirementCard
                  requirement={row.requirement}
                  search={search}
                  tabIndex={row.key === tabStop ? 0 : -1}
                  onFocus={() => setStop(row.key)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/**
 * From a quote, a link, a search: bring the requirement into view and give it the
 * focus. One that was just written comes into view when the log brings it.
 */
function useReach(focusRow: (key: string) => boolean): void {
  const reach = useView((view) => view.reach)
  const done = useRef(reach?.count ?? 0)
  useEffect(() => {
    if (reach === null || reach.count === done.current) return
    if (focusRow(reach.requirement_id)) done.current = reach.count
  }, [reach, focusRow])
}

const OPENS_WITHIN_MS = 500

/** What opens at the lower edge is brought up, as far as its head stays in view. */
function useOpenInView(scroller: React.RefObject<HTMLDivElement | null>): void {
  const open = useView((view) => view.open)
  useEffect(() => {
    if (open === null) return
    const card = document.getElementById(headId(open))?.closest('li')
    if (card === null || card === undefined) return
    const bring = () => {
      const view = scroller.current?.getBoundingClientRect()
      const { top, bottom } = card.getBoundingClientRect()
      if (view === undefined || bottom <= view.bottom) return
      scroller.current?.scrollBy({ top: Math.min(bottom - view.bottom, top - view.top) })
    }
    // It grows as its parts arrive; after that it is the reader who scrolls.
    const grown = new ResizeObserver(bring)
    grown.observe(card)
    const settled = setTimeout(() => grown.disconnect(), OPENS_WITHIN_MS)
    return () => {
      clearTimeout(settled)
      grown.disconnect()
    }
  }, [open, scroller])
}

/** A row far away exists only after the list has scrolled there: a few frames at most. */
function whenThere(id: string, then: (element: HTMLElement) => void, tries = 12): void {
  const element = document.getElementById(id)
  if (element !== null) then(element)
  else if (tries > 0) requestAnimationFrame(() => whenThere(id, then, tries - 1))
}
