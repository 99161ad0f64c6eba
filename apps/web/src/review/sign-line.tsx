/** One line under the document: who is here, and what stands before a signature. */
import { Link } from '@tanstack/react-router'
import { Avatar } from '../parts/avatar.tsx'
import { button } from '../parts/button.tsx'
import { useSessionState, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'
import { signOff } from './what-blocks.ts'

export function SignLine({ version }: { readonly version: number }) {
  const state = useSessionState()
  const people = useView((view) => view.people)
  const { conflicts, errors } = signOff(state)
  const isSigned = state.approved_version === version

  return (
    <div className="sign-line">
      <span className="avatars">
        {people.slice(0, 4).map((person) => (
          <Avatar key={person.user_id} name={person.name} size="small" />
        ))}
      </span>
      <span className="grow">
        {isSigned ? words.document.signed(version) : words.review.line(conflicts, errors)}
      </span>
      <Link
        to="/session/$id/diff"
        params={{ id: state.session_id }}
        search={{}}
        className={button({ size: 'small' })}
      >
        {words.review.open}
      </Link>
    </div>
  )
}
