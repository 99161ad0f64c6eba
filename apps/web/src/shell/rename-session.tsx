/** A session has the name that people give it. */
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useActions, useSessionState } from '../session/use-session.tsx'
import { words } from '../words/en.ts'

export default function RenameSession({ onClose }: { readonly onClose: () => void }) {
  const { rename } = useActions()
  const { project_name } = useSessionState()
  const [name, setName] = useState(project_name)
  const blank = name.trim() === ''
  const save = async () => {
    if (!blank && (await rename(name.trim()))) onClose()
  }

  return (
    <Dialog open onClose={onClose} title={words.head.rename}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <input
          className="field"
          aria-label={words.head.session}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="dialog-row">
          <Button onClick={onClose}>{words.edit.cancel}</Button>
          <Button type="submit" look="primary" notYet={blank}>
            {words.edit.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
