/** Fields before and after: wordings on two lines with the changed words in brackets, single values with an arrow. */
import type { Change, ReadAs } from '@parley/application'

import type { Colours } from '../terminal/screen.ts'
import { markChangedWords } from './changed-words.ts'
import { REASONS } from './summary.ts'

type Put = (text: string, colour?: (line: string) => string) => readonly string[]

const NAMES: Readonly<Record<Change['field'], string>> = {
  title: 'title',
  statement: 'statement',
  type: 'type',
  quality: 'quality',
  actor: 'actor',
  action: 'action',
  object: 'object',
  condition: 'condition',
  priority: 'priority',
  status: 'status',
  acceptance_criteria: 'accepted when',
}

/** Wordings are read word by word; everything else is one value. */
const WORDINGS: ReadonlySet<Change['field']> = new Set(['title', 'statement', 'condition'])

export function changeLines(changes: readonly Change[], put: Put, colours: Colours): readonly string[] {
  return changes.flatMap((change) => {
    const name = NAMES[change.field]
    if (change.field === 'acceptance_criteria') {
      const [before, after] = [change.before, change.after].map((list) => list.map(({ text }) => text))
      const gone = (before ?? []).filter((text) => !after?.includes(text))
      const fresh = (after ?? []).filter((text) => !before?.includes(text))
      return [
        ...put(
          gone.length + fresh.length === 0 ? `${name}: in another order, or said by others` : `${name}:`,
        ),
        ...gone.flatMap((text) => removedAndAdded({ before: text, after: null }, put, colours)),
        ...fresh.flatMap((text) => removedAndAdded({ before: null, after: text }, put, colours)),
      ]
    }
    if (!WORDINGS.has(change.field))
      return put(`${name}: ${change.before ?? 'none'} → ${change.after ?? 'none'}`)
    return [...put(`${name}:`), ...removedAndAdded(change, put, colours)]
  })
}

export function removedAndAdded(
  { before, after }: { readonly before: string | null; readonly after: string | null },
  put: Put,
  colours: Colours,
): readonly string[] {
  const marked =
    before === null || after === null
      ? { before: before ?? '', after: after ?? '' }
      : markChangedWords(before, after)
  return [
    ...(before === null ? [] : put(`- ${marked.before}`, colours.red)),
    ...(after === null ? [] : put(`+ ${marked.after}`, colours.green)),
  ]
}

const TAKEN: Readonly<Record<ReadAs['outcome'], string>> = {
  requirement: 'read as',
  refined: 'read as more about',
  edited: 'read as a change of',
  answered: 'read as an answer about',
  set_aside: 'set aside',
}

/** "set aside (context)", "read as a change of REQ-002", and nothing where there was no sentence. */
export function readAsWords(read: ReadAs | null): string {
  if (read === null) return 'no sentence of their own'
  const { outcome, requirement_id, reason } = read
  if (outcome === 'set_aside') return `set aside${reason === null ? '' : ` (${REASONS[reason]})`}`
  return `${TAKEN[outcome]} ${requirement_id ?? 'a requirement that is proposed here'}`
}
