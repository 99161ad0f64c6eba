/**
 * Reading a section of the document back: what a requirement says in it, apart
 * from the lines about it.
 *
 * Sections are Markdown, because that is what is hashed and signed. The first
 * paragraph is the statement, the list under “Accepted when:” the criteria.
 */
import { isRequirementId, type RequirementId, type Section } from '@parley/domain'

export interface ReadClause {
  readonly id: RequirementId
  readonly title: string
  readonly statement: string
  readonly criteria: readonly string[]
  readonly inferred: boolean
}

/** Null for a chapter or a list: those are shown as they are. */
export function readClause({ id, title, markdown }: Section): ReadClause | null {
  if (!isRequirementId(id)) return null
  const paragraphs = markdown.split('\n\n')
  const at = paragraphs.indexOf('Accepted when:')
  const lines = at === -1 ? [] : (paragraphs[at + 1] ?? '').split('\n')
  return {
    id,
    title: title.startsWith(`${id} `) ? title.slice(id.length + 1) : title,
    statement: plain(paragraphs[0] ?? ''),
    criteria: lines
      .filter((line) => line.startsWith('- '))
      .map((line) => plain(line.slice(2).replace(/ \*\((said|suggested)\)\*$/, ''))),
    inferred: (paragraphs[1] ?? '').startsWith('**INFERRED**'),
  }
}

/** Escapes of Markdown taken back: the words as somebody wrote them. */
export function plain(markdown: string): string {
  return markdown
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' }
