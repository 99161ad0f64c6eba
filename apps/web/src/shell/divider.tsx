/** The line between two panes: drag it, arrow keys move it by 16, a double click puts it back. */
import { useRef, type PointerEvent } from 'react'
import { prefer, usePreferences } from './preferences.ts'

const LEAST = 320
const STEP = 16

interface DividerProps {
  /** The pane on its left: the first or the second. */
  readonly after: 0 | 1
  readonly label: string
}

export function Divider({ after, label }: DividerProps) {
  const start = useRef<{ readonly x: number; readonly widths: readonly number[] } | null>(null)
  const panes = usePreferences((preferences) => preferences.panes)

  const widthsNow = (from: Element): readonly number[] =>
    [...(from.closest('.panes')?.querySelectorAll(':scope > .pane') ?? [])].map(
      (pane) => pane.getBoundingClientRect().width,
    )
  const move = (widths: readonly number[], by: number): void => {
    const [first = 0, second = 0, third = 0] = widths
    const all = first + second + third
    const mine = widths[after] ?? 0
    const next = widths[after + 1] ?? 0
    const shift = Math.max(LEAST - mine, Math.min(next - LEAST, by))
    const moved = after === 0 ? [first + shift, second - shift] : [first, second + shift]
    prefer({ panes: [(moved[0] ?? 0) / all, (moved[1] ?? 0) / all] })
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.dataset['dragging'] = ''
    start.current = { x: event.clientX, widths: widthsNow(event.currentTarget) }
  }

  return (
    <div
      className="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round((panes?.[after] ?? 1 / 3) * 100)}
      aria-valuemin={10}
      aria-valuemax={80}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (start.current !== null) move(start.current.widths, event.clientX - start.current.x)
      }}
      onPointerUp={(event) => {
        start.current = null
        delete event.currentTarget.dataset['dragging']
      }}
      onDoubleClick={() => prefer({ panes: null })}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') move(widthsNow(event.currentTarget), -STEP)
        if (event.key === 'ArrowRight') move(widthsNow(event.currentTarget), STEP)
      }}
    />
  )
}
