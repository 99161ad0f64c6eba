/** Which keys there are: one table, for the page, the palette and the help. */
export interface KeyLine {
  readonly keys: string
  readonly does: string
}

export const KEYS: readonly KeyLine[] = [
  { keys: 'j k', does: 'Next, previous' },
  { keys: 'o Enter', does: 'Open, close' },
  { keys: 'a', does: 'Accept' },
  { keys: 'r', does: 'Reject, asks why' },
  { keys: 'e', does: 'Edit' },
  { keys: 'q', does: 'To its quote' },
  { keys: 'Backspace', does: 'Back from the quote' },
  { keys: 'z', does: 'Undo' },
  { keys: 'u i', does: 'To unheard, to issues' },
  { keys: '[ ]', does: 'Previous, next change' },
  { keys: '/', does: 'Search this list' },
  { keys: 'g t', does: 'Go to talk' },
  { keys: 'g r', does: 'Go to requirements' },
  { keys: 'g d', does: 'Go to document' },
  { keys: 'g i', does: 'Go to issues' },
  { keys: 'Ctrl K', does: 'Search or run' },
  { keys: 'F6', does: 'Next pane' },
  { keys: 'F', does: 'Pane full width' },
  { keys: '⇧ D', does: 'Density' },
  { keys: 'Enter', does: 'Send; ⇧ Enter makes a new line' },
  { keys: 'Esc', does: 'Close, cancel, stop the turn' },
  { keys: '?', does: 'Keys and help' },
]

/** Whether a key belongs to what has the focus rather than to the page. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  )
}
