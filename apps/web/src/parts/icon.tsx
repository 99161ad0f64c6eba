/** One look for all icons: lucide, in the colour of the text, never read out. */
import type { LucideIcon } from 'lucide-react'

export function Icon({
  of: Picture,
  size,
  className = '',
}: {
  readonly of: LucideIcon
  readonly size?: 'small' | 'large'
  readonly className?: string
}) {
  return <Picture className={`icon ${size ?? ''} ${className}`} aria-hidden="true" focusable="false" />
}
