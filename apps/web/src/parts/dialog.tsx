/**
 * A dialog, the palette, a sheet: what must be answered before anything else.
 *
 * The veil is our own element: Radix's would put a style tag into the page,
 * which a strict content policy forbids.
 */
import { Dialog as Radix } from 'radix-ui'
import { useRef, type ReactNode } from 'react'

interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Read out when it opens; shown unless `titleUnseen`. */
  readonly title: string
  readonly titleUnseen?: boolean
  readonly shape?: 'dialog' | 'sheet' | 'palette'
  readonly children: ReactNode
}

export function Dialog({
  open,
  onClose,
  title,
  titleUnseen = false,
  shape = 'dialog',
  children,
}: DialogProps) {
  // Radix gives the focus back to a trigger of its own; ours open by keys as well.
  const before = useRef<Element | null>(null)
  return (
    <Radix.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Radix.Portal>
        <div className="veil" aria-hidden="true" />
        <Radix.Content
          className={shape}
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            before.current = document.activeElement
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (before.current instanceof HTMLElement) before.current.focus()
          }}
        >
          <Radix.Title className={titleUnseen ? 'unseen' : undefined}>{title}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
