/** One toast at a time, bottom left: 6 s, 12 s with an action, until closed for errors; stays while looked at. */
import { OctagonAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, Key } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import type { Toast } from '../session/session-store.ts'
import { useActions, useView } from '../session/use-session.tsx'
import { words } from '../words/en.ts'

export function Toasts() {
  const toast = useView((view) => view.toasts.at(-1))
  return (
    <div className="toast-place" role="status" aria-live="polite">
      {toast !== undefined && <ToastView key={toast.id} toast={toast} />}
    </div>
  )
}

function ToastView({ toast }: { readonly toast: Toast }) {
  const { closeToast } = useActions()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || toast.tone === 'bad') return
    const timer = setTimeout(() => closeToast(toast.id), toast.action === null ? 6_000 : 12_000)
    return () => clearTimeout(timer)
  }, [held, toast, closeToast])

  const { action } = toast
  return (
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.tone === 'bad' && <Icon of={OctagonAlert} className="bad" />}
      <span className="grow">{toast.text}</span>
      {action !== null && (
        <Button
          look={toast.tone === 'bad' ? 'plain' : 'quiet'}
          size="small"
          onClick={() => {
            closeToast(toast.id)
            action.run()
          }}
        >
          {action.label} {action.key !== undefined && <Key>{action.key}</Key>}
        </Button>
      )}
      {(action === null || toast.tone === 'bad') && (
        <Button
          look="quiet"
          size="small"
          shape="icon"
          aria-label={words.toast.close}
          onClick={() => closeToast(toast.id)}
        >
          <Icon of={X} size="small" />
        </Button>
      )}
    </div>
  )
}
