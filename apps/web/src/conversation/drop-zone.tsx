/** Files may be dropped anywhere on this part. Drag always has a key: the paper clip does the same. */
import { FileUp } from 'lucide-react'
import { useState, type DragEvent, type ReactNode } from 'react'
import { Icon } from '../parts/icon.tsx'
import { words } from '../words/en.ts'

interface DropZoneProps {
  readonly className: string
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
  readonly testId?: string
}

export function DropZone({ className, label, onFiles, children, testId }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

  return (
    <section
      className={className}
      aria-label={label}
      data-testid={testId}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      {over && (
        <div className="drop-here" aria-hidden="true">
          <Icon of={FileUp} size="large" className="accent" />
          {words.talk.dropHere}
          <span className="meta">{words.talk.dropKinds}</span>
        </div>
      )}
    </section>
  )
}
