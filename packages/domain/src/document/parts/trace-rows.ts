/** A requirement's rows in the traceability table: the words it stands on, and where they stand. */
import type { Requirement } from '../../requirement/requirement.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { Quote } from '../reading.ts'

export function traceRows(
  { id, inferred, links, produced_by }: Requirement,
  quotes: readonly Quote[],
): readonly (readonly string[])[] {
  if (inferred) {
    const from = links.filter((link) => link.kind === 'derives_from').map((link) => link.id)
    const origin = [
      ...(produced_by.rule === null ? [] : [`rule ${escapeMarkdown(produced_by.rule)}`]),
      ...(from.length === 0 ? [] : [`from ${from.join(', ')}`]),
    ]
    return [[id, '*inferred, not said*', '—', origin.join(', ')]]
  }
  return quotes.map(({ words, speaker, source, message_id, start, end }) => {
    const where = `${escapeMarkdown(message_id)}, ${start}–${end}`
    return [
      id,
      `“${escapeMarkdown(words)}”`,
      speaker === null ? '—' : escapeMarkdown(speaker),
      source === null ? where : `${escapeMarkdown(source.name)}: ${where}`,
    ]
  })
}
