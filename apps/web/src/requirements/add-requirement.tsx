/** A requirement that a person writes: their words are its evidence. */
import { PRIORITIES, type Priority } from '@parley/domain'
import { useState } from 'react'
import { Button, Key } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useActions } from '../session/use-session.tsx'
import { words } from '../words/en.ts'

const BLANK: { readonly statement: string; readonly priority: Priority } = { statement: '', priority: 'must' }

export default function AddRequirement({ onClose }: { readonly onClose: () => void }) {
  const { add } = useActions()
  const [draft, setDraft] = useState(BLANK)
  const blank = draft.statement.trim() === ''
  const save = async () => {
    if (blank) return
    const added = await add({ ...draft, statement: draft.statement.trim() })
    if (!added) return
    setDraft(BLANK)
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={words.edit.addTitle}>
      <p className="mb-3 text-14 text-text-2">{words.edit.addHint}</p>
      <div
        className="edit-form"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        }}
      >
        <label className="labelled">
          {words.edit.statement}
          <textarea
            className="field serif"
            value={draft.statement}
            onChange={(event) => setDraft({ ...draft, statement: event.target.value })}
          />
        </label>
        <label className="labelled">
          {words.edit.priority}
          <select
            className="field"
            value={draft.priority}
            onChange={(event) => setDraft({ ...draft, priority: event.target.value as Priority })}
          >
            {PRIORITIES.map((priority) => (
              <option key={priority} value={priority}>
                {words.requirements.priorities[priority]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="dialog-row">
        <Button onClick={onClose}>{words.edit.cancel}</Button>
        <Button look="primary" notYet={blank} onClick={() => void save()}>
          {words.edit.addNow} <Key>Ctrl ↵</Key>
        </Button>
      </div>
    </Dialog>
  )
}
