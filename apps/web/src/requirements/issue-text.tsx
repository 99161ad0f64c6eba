/** A statement with what was found in it underlined; each finding opens to its rule and what would mend it. */
import type { Requirement, Severity, ValidationIssue } from '@parley/domain'
import { Popover } from 'radix-ui'
import { lazy, Suspense, type ReactNode } from 'react'
import { cutIntoRuns } from '../conversation/marked-runs.ts'
import { Icon } from '../parts/icon.tsx'
import { bound } from '../words/bound.ts'
import { words } from '../words/en.ts'
import { SEVERITY_ICONS, SEVERITY_TONES } from './requirement-head.tsx'

const IssueDetails = lazy(() => import('./issue-details.tsx'))

export function IssueText({
  requirement,
  issues,
}: {
  readonly requirement: Requirement
  readonly issues: readonly ValidationIssue[]
}) {
  const runs = cutIntoRuns(requirement.statement, issues)
  const placed = new Set<ValidationIssue>()
  return (
    <>
      {runs.map((run) => {
        const gravest = run.marks.toSorted((one, other) => GRAVITY[other.severity] - GRAVITY[one.severity])[0]
        if (gravest === undefined) return bound(run.text)
        const ending = run.marks.filter((issue) => issue.end === run.end && !placed.has(issue))
        for (const issue of ending) placed.add(issue)
        return (
          <span key={run.start}>
            <span className={`issue-${gravest.severity}`}>{bound(run.text)}</span>
            {/* The marker stays with its last word. */}
            {ending.length > 0 && '\u2060'}
            {ending.map((issue) => (
              <IssueMarker key={keyOf(issue)} requirement={requirement} issue={issue} />
            ))}
          </span>
        )
      })}
      {issues
        .filter((issue) => issue.start >= issue.end || issue.start >= requirement.statement.length)
        .map((issue) => (
          <IssueMarker key={keyOf(issue)} requirement={requirement} issue={issue} />
        ))}
    </>
  )
}

/** One rule may find two things at the same words. */
const keyOf = ({ rule, issue_type, start, end }: ValidationIssue) => `${rule} ${issue_type} ${start} ${end}`

const GRAVITY: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 }

export function IssueMarker({
  requirement,
  issue,
}: {
  readonly requirement: Requirement
  readonly issue: ValidationIssue
}) {
  return (
    <Popover.Root>
      <Popover.Trigger
        className={`link-button issue-marker ${SEVERITY_TONES[issue.severity]}`}
        aria-label={words.issues.show(words.issues.kinds[issue.issue_type])}
        data-issue={issue.rule}
      >
        <Icon of={SEVERITY_ICONS[issue.severity]} size="small" className="inline align-[-2px]" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover"
          aria-label={words.issues.kinds[issue.issue_type]}
          sideOffset={4}
          collisionPadding={8}
          align="start"
        >
          <Suspense fallback={null}>
            <IssueDetails requirement={requirement} issue={issue} closes={Closes} />
          </Suspense>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Closes({ children }: { readonly children: ReactNode }) {
  return <Popover.Close asChild>{children}</Popover.Close>
}
