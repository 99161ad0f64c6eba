/** Not signed in: what lets one in, why a link did not, and how to get another. There is no other way. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CircleCheck, Copy, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Avatar } from '../parts/avatar.tsx'
import { Button, Key } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Logo } from '../parts/logo.tsx'
import { useLinks } from '../session/links.tsx'
import { unwrap } from '../sessions/unwrap.ts'
import { words } from '../words/en.ts'

const COMMAND = 'npm start'

export default function WelcomePage() {
  const { why } = useSearch({ strict: false })
  const [copied, setCopied] = useState(false)
  useWayIn()
  const [press, key, there] = words.welcome.another

  useEffect(() => {
    document.title = words.parley
  }, [])

  return (
    <div className="welcome">
      <main className="welcome-form">
        <div className="name">
          <Logo />
          <span>{words.parley}</span>
        </div>
        <div className="middle">
          <h1>{words.welcome.title}</h1>
          <p className="under">{words.welcome.under}</p>
          {why !== undefined && (
            <div className="notice warn" role="alert">
              <Icon of={TriangleAlert} />
              <span>{words.welcome[why]}</span>
            </div>
          )}
          {why === undefined && <p className="text-text-2">{words.welcome.missing}</p>}
          <p className="text-text-2">
            {press}
            <Key said>{key}</Key>
            {there}
          </p>
          <p className="text-14 text-text-2">{words.welcome.starting}</p>
          <div className="command">
            <code>{COMMAND}</code>
            <Button
              look="quiet"
              size="small"
              aria-label={words.welcome.copyCommand}
              onClick={() => {
                void navigator.clipboard.writeText(COMMAND).then(() => setCopied(true))
              }}
            >
              <Icon of={Copy} />
              {copied ? words.welcome.copied : words.connection.copy}
            </Button>
          </div>
        </div>
        <footer>
          <span>{words.welcome.nothingLeaves}</span>
        </footer>
      </main>
      <Example />
    </div>
  )
}

/** Whoever is in already is not kept at the door: a link that was used by this very browser is no trouble. */
function useWayIn(): void {
  const { home } = useLinks()
  const navigate = useNavigate()
  const { data } = useQuery({
    queryKey: ['who'],
    queryFn: async () => unwrap(await home.whoAmI()),
    refetchOnMount: 'always',
  })
  const isIn = data?.signed_in === true
  useEffect(() => {
    if (isIn) void navigate({ to: '/', replace: true })
  }, [isIn, navigate])
}

/** What Parley is for, in one quote and what became of it. */
function Example() {
  const { example } = words.firstUse
  const [name = ''] = example.speaker.split(',')
  return (
    <aside className="welcome-words" aria-hidden="true">
      <div>
        <p className="big">
          “<mark className="selected">{example.quote}</mark>”
        </p>
        <cite>
          <Avatar name={name} />
          <span>{example.speaker}</span>
        </cite>
        <div className="became">
          <div className="facts">
            <span className="id">REQ-001</span>
            <span className="ok">
              <Icon of={CircleCheck} size="small" />
              {words.requirements.status.accepted}
            </span>
            <span>{example.accepted}</span>
          </div>
          <p>{example.statement}</p>
        </div>
      </div>
    </aside>
  )
}
