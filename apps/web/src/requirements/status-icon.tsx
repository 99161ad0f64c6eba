/** The state of a requirement as a shape, with its word for whoever cannot see it. */
import type { RequirementStatus } from '@parley/domain'
import { Archive, CircleCheck, CircleDashed, CircleSlash, Replace, type LucideIcon } from 'lucide-react'
import { Icon } from '../parts/icon.tsx'
import { words } from '../words/en.ts'

const PICTURES: Readonly<Record<RequirementStatus, LucideIcon>> = {
  proposed: CircleDashed,
  accepted: CircleCheck,
  rejected: CircleSlash,
  superseded: Replace,
  retired: Archive,
}

export function StatusIcon({ status }: { readonly status: RequirementStatus }) {
  return (
    <span className={`status ${status === 'accepted' ? 'ok' : ''}`} title={words.requirements.status[status]}>
      <Icon of={PICTURES[status]} />
      <span className="unseen">{words.requirements.status[status]}</span>
    </span>
  )
}
