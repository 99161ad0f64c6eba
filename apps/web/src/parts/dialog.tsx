/**
 * A dialog, the palette, a sheet: what must be answered before anything else.
 *
 * The veil is our own element: Radix's would put a style tag into the page,
 * which a strict content policy forbids.
 */
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

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
  return (
    <Radix.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Radix.Portal>
        <div className="veil" aria-hidden="true" />
        <Radix.Content className={shape} aria-describedby={undefined}>
          <Radix.Title className={titleUnseen ? 'unseen' : undefined}>{title}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
