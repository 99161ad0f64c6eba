/** Why it is as sure as it is: what speaks for it and what against. */
import type { Requirement } from '@parley/domain'
import { Plus, X } from 'lucide-react'
import { Popover } from 'radix-ui'
import { Confidence } from '../parts/confidence.tsx'
import { Icon } from '../parts/icon.tsx'
import { words } from '../words/en.ts'
import { bandOf, reasonsOf } from './confidence.ts'

export function ConfidenceReasons({
  requirement,
  issues,
}: {
  readonly requirement: Requirement
  readonly issues: number
}) {
  return (
    <Popover.Root>
      <Popover.Trigger className="link-button mt-2 underlined">
        <Confidence share={requirement.confidence} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover"
          aria-label={words.requirements.bands[bandOf(requirement.confidence)]}
          sideOffset={4}
          collisionPadding={8}
          align="start"
        >
          <h3>
            <Confidence share={requirement.confidence} />
          </h3>
          <ul className="reasons">
            {reasonsOf(requirement, issues).map(({ speaks, words: reason }) => (
              <li key={reason}>
                <Icon
                  of={speaks === 'for' ? Plus : X}
                  size="small"
                  className={speaks === 'for' ? 'ok' : 'bad'}
                />
                {reason}
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
