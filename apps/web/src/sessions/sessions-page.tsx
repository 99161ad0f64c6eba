/** The sessions there are; with none, the first one begins here. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { OctagonAlert } from 'lucide-react'
import { useEffect } from 'react'
import { Bones } from '../parts/bones.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Logo } from '../parts/logo.tsx'
import { useLinks } from '../session/links.tsx'
import { SettingsButton } from '../shell/theme-menu.tsx'
import { words } from '../words/en.ts'
import { AccountMenu } from './account-menu.tsx'
import { FirstUse } from './first-use.tsx'
import { SessionList } from './session-list.tsx'
import { unwrap } from './unwrap.ts'

export default function SessionsPage() {
  const { home } = useLinks()
  const navigate = useNavigate()
  const signIn = useQuery({ queryKey: ['who'], queryFn: async () => unwrap(await home.whoAmI()) })
  const signedOut = signIn.data?.signed_in === false
  const sessions = useInfiniteQuery({
    queryKey: ['sessions'],
    enabled: signIn.data?.signed_in === true,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => unwrap(await home.sessions(pageParam)),
    getNextPageParam: ({ next_cursor }) => next_cursor,
  })
  const lines = sessions.data?.pages.flatMap(({ items }) => items) ?? []
  const failed = signIn.error ?? sessions.error

  useEffect(() => {
    document.title = words.parley
    if (signedOut) void navigate({ to: '/welcome', search: {}, replace: true })
  }, [signedOut, navigate])

  return (
    <div className="plain-page">
      <header className="app-head">
        <Link to="/" className="brand" aria-label={words.parley}>
          <Logo />
        </Link>
        <div className="project grow">
          <h1>{words.parley}</h1>
        </div>
        <SettingsButton />
        {signIn.data?.signed_in === true && <AccountMenu name={signIn.data.me.name} />}
      </header>
      {failed !== null ? (
        <main>
          <Empty
            icon={OctagonAlert}
            tone="bad"
            title={failed.message}
            action={
              <Button size="small" onClick={() => void (signIn.isError ? signIn : sessions).refetch()}>
                {words.talk.tryAgain}
              </Button>
            }
          />
        </main>
      ) : sessions.data === undefined ? (
        <main className="mx-auto w-full max-w-160">
          <Bones />
        </main>
      ) : lines.length === 0 ? (
        <FirstUse />
      ) : (
        <SessionList lines={lines} more={sessions.hasNextPage ? () => void sessions.fetchNextPage() : null} />
      )}
    </div>
  )
}
