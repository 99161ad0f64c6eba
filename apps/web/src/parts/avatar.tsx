/** A person is round, Parley is square. The tint helps the eye and identifies nobody alone. */
import { initials, tintOf } from '../session/people.ts'
import { words } from '../words/en.ts'
import { Logo } from './logo.tsx'

interface AvatarProps {
  readonly name: string
  readonly size?: 'small'
  readonly presence?: 'here' | 'seen_today' | 'away'
}

export function Avatar({ name, size, presence }: AvatarProps) {
  if (name === words.parley) {
    return (
      <span className={`avatar parley ${size ?? ''}`} aria-hidden="true">
        <Logo />
      </span>
    )
  }
  const look = presence === 'away' ? 'away' : `tint-${tintOf(name)} ${presence === 'here' ? 'here' : ''}`
  return (
    <span className={`avatar ${look} ${size ?? ''}`} title={name} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
