/** Before an import is undone: what goes, what goes back, and what stays and why. */
import {
  findRequirement,
  openTurn,
  previewWithdrawal,
  type KeptBecause,
  type RequirementId,
  type Source,
} from '@parley/domain'
import { useMemo } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useActions, useSessionState } from '../session/use-session.tsx'
import { sourceName } from '../session/voices.ts'
import { bound } from '../words/bound.ts'
import { words } from '../words/en.ts'

interface UndoImportProps {
  readonly source: Source
  readonly onClose: () => void
}

export default function UndoImport({ source, onClose }: UndoImportProps) {
  const state = useSessionState()
  const { undoImport } = useActions()
  const { retired, put_back, kept, questions } = useMemo(
    () => previewWithdrawal(state, source.id),
    [state, source.id],
  )
  const isBusy = openTurn(state) !== null || state.due.some(({ kind }) => kind === 'message')
  const undo = () => {
    onClose()
    void undoImport(source)
  }

  return (
    <Dialog open onClose={onClose} title={words.import.undoTitle(sourceName(source))}>
      <p>{words.import.undoText}</p>
      <Part title={words.import.goes(retired.length)} ids={retired} />
      <Part title={words.import.goesBack(put_back.length)} ids={put_back} />
      <Part
        title={words.import.stays(kept.length)}
        ids={kept.map(({ requirement_id }) => requirement_id)}
        because={new Map(kept.map(({ requirement_id, because }) => [requirement_id, because]))}
      />
      {questions.length > 0 && <p className="mt-2">{words.import.questionsGo(questions.length)}</p>}
      {retired.length + put_back.length + kept.length === 0 && (
        <p className="mt-2">{words.import.broughtNothing}</p>
      )}
      {isBusy && (
        <p className="mt-2 text-warn" role="status">
          {words.import.busy}
        </p>
      )}
      <div className="dialog-row">
        <Button onClick={onClose}>{words.edit.cancel}</Button>
        <Button look="danger" notYet={isBusy} onClick={undo}>
          {words.import.undo}
        </Button>
      </div>
    </Dialog>
  )
}

function Part({
  title,
  ids,
  because = new Map(),
}: {
  readonly title: string
  readonly ids: readonly RequirementId[]
  readonly because?: ReadonlyMap<RequirementId, KeptBecause>
}) {
  const state = useSessionState()
  if (ids.length === 0) return null
  return (
    <>
      <h3 className="undo-part">{title}</h3>
      <ul className="undo-list">
        {ids.map((id) => {
          const why = because.get(id)
          return (
            <li key={id}>
              <span className="id">{id}</span>
              <span>
                {bound(findRequirement(state, id)?.title ?? '')}
                {why !== undefined && <span className="meta">{words.import.because[why]}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
