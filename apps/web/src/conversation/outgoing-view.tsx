/** What was written here and is not in the log yet: being sent, kept, or refused with a way out. */
import { Clock, OctagonAlert, WifiOff } from 'lucide-react'
import { Avatar } from '../parts/avatar.tsx'
import { Icon } from '../parts/icon.tsx'
import type { Outgoing } from '../session/outbox.ts'
import { useActions, useClock, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { timeOfDay } from '../words/moments.ts'

interface OutgoingViewProps {
  readonly outgoing: Outgoing
  /** Takes the text back into the box. */
  readonly onEdit: (outgoing: Outgoing) => void
}

export function OutgoingView({ outgoing, onEdit }: OutgoingViewProps) {
  const clock = useClock()
  const name = useView((view) => view.about?.me.name) ?? words.you
  const time = timeOfDay(outgoing.written_at, clock)
  return (
    <article className="message" aria-label={words.talk.said(name, time)}>
      <Avatar name={name} />
      <header>
        <b>{name}</b> <time dateTime={outgoing.written_at}>{time}</time>
      </header>
      <div className="body">
        <p className={`whitespace-pre-wrap ${outgoing.status === 'not_sent' ? '' : 'text-text-2'}`}>
          {outgoing.text}
        </p>
        <OutgoingState outgoing={outgoing} onEdit={onEdit} />
      </div>
    </article>
  )
}

function OutgoingState({ outgoing, onEdit }: OutgoingViewProps) {
  const { sendAgain, discard } = useActions()
  const live = useView((view) => view.connection.status === 'live')
  if (outgoing.status === 'not_sent') {
    return (
      <div className="message-state bad" role="alert">
        <Icon of={OctagonAlert} size="small" />
        <span>
          {words.talk.notSent} {outgoing.problem?.message}
        </span>
        <button type="button" className="link-button" onClick={() => sendAgain(outgoing.cid)}>
          {words.talk.tryAgain}
        </button>
        <button type="button" className="link-button" onClick={() => onEdit(outgoing)}>
          {words.talk.edit}
        </button>
        <button type="button" className="link-button" onClick={() => discard(outgoing.cid)}>
          {words.talk.discard}
        </button>
      </div>
    )
  }
  // What was on its way when the connection broke waits here too.
  const kept = outgoing.status !== 'sent' && !live
  return (
    <div className="message-state">
      <Icon of={kept ? WifiOff : Clock} size="small" />
      {kept ? words.talk.kept : words.talk.sending}
    </div>
  )
}
