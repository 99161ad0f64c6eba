/**
 * Importing a transcript, a thread or a file: a source with one message in it,
 * read like everything that people say. The same text is imported once.
 */
import { readText } from '@parley/analyst'
import {
  addSource,
  recordMessage,
  withoutByteOrderMark,
  type Message,
  type SessionState,
} from '@parley/domain'

import { openDeciding } from '../deciding.ts'
import type { Asking, Decided } from './decided.ts'
import type { Command } from './workspace.ts'

type ImportSource = Command & { readonly type: 'import_source' }

/** Who speaks is read at the door only where that is quick. */
const QUICKLY_READ = 5_000

export function importSource(
  state: SessionState,
  { name, kind, held_at, content, format }: ImportSource,
  { occasion, message_id, source_id }: Asking,
): Decided {
  const text = withoutByteOrderMark(content)
  if (!/[\p{L}\p{N}]/u.test(text)) return { accepted: false, unable: { code: 'NOTHING_TO_READ', name } }
  const before = importedBefore(state, text)
  if (before !== undefined) {
    return { accepted: false, unable: { code: 'ALREADY_IMPORTED', name, imported_at: before.timestamp } }
  }

  const participants = text.length <= QUICKLY_READ ? readText(text, format).participants : []
  const deciding = openDeciding(state, occasion)
  const source = { id: source_id, name, kind, held_at, participants }
  const added = addSource(state, source, occasion)
  if (!added.accepted) return { accepted: false, unable: added.refusal }
  deciding.must(added)
  const metadata = { source_id, format }
  const message = { id: message_id, role: 'user', content: text, timestamp: occasion.at, metadata } as const
  const recorded = recordMessage(deciding.state, message, occasion)
  if (!recorded.accepted) return { accepted: false, unable: recorded.refusal }
  deciding.must(recorded)
  return { accepted: true, events: deciding.events, answer: { message_id, source_id } }
}

function importedBefore({ messages }: SessionState, text: string): Message | undefined {
  return messages.find(
    ({ content, metadata }) =>
      metadata.source_id !== undefined && metadata.format !== undefined && content === text,
  )
}
