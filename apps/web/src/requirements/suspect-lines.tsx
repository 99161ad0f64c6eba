/** What this one builds on has changed: what it said when somebody looked, what it says now, and two ways on. */
import { suspectLinksOf, type Requirement, type SuspectChange, type SuspectLink } from '@parley/domain'
import { Unlink } from 'lucide-react'
import { WordChanges } from '../document/changed-words.tsx'
import { Icon } from '../parts/icon.tsx'
import { firstName, nameOf } from '../session/people.ts'
import { useActions, useClock, useMayWrite, useSessionState, useView } from '../session/use-session.tsx'
import { bound } from '../words/bound.ts'
import { words } from '../words/en.ts'
import { momentInSentence } from '../words/moments.ts'

export function SuspectLines({ requirement }: { readonly requirement: Requirement }) {
  const state = useSessionState()
  // Two links to one other are one thing to look at.
  const links = new Map(suspectLinksOf(state, requirement).map((link) => [link.id, link]))
  return Array.from(links.values(), (link) => (
    <SuspectLine key={link.id} requirement={requirement} link={link} />
  ))
}

function SuspectLine({
  requirement,
  link,
}: {
  readonly requirement: Requirement
  readonly link: SuspectLink
}) {
  const { confirmLinks, edit, reach } = useActions()
  const mayWrite = useMayWrite()
  const { id, to_revision, changes } = link
  return (
    <section className="alert warn suspect" aria-label={words.requirements.suspect(id)}>
      <Icon of={Unlink} />
      <div className="grow">
        <p>
          <button type="button" className="link-button underlined" onClick={() => reach(id)}>
            {words.requirements.suspect(id)}
          </button>{' '}
          <Since link={link} />
        </p>
        {changes.map((change) => (
          <Change key={change.part} change={change} />
        ))}
        {mayWrite && (
          <p className="ways">
            <button
              type="button"
              className="link-button underlined"
              onClick={() => void confirmLinks(requirement, id, to_revision)}
            >
              {words.requirements.stillHolds}
            </button>
            <button type="button" className="link-button underlined" onClick={() => edit(requirement.id)}>
              {words.requirements.edit}
            </button>
          </p>
        )}
      </div>
    </section>
  )
}

function Since({
  link: { from_revision, to_revision, changed_by, changed_at },
}: {
  readonly link: SuspectLink
}) {
  const people = useView((view) => view.people)
  const me = useView((view) => view.about?.me.user_id) ?? null
  const clock = useClock()
  const revisions =
    from_revision === null || from_revision === to_revision
      ? ''
      : words.requirements.revisions(from_revision, to_revision)
  const by =
    changed_by === null
      ? ''
      : changed_by.kind === 'agent'
        ? words.parley
        : firstName(nameOf(changed_by.id, people, me))
  const at = changed_at === null ? '' : momentInSentence(changed_at, clock)
  return <span className="meta">{[revisions, by, at].filter((part) => part !== '').join(', ')}</span>
}

function Change({ change: { part, before, after } }: { readonly change: SuspectChange }) {
  const label = words.requirements.parts[part]
  if (part === 'status') {
    const [now = ''] = after
    return (
      <p className="change-of">
        {now === 'proposed' || now === 'accepted'
          ? words.requirements.inForceAgain
          : words.requirements.outOfForce}
      </p>
    )
  }
  if (part === 'statement') {
    return (
      <p className="change-of wording">
        <WordChanges before={before.join('')} after={after.join('')} />
      </p>
    )
  }
  const gone = before.filter((text) => !after.includes(text))
  const come = after.filter((text) => !before.includes(text))
  return (
    <div className="change-of">
      <span className="meta">{label}</span>
      <ul>
        {gone.map((text) => (
          <li key={`- ${text}`}>
            <del>{bound(text)}</del>
          </li>
        ))}
        {come.map((text) => (
          <li key={`+ ${text}`}>
            <ins>{bound(text)}</ins>
          </li>
        ))}
      </ul>
    </div>
  )
}
