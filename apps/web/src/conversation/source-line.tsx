/** Where the messages below came from: an import, which can be undone as a unit, or was. */
import type { Source } from '@parley/domain'
import { FileText, Undo2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Icon } from '../parts/icon.tsx'
import { firstName, nameOf } from '../session/people.ts'
import { useActions, useClock, useMayWrite, useView } from '../session/use-session.tsx'
import { sourceName } from '../session/voices.ts'
import { words } from '../words/en.ts'
import { moment, momentInSentence } from '../words/moments.ts'

const UndoImport = lazy(() => import('./undo-import.tsx'))

export function SourceLine({ source }: { readonly source: Source }) {
  const clock = useClock()
  const mayWrite = useMayWrite()
  const { redoImport } = useActions()
  const [asking, setAsking] = useState(false)
  const { withdrawn } = source
  const day = source.held_at === null ? '' : moment(source.held_at, clock)

  return (
    <div className={`source-line ${withdrawn === undefined ? '' : 'taken-back'}`} data-source={source.id}>
      <Icon of={withdrawn === undefined ? FileText : Undo2} />
      <span className="grow cut">
        <span className="name">{sourceName(source)}</span>
        {withdrawn !== undefined && <Undone withdrawn={withdrawn} />}
      </span>
      {withdrawn === undefined && (
        <span className="meta">{words.talk.source(source.participants.length, day)}</span>
      )}
      {mayWrite && (
        <button
          type="button"
          className="link-button underlined"
          onClick={() => (withdrawn === undefined ? setAsking(true) : void redoImport(source))}
          aria-label={
            withdrawn === undefined
              ? words.import.undoOf(sourceName(source))
              : words.import.redoOf(sourceName(source))
          }
        >
          {withdrawn === undefined ? words.import.undo : words.import.redo}
        </button>
      )}
      {asking && (
        <Suspense fallback={null}>
          <UndoImport source={source} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  )
}

function Undone({ withdrawn }: { readonly withdrawn: NonNullable<Source['withdrawn']> }) {
  const people = useView((view) => view.people)
  const me = useView((view) => view.about?.me.user_id) ?? null
  const clock = useClock()
  const { by, at, retired, kept } = withdrawn
  return (
    <span className="meta">
      {words.import.undoneBy(firstName(nameOf(by.id, people, me)), momentInSentence(at, clock))}
      {'. '}
      {words.import.outcome(retired.length, kept.length)}
    </span>
  )
}
