/** What the connection is doing, when there is something to say. Writing goes on meanwhile. */
import { useNavigate } from '@tanstack/react-router'
import { History, Lock, RotateCcw, WifiOff } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { waitingHere, type SessionView } from '../session/session-store.ts'
import { useActions, useClock, useStoreOfSession, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { moment } from '../words/moments.ts'

const PASSING_MS = 8_000

export function ConnectionStrip() {
  const { link, passed } = useActions()
  const connection = useView((view) => view.connection)
  const passing = useView((view) => view.passing)
  const waiting = useView(waitingHere)
  const clock = useClock()

  useEffect(() => {
    if (passing === null) return
    const timer = setTimeout(passed, PASSING_MS)
    return () => clearTimeout(timer)
  }, [passing, passed])

  return (
    <div className="strip" role="status">
      {connection.status === 'reconnecting' && (
        <div className="notice warn">
          <Icon of={RotateCcw} /> {words.connection.reconnecting}
        </div>
      )}
      {connection.status === 'offline' && (
        <div className="notice warn">
          <Icon of={WifiOff} /> {words.connection.offline(moment(connection.since, clock), waiting)}
          <Button size="small" onClick={link.tryNow}>
            {words.connection.tryNow}
          </Button>
        </div>
      )}
      {(connection.status === 'crowded' || connection.status === 'outdated') && (
        <div className="notice warn">
          <Icon of={WifiOff} /> {words.connection[connection.status]}
          <Button size="small" onClick={() => location.reload()}>
            {words.connection.reload}
          </Button>
        </div>
      )}
      {connection.status === 'signed_out' && <SignedOut />}
      {connection.status === 'live' && passing !== null && (
        <div className="notice">
          <Icon of={History} /> {passingWords(passing)}
        </div>
      )}
    </div>
  )
}

function passingWords(passing: NonNullable<SessionView['passing']>): string {
  if (passing.kind === 'caught_up') return words.connection.caughtUp(passing.events)
  return passing.kind === 'reloaded' ? words.connection.reloaded : words.connection.hashMismatch
}

/** Access ended while somebody was writing: their words are theirs. */
function SignedOut() {
  const store = useStoreOfSession()
  const navigate = useNavigate()
  const written = () => {
    const { outbox, drafts } = store.getState()
    const box = document.querySelector<HTMLTextAreaElement>('[data-composer]')?.value ?? ''
    const edits = Object.values(drafts).flatMap(
      (draft) => (draft as { readonly statement?: string } | undefined)?.statement ?? [],
    )
    return [...outbox.map(({ text }) => text), ...edits, box].filter((text) => text !== '').join('\n\n')
  }
  return (
    <div className="notice bad" role="alert">
      <Icon of={Lock} /> {words.connection.signedOut}
      <Button size="small" onClick={() => void navigator.clipboard.writeText(written())}>
        {words.connection.copy}
      </Button>
      <Button size="small" className="ml-0!" onClick={() => void navigate({ to: '/welcome', search: {} })}>
        {words.connection.signIn}
      </Button>
    </div>
  )
}
