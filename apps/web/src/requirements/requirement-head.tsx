/** The head of a requirement: what it is, how sure, and only what needs a person. */
import type { Requirement, Search } from '@parley/domain'
import { ArrowLeftRight, Info, OctagonAlert, TriangleAlert, Unlink } from 'lucide-react'
import { useMemo } from 'react'
import { Confidence } from '../parts/confidence.tsx'
import { FoundText } from '../parts/found-text.tsx'
import { Icon } from '../parts/icon.tsx'
import { useClock, useDerived, useSessionState } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { foundIn } from './found-words.ts'
import { suspects } from './requirement-rows.ts'
import { endOf, kindOf } from './requirement-words.ts'
import { StatusIcon } from './status-icon.tsx'

interface RequirementHeadProps {
  readonly requirement: Requirement
  readonly search: Search | null
  readonly open: boolean
  readonly bodyId: string
  readonly tabIndex: 0 | -1
  readonly onToggle: () => void
  readonly onFocus: () => void
}

export function RequirementHead({
  requirement,
  search,
  open,
  bodyId,
  tabIndex,
  onToggle,
  onFocus,
}: RequirementHeadProps) {
  const state = useSessionState()
  const clock = useClock()
  const end = endOf(state, requirement, clock)
  const found = useMemo(() => search && foundIn(requirement, search), [requirement, search])

  return (
    <button
      type="button"
      className="head"
      id={headId(requirement.id)}
      data-requirement={requirement.id}
      aria-expanded={open}
      aria-controls={open ? bodyId : undefined}
      tabIndex={tabIndex}
      onClick={onToggle}
      onFocus={onFocus}
    >
      <StatusIcon status={requirement.status} />
      <span className="grow">
        <span className="title">
          <FoundText text={requirement.title} places={found?.title ?? []} />
        </span>
        {!open && found !== null && found.excerpt !== null && (
          <span className="excerpt">
            <FoundText {...found.excerpt} />
          </span>
        )}
        <span className="facts">
          <span className="id">{requirement.id}</span>
          {requirement.inferred && <span className="chip inferred">{words.requirements.inferredTag}</span>}
          {end === null ? <Facts requirement={requirement} open={open} /> : <span>{end}</span>}
        </span>
        {end === null && !open && <Needs requirement={requirement} />}
      </span>
    </button>
  )
}

export function headId(id: string): string {
  return `head-${id}`
}

function Facts({ requirement, open }: { readonly requirement: Requirement; readonly open: boolean }) {
  return (
    <>
      <span className={requirement.inferred ? 'type-word' : undefined}>{kindOf(requirement)}</span>
      <span>{words.requirements.priorities[requirement.priority]}</span>
      <Confidence share={requirement.confidence} />
      {open && requirement.revision > 1 && <span>{words.requirements.revision(requirement.revision)}</span>}
    </>
  )
}

function Needs({ requirement }: { readonly requirement: Requirement }) {
  const { conflicts, issuesById } = useDerived()
  const others = conflicts.get(requirement.id) ?? []
  const changed = suspects(requirement)
  const issue = issuesById
    .get(requirement.id)
    ?.find(({ issue_type, severity }) => issue_type !== 'conflict' && severity !== 'info')
  if (others.length + changed.length === 0 && issue === undefined) return null

  return (
    <span className="needs">
      {others.map((id) => (
        <span key={id} className="chip bad">
          <Icon of={ArrowLeftRight} size="small" />
          {words.requirements.conflictsWith(id)}
        </span>
      ))}
      {changed.map((id) => (
        <span key={id} className="chip warn">
          <Icon of={Unlink} size="small" />
          {words.requirements.suspect(id)}
        </span>
      ))}
      {issue !== undefined && (
        <span className={`chip ${SEVERITY_TONES[issue.severity]}`}>
          <Icon of={SEVERITY_ICONS[issue.severity]} size="small" />
          {words.issues.kinds[issue.issue_type]}
        </span>
      )}
    </span>
  )
}

export const SEVERITY_ICONS = { error: OctagonAlert, warning: TriangleAlert, info: Info } as const
export const SEVERITY_TONES = { error: 'bad', warning: 'warn', info: '' } as const
