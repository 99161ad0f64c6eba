/** Who is signed in, and the way out. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Avatar } from '../parts/avatar.tsx'
import { Confirm } from '../parts/confirm.tsx'
import { Menu, MenuItem, MenuLabel } from '../parts/menu.tsx'
import { useLinks } from '../session/links.tsx'
import { words } from '../words/en.ts'

export function AccountMenu({ name }: { readonly name: string }) {
  const { home } = useLinks()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const leave = async () => {
    setAsking(false)
    const answer = await home.signOut()
    if (!answer.accepted && answer.problem.code !== 'UNAUTHENTICATED') return
    queries.clear()
    await navigate({ to: '/welcome', search: {} })
  }

  return (
    <>
      <Menu
        trigger={
          <button type="button" className="face" aria-label={words.sessions.account(name)}>
            <Avatar name={name} />
          </button>
        }
      >
        <MenuLabel>{name}</MenuLabel>
        <MenuItem onSelect={() => setAsking(true)}>{words.sessions.signOut}</MenuItem>
      </Menu>
      <Confirm
        open={asking}
        title={words.sessions.signOutTitle}
        verb={words.sessions.signOut}
        look="primary"
        onConfirm={() => void leave()}
        onCancel={() => setAsking(false)}
      >
        <p>{words.sessions.signOutText}</p>
      </Confirm>
    </>
  )
}
