/** Opens a session and shows what is below it as soon as its state is here. */
import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { FileQuestionMark } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { Bones } from '../parts/bones.tsx'
import { button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { useLinks } from '../session/links.tsx'
import { SessionDesk, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { ConnectionStrip } from './connection-strip.tsx'

export function SessionGate() {
  const { id = '' } = useParams({ strict: false })
  const links = useLinks()
  const link = useMemo(() => links.session(id), [links, id])
  return (
    <SessionDesk id={id} link={link} key={id}>
      <WhenHere />
    </SessionDesk>
  )
}

function WhenHere() {
  const state = useView((view) => view.state)
  const status = useView((view) => view.connection.status)
  const navigate = useNavigate()
  const name = state?.project_name
  // Nothing was read and nothing written yet: there is no reason to stay.
  const isOutside = state === null && status === 'signed_out'
  useEffect(() => {
    document.title = name === undefined || name === '' ? words.parley : `${name} · ${words.parley}`
  }, [name])
  useEffect(() => {
    if (isOutside) void navigate({ to: '/welcome', search: {}, replace: true })
  }, [isOutside, navigate])

  if (state === null && status !== 'gone') {
    return (
      <main className="mx-auto max-w-160 pt-12">
        <h1 className="unseen">{words.parley}</h1>
        <ConnectionStrip />
        <Bones lines={8} />
      </main>
    )
  }
  if (state === null || state.deleted || status === 'gone') {
    return (
      <main>
        <Empty
          icon={FileQuestionMark}
          title={words.failed.notFound}
          action={
            <Link to="/" className={button({ size: 'small' })}>
              {words.head.allSessions}
            </Link>
          }
        >
          {words.failed.notFoundHint}
        </Empty>
      </main>
    )
  }
  return <Outlet />
}
