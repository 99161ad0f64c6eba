/** What can be done with a requirement: accept, reject with a reason, edit, retire, restore. */
import { isInForce, type Requirement } from '@parley/domain'
import { Ellipsis } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Because } from '../parts/because.tsx'
import { Button, Key } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Menu, MenuItem } from '../parts/menu.tsx'
import { useActions, useMayWrite } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { ASK_TO_REJECT } from './ask-to-reject.ts'

export function RequirementActions({ requirement }: { readonly requirement: Requirement }) {
  const { accept, reject, retire, restore, edit } = useActions()
  const mayWrite = useMayWrite()
  const [asking, setAsking] = useState<'reject' | 'retire' | null>(null)

  // The key `r` asks from anywhere in the list.
  useEffect(() => {
    const ask = (event: Event) => {
      if ((event as CustomEvent<string>).detail === requirement.id) setAsking('reject')
    }
    addEventListener(ASK_TO_REJECT, ask)
    return () => removeEventListener(ASK_TO_REJECT, ask)
  }, [requirement.id])

  if (!mayWrite) return null
  if (!isInForce(requirement)) {
    return (
      <div className="actions">
        <Button size="small" onClick={() => void restore(requirement)}>
          {words.requirements.restore}
        </Button>
      </div>
    )
  }
  if (asking !== null) {
    const { rejectWhy, retireWhy, reject: rejectVerb } = words.requirements
    return (
      <Because
        question={asking === 'reject' ? rejectWhy : retireWhy}
        verb={asking === 'reject' ? rejectVerb : words.requirements.retire.replace(', because…', '')}
        onDecide={(reason) => {
          setAsking(null)
          void (asking === 'reject' ? reject : retire)(requirement, reason)
        }}
        onCancel={() => setAsking(null)}
      />
    )
  }
  return (
    <div className="actions">
      {requirement.status === 'proposed' && (
        <Button look="primary" size="small" onClick={() => void accept(requirement)}>
          {words.requirements.accept} <Key>A</Key>
        </Button>
      )}
      <Button size="small" onClick={() => setAsking('reject')}>
        {words.requirements.reject} <Key>R</Key>
      </Button>
      <Button size="small" onClick={() => edit(requirement.id)}>
        {words.requirements.edit} <Key>E</Key>
      </Button>
      <Menu
        trigger={
          <Button look="quiet" size="small" shape="icon" aria-label={words.requirements.more}>
            <Icon of={Ellipsis} />
          </Button>
        }
      >
        <MenuItem onSelect={() => setAsking('retire')}>{words.requirements.retire}</MenuItem>
        <MenuItem
          onSelect={() =>
            void navigator.clipboard.writeText(
              `${location.origin}${location.pathname}?pane=requirements#${requirement.id}`,
            )
          }
        >
          {words.requirements.copyLink}
        </MenuItem>
      </Menu>
    </div>
  )
}
