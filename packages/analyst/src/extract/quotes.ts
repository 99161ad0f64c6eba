/** The very words behind a proposal, and where they stand. */
import type { Sentence } from '../text/read-text.ts'
import type { Quote, SaidMessage } from './heard.ts'

/**
 * A piece of the sentence where the sentence stands in one place as it reads, one
 * part of it, or all its parts. Each quote is the slice of the message at its place.
 */
export function quotesOf(
  { id, text }: SaidMessage,
  { parts, text: reads }: Sentence,
  piece: { readonly start: number; readonly end: number } | null,
  part: number | null,
): Quote[] {
  const only = parts.length === 1 ? parts[0] : undefined
  if (piece !== null && only !== undefined && text.slice(only.start, only.end) === reads)
    return [at(only.start + piece.start, only.start + piece.end)]
  const meant = part === null ? parts : parts.slice(part, part + 1)
  return meant.map(({ start, end }) => at(start, end))

  function at(start: number, end: number): Quote {
    return { message_id: id, start, end, quote: text.slice(start, end) }
  }
}
