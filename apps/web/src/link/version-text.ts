/**
 * A version as the server keeps it, as sections with their headings again.
 *
 * What was signed is the text, byte for byte; here it is only taken apart.
 */
import type { Section } from '@parley/domain'
import type { DocumentView } from '@parley/protocol'
import { plain } from '../document/read-section.ts'
import type { VersionText } from '../session/session-link.ts'

export function versionText({ version, document_hash, published_at, sections }: DocumentView): VersionText {
  return { version, document_hash, published_at, sections: sections.map(sectionOf) }
}

export function sectionOf({ id, text }: { readonly id: string; readonly text: string }): Section {
  const heading = /^(#{1,4}) (.*)$/m.exec(text)
  if (heading === null || heading.index !== 0) return { id, title: '', level: 0, markdown: text }
  const [line, marks = '', title = ''] = heading
  return {
    id,
    title: plain(title),
    level: marks.length as Section['level'],
    markdown: text.slice(line.length).replace(/^\n\n/, ''),
  }
}
