/**
 * Texts while they are being written: pieces in, the text so far out.
 *
 * A piece that begins where the text ends is added; what is known already is
 * let go; a piece that begins later means that something was lost. Pure.
 */
export interface Piece {
  readonly message_id: string
  /** In UTF-16 code units. */
  readonly offset: number
  readonly content: string
  readonly is_final: boolean
}

export interface TextChange {
  readonly message_id: string
  /** All of it so far. */
  readonly text: string
  readonly added: string
  /** Nothing more comes; the message itself follows in the log. */
  readonly is_final: boolean
}

interface Text {
  readonly text: string
  /** The message stands in the log: a late piece of it says nothing new. */
  readonly isDone: boolean
}

export type Texts = ReadonlyMap<string, Text>

export const NO_TEXTS: Texts = new Map()
const MOST_TEXTS = 50

export function applyText(
  texts: Texts,
  { message_id, offset, content, is_final }: Piece,
): 'hole' | 'known' | { readonly texts: Texts; readonly change: TextChange } {
  const { text, isDone } = texts.get(message_id) ?? { text: '', isDone: false }
  if (isDone) return 'known'
  if (offset > text.length) return 'hole'
  const added = content.slice(text.length - offset)
  if (added === '' && !(is_final && offset + content.length === text.length)) return 'known'
  const change = { message_id, text: text + added, added, is_final }
  return { texts: remember(texts, message_id, { text: change.text, isDone: is_final }), change }
}

/** The message came whole. */
export function forgetText(texts: Texts, message_id: string): Texts {
  return remember(texts, message_id, { text: '', isDone: true })
}

function remember(texts: Texts, message_id: string, text: Text): Texts {
  const others = [...texts].filter(([id]) => id !== message_id)
  return new Map([...others.slice(-(MOST_TEXTS - 1)), [message_id, text]])
}
