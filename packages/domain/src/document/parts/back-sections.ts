/** The chapters after the requirements: open questions, traceability, change history. */
import type { Requirement } from '../../requirement/requirement.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { Quote, Reading } from '../reading.ts'
import type { Section } from '../section.ts'
import { historyLines } from './history-lines.ts'
import { bullets, table } from './wording.ts'

export function questionsSection({ openQuestions, unsure }: Reading): Section {
  const asked = openQuestions.map(
    ({ text, requirement_id }) =>
      `${escapeMarkdown(text)}${requirement_id === null ? '' : ` (${requirement_id})`}`,
  )
  const heard = unsure.map(
    (quote) => `Is this asked for? “${escapeMarkdown(quote.words)}”${bySpeaker(quote)}`,
  )
  const lines = [...asked, ...heard]
  const markdown = lines.length === 0 ? 'No question is open.' : bullets(lines)
  return { id: 'questions', title: '11 Open questions', level: 2, markdown }
}

function bySpeaker({ speaker }: Quote): string {
  return speaker === null ? '' : ` — ${escapeMarkdown(speaker)}`
}

export function traceabilitySection(reading: Reading): Section {
  const rows = reading.standing.flatMap((requirement) => trace(reading, requirement))
  const markdown =
    rows.length === 0
      ? 'There is nothing to trace yet.'
      : `Every stated requirement, the words it stands on, and where they stand (characters of the message).\n\n${table(
          ['Requirement', 'Words', 'Said by', 'Place'],
          rows,
        )}`
  return { id: 'traceability', title: '12 Traceability', level: 2, markdown }
}

function trace(reading: Reading, { id, evidence, inferred, links, produced_by }: Requirement): string[][] {
  if (inferred) {
    const from = links.filter((link) => link.kind === 'derives_from').map((link) => link.id)
    const origin = [
      ...(produced_by.rule === null ? [] : [`rule ${escapeMarkdown(produced_by.rule)}`]),
      ...(from.length === 0 ? [] : [`from ${from.join(', ')}`]),
    ]
    return [[id, '*inferred, not said*', '—', origin.join(', ')]]
  }
  return evidence.map((place) => {
    const { words, speaker, source, message_id, start, end } = reading.quoteAt(place)
    const where = `${escapeMarkdown(message_id)}, ${start}–${end}`
    return [
      id,
      `“${escapeMarkdown(words)}”`,
      speaker === null ? '—' : escapeMarkdown(speaker),
      source === null ? where : `${escapeMarkdown(source.name)}: ${where}`,
    ]
  })
}

/** Versions are not listed here: a document that told of its own publication would change by being published. */
export function historySection({ state }: Reading): Section {
  const lines = historyLines(state)
  const markdown = lines.length === 0 ? 'Nothing has changed yet.' : table(['When', 'What', 'By'], lines)
  return { id: 'history', title: '13 Change history', level: 2, markdown }
}
