/**
 * From sections to one Markdown text.
 *
 * A section's text is its heading and its body and depends on nothing else, so
 * the same section has the same hash wherever and whenever it is rendered.
 */
import { escapeMarkdown } from './escape-markdown.ts'
import type { Section } from './section.ts'

export function renderMarkdown(sections: readonly Section[]): string {
  return sections.map((section) => `${sectionText(section)}\n`).join('\n')
}

/** What a section's hash is taken of. */
export function sectionText({ title, level, markdown }: Section): string {
  if (level === 0) return markdown
  const heading = `${'#'.repeat(level)} ${escapeMarkdown(title)}`
  return markdown === '' ? heading : `${heading}\n\n${markdown}`
}
