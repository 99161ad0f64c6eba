/** The last line: whether all is saved, whether it is live, who answers. */
import { Check, LoaderCircle, WifiOff } from 'lucide-react'
import { Icon } from '../parts/icon.tsx'
import { waitingHere } from '../session/session-store.ts'
import { useView } from '../session/use-session.tsx'
import { Key } from '../parts/button.tsx'
import { words } from '../words/en.ts'

export function StatusBar({ onKeys }: { readonly onKeys: () => void }) {
  const waiting = useView(waitingHere)
  const saving = useView((view) => view.saving)
  const sending = useView((view) => view.outbox.some((message) => message.status === 'sending'))
  const status = useView((view) => view.connection.status)
  const people = useView((view) => view.people.filter(({ presence }) => presence === 'here').length)
  const model = useView((view) => view.about?.model ?? null)
  const busy = saving > 0 || sending
  const line = busy
    ? words.connection.saving
    : waiting > 0
      ? words.connection.waiting(waiting)
      : words.connection.saved

  return (
    <footer className="status-bar">
      <span>
        <Icon
          of={busy ? LoaderCircle : waiting > 0 ? WifiOff : Check}
          size="small"
          className={busy ? 'spin' : ''}
        />{' '}
        {line}
      </span>
      <span>{status === 'live' ? words.connection.live(people) : words.connection.states[status]}</span>
      <span className="end">{words.connection.model(model)}</span>
      <button type="button" onClick={onKeys}>
        <Key>?</Key> {words.connection.keys}
      </button>
    </footer>
  )
}
