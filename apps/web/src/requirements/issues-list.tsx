/** Every open finding, gravest first, each with its requirement and its way out. */
import { findRequirement, type ValidationIssue } from '@parley/domain'
import { useVirtualizer } from '@tanstack/react-virtual'
import { CircleCheck } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { Empty } from '../parts/empty.tsx'
import { useActions, useDerived, useSessionState } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import IssueDetails from './issue-details.tsx'

const GRAVITY = { error: 0, warning: 1, info: 2 } as const

export default function IssuesList() {
  const { issues } = useDerived()
  const scroller = useRef<HTMLDivElement>(null)
  const sorted = useMemo(
    () => issues.toSorted((one, other) => GRAVITY[one.severity] - GRAVITY[other.severity]),
    [issues],
  )
  const list = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 120,
    overscan: 6,
  })

  if (sorted.length === 0) {
    return (
      <div className="scrolls">
        <Empty icon={CircleCheck} title={words.issues.none}>
          {words.issues.noneHint}
        </Empty>
      </div>
    )
  }
  return (
    <div ref={scroller} className="scrolls" tabIndex={0} role="region" aria-label={words.issues.list}>
      <ul className="rows" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const issue = sorted[index]
          return issue === undefined ? null : (
            <li
              key={`${issue.requirement_id} ${issue.rule} ${issue.issue_type} ${issue.start} ${issue.end}`}
              ref={list.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
            >
              <IssueRow issue={issue} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function IssueRow({ issue }: { readonly issue: ValidationIssue }) {
  const state = useSessionState()
  const { reach } = useActions()
  const requirement = findRequirement(state, issue.requirement_id)
  if (requirement === null) return null
  const said = requirement.statement.slice(issue.start, issue.end)
  return (
    <div className="issue-row">
      <div className="grow text-14">
        <button type="button" className="link-button" onClick={() => reach(issue.requirement_id)}>
          {issue.requirement_id}
        </button>{' '}
        <span className="text-text-2">{requirement.title}</span>
        {said !== '' && <p className="quote">“{said}”</p>}
        <IssueDetails requirement={requirement} issue={issue} />
      </div>
    </div>
  )
}
