/** Every session, the latest changed first: open one, begin one, delete one. */
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Ellipsis, Plus, Quote } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Menu, MenuItem } from '../parts/menu.tsx'
import type { SessionLine } from '../session/home-link.ts'
import { useLinks } from '../session/links.tsx'
import type { Answer } from '../session/session-link.ts'
import { useClock } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { moment } from '../words/moments.ts'
import DeleteSession from './delete-session.tsx'

interface SessionListProps {
  readonly lines: readonly SessionLine[]
  readonly more: (() => void) | null
}

export function SessionList({ lines, more }: SessionListProps) {
  const { home } = useLinks()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [deleting, setDeleting] = useState<SessionLine | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const start = async (opening: () => Promise<Answer<{ readonly session_id: string }>>) => {
    if (busy) return
    setBusy(true)
    const answer = await opening()
    setBusy(false)
    if (!answer.accepted) return setProblem(answer.problem.message)
    await navigate({ to: '/session/$id', params: { id: answer.value.session_id }, search: {} })
  }

  return (
    <main className="session-list">
      <div className="top-line">
        <h2 className="grow">{words.sessions.title}</h2>
        <Button notYet={busy} onClick={() => void start(home.openSample)}>
          <Icon of={Quote} />
          {words.sessions.sample}
        </Button>
        <Button
          look="primary"
          notYet={busy}
          onClick={() => void start(async () => home.open({ project_name: words.sessions.untitled }))}
        >
          <Icon of={Plus} />
          {words.sessions.new}
        </Button>
      </div>
      {problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <ul>
        {lines.map((line) => (
          <SessionRow key={line.session_id} line={line} onDelete={() => setDeleting(line)} />
        ))}
      </ul>
      {more !== null && (
        <Button className="mt-4" onClick={more}>
          {words.views.more}
        </Button>
      )}
      <DeleteSession
        session={deleting}
        onClose={() => setDeleting(null)}
        onDeleted={() => void queries.invalidateQueries({ queryKey: ['sessions'] })}
        onProblem={setProblem}
      />
    </main>
  )
}

function SessionRow({ line, onDelete }: { readonly line: SessionLine; readonly onDelete: () => void }) {
  const clock = useClock()
  const { session_id, status, requirements, updated_at } = line
  const name = line.project_name || words.sessions.untitled
  return (
    <li>
      <Link to="/session/$id" params={{ id: session_id }} search={{}} className="row">
        <span>
          <b>{name}</b>
          <span className="meta">{words.sessions.requirements(requirements)}</span>
        </span>
        <span className="chip">{words.sessions.statuses[status]}</span>
        <time className="meta not-phone" dateTime={updated_at}>
          {moment(updated_at, clock)}
        </time>
      </Link>
      <Menu
        trigger={
          <Button look="quiet" size="small" shape="icon" aria-label={words.sessions.optionsOf(name)}>
            <Icon of={Ellipsis} />
          </Button>
        }
      >
        <MenuItem onSelect={onDelete}>{words.sessions.delete}</MenuItem>
      </Menu>
    </li>
  )
}
