/** What synthesis tells of its work. */
import type { EventOf } from '@parley/domain'

import { counted } from '../words.ts'

export function thoughts(latest: number): readonly string[] {
  return [latest === 0 ? 'Writes the document' : `Compares the document with version ${latest}`]
}

export function summaryOf(published: EventOf<'document.published'> | null): string {
  if (published === null) return 'nothing to write'
  const sections = published.changes.reduce((sum, { insert }) => sum + insert.length, 0)
  return `wrote version ${published.version}, ${counted(sections, 'section')} changed`
}

export function toolWords(sections: number): Readonly<Record<string, string>> {
  return { compose_document: sections === 0 ? 'nothing to write about yet' : counted(sections, 'section') }
}
