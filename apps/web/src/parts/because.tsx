/** A decision that needs a reason: one field, one button, Escape leaves. */
import { useId, useState } from 'react'
import { words } from '../words/en.ts'
import { Button } from './button.tsx'

interface BecauseProps {
  readonly question: string
  readonly verb: string
  readonly onDecide: (reason: string) => void
  readonly onCancel: () => void
}

export function Because({ question, verb, onDecide, onCancel }: BecauseProps) {
  const [reason, setReason] = useState('')
  const id = useId()
  const decide = () => {
    if (reason.trim() !== '') onDecide(reason.trim())
  }

  return (
    <form
      className="because"
      onSubmit={(event) => {
        event.preventDefault()
        decide()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <label className="labelled" htmlFor={id}>
        {question}
        {/* The person asked for this field; the focus follows. */}
        <input
          id={id}
          className="field"
          value={reason}
          autoFocus
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className="row">
        <Button look="primary" size="small" notYet={reason.trim() === ''} onClick={decide}>
          {verb}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.edit.cancel}
        </Button>
      </div>
    </form>
  )
}
