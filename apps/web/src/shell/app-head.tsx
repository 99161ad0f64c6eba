/** The head: which session, how much was heard, who is here, search, and the next step. */
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronDown, Search } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Avatar } from '../parts/avatar.tsx'
import { button, Button, Key } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Logo } from '../parts/logo.tsx'
import { Menu, MenuItem, MenuLine } from '../parts/menu.tsx'
import { currentVersion } from '../document/version-list.ts'
import { firstName } from '../session/people.ts'
import { useActions, useDerived, useMayWrite, useSessionState, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import type { CoverageCounts } from '../session/coverage-counts.ts'
import { SettingsMenuItems } from './theme-menu.tsx'

const RenameSession = lazy(() => import('./rename-session.tsx'))
const DeleteSession = lazy(() => import('../sessions/delete-session.tsx'))

const MOST_FACES = 4

interface AppHeadProps {
  readonly onSearch: () => void
  readonly onUnheard: () => void
  /** Where the review is on the page already, nothing leads to it. */
  readonly reviewing: boolean
}

export function AppHead({ onSearch, onUnheard, reviewing }: AppHeadProps) {
  const state = useSessionState()
  const { coverage } = useDerived()
  const people = useView((view) => view.people)
  const here = people.filter(({ presence }) => presence === 'here')
  const version = currentVersion(state)
  const unsigned = !reviewing && version !== null && state.approved_version !== version

  return (
    <header className="app-head">
      <Link to="/" className="brand" aria-label={words.views.allSessions}>
        <Logo />
      </Link>
      <div className="project grow">
        <SessionMenu />
      </div>
      {coverage.all > 0 && (
        <button
          type="button"
          className="coverage not-phone"
          onClick={onUnheard}
          title={words.head.coverage(coverage)}
        >
          <Meter counts={coverage} />
          <span>{words.head.heard(coverage.heard, coverage.all)}</span>
        </button>
      )}
      {here.length > 0 && (
        <span
          className="avatars not-phone"
          role="img"
          aria-label={words.head.hereNow(here.map(({ name }) => firstName(name)))}
        >
          {here.slice(0, MOST_FACES).map((person) => (
            <Avatar key={person.user_id} name={person.name} presence="here" />
          ))}
          {here.length > MOST_FACES && <span className="avatar more">+{here.length - MOST_FACES}</span>}
        </span>
      )}
      <button type="button" className="find" onClick={onSearch} aria-keyshortcuts="Control+K">
        <Icon of={Search} />
        <span>{words.head.find}</span>
        <Key>Ctrl K</Key>
      </button>
      {unsigned && (
        <Link
          to="/session/$id/diff"
          params={{ id: state.session_id }}
          search={{}}
          className={button({ look: 'primary', className: 'not-phone' })}
        >
          {words.head.review(version)}
        </Link>
      )}
    </header>
  )
}

export function Meter({
  counts,
  wide = false,
}: {
  readonly counts: CoverageCounts
  readonly wide?: boolean
}) {
  const parts = [
    ['taken', counts.taken],
    ['answer', counts.answers],
    ['aside', counts.aside],
    ['unheard', counts.unheard],
    ['waiting', counts.waiting],
  ] as const
  return (
    <span className={`meter ${wide ? 'wide' : ''}`} aria-hidden="true">
      {parts.map(([name, number]) =>
        number === 0 ? null : <i key={name} className={name} style={{ flexGrow: number }} />,
      )}
    </span>
  )
}

function SessionMenu() {
  const state = useSessionState()
  const { toast } = useActions()
  const mayWrite = useMayWrite()
  const [asked, setAsked] = useState<'rename' | 'delete' | null>(null)
  const navigate = useNavigate()

  return (
    <h1>
      <Menu
        align="start"
        trigger={
          <Button look="quiet">
            <span className="cut">{state.project_name || words.sessions.untitled}</span>
            <Icon of={ChevronDown} size="small" />
          </Button>
        }
      >
        {mayWrite && <MenuItem onSelect={() => setAsked('rename')}>{words.head.rename}</MenuItem>}
        <MenuItem onSelect={() => void navigate({ to: '/' })}>{words.head.allSessions}</MenuItem>
        <MenuLine />
        <SettingsMenuItems />
        {mayWrite && (
          <>
            <MenuLine />
            <MenuItem onSelect={() => setAsked('delete')}>{words.sessions.delete}…</MenuItem>
          </>
        )}
      </Menu>
      <Suspense fallback={null}>
        {asked === 'rename' && <RenameSession onClose={() => setAsked(null)} />}
        {asked === 'delete' && (
          <DeleteSession
            session={state}
            onClose={() => setAsked(null)}
            onDeleted={() => void navigate({ to: '/' })}
            onProblem={(line) => toast(line, { tone: 'bad' })}
          />
        )}
      </Suspense>
    </h1>
  )
}
