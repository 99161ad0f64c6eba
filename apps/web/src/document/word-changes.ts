/** Two wordings compared by words: what stayed, what went, what came. */
import { diffWordsWithSpace } from 'diff'

export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

export function wordChanges(before: string, after: string): readonly WordChange[] {
  if (before === after) return after === '' ? [] : [{ kind: 'same', text: after }]
  // Past this length a comparison by words would hold the page up; the whole is shown as changed.
  if (before.length + after.length > 20_000)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  const parts = diffWordsWithSpace(before, after).map(({ added, removed, value }): WordChange => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
  return together(parts)
}

/** A single blank between two changes reads as part of them: fewer, longer changes are easier to read. */
function together(parts: readonly WordChange[]): readonly WordChange[] {
  const out: WordChange[] = []
  for (let at = 0; at < parts.length;) {
    let removed = ''
    let added = ''
    let end = at
    for (; end < parts.length; end += 1) {
      const part = parts[end]
      if (part === undefined) break
      if (part.kind === 'removed') removed += part.text
      else if (part.kind === 'added') added += part.text
      else if (
        part.text.trim() === '' &&
        (removed !== '' || added !== '') &&
        parts[end + 1] !== undefined &&
        parts[end + 1]?.kind !== 'same'
      ) {
        removed += part.text
        added += part.text
      } else break
    }
    out.push(...withoutSharedBlank(removed, added))
    const same = parts[end]
    if (same !== undefined) out.push(same)
    at = end + 1
  }
  return out
}

/** A blank at the end of both is no change; one that alone went or came is not worth a mark. */
function withoutSharedBlank(removed: string, added: string): readonly WordChange[] {
  if (removed.trim() === '' && added.trim() === '') return added === '' ? [] : [{ kind: 'same', text: added }]
  const shared = removed.endsWith(' ') && added.endsWith(' ') ? 1 : 0
  const cut = (text: string): string => text.slice(0, text.length - shared)
  const changes: readonly WordChange[] = [
    { kind: 'removed', text: cut(removed) },
    { kind: 'added', text: cut(added) },
    { kind: 'same', text: ' '.repeat(shared) },
  ]
  return changes.filter(({ text }) => text !== '')
}
