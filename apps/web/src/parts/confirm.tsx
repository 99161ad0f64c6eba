/** The one question before what cannot be undone: what goes, and a button that names it. */
import type { ReactNode } from 'react'
import { words } from '../words/en.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface ConfirmProps {
  readonly open: boolean
  readonly title: string
  readonly verb: string
  readonly look?: 'danger' | 'primary'
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

export function Confirm({ open, title, verb, look = 'danger', onConfirm, onCancel, children }: ConfirmProps) {
  return (
    <Dialog open={open} onClose={onCancel} title={title}>
      {children}
      <div className="dialog-row">
        <Button onClick={onCancel}>{words.edit.cancel}</Button>
        <Button look={look} onClick={onConfirm}>
          {verb}
        </Button>
      </div>
    </Dialog>
  )
}
