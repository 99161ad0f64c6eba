/** What a place says that has nothing to show: what will be there. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface EmptyProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  readonly tone?: 'bad'
}

export function Empty({ icon, title, children, action, tone }: EmptyProps) {
  return (
    <div className="empty">
      <Icon of={icon} size="large" className={tone ?? ''} />
      <b>{title}</b>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  )
}
