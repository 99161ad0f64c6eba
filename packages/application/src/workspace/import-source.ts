/**
 * Importing a transcript, a thread or a file: a source with one message in it,
 * read like everything that people say. The same text is imported once, unless its
 * import was undone; and what was undone comes back unless it was imported again.
 */
import { readText } from '@parley/analyst'
import {
  addSource,
  findSource,
  isWithdrawn,
  recordMessage,
  restoreSource,
  standing,
  withoutByteOrderMark,
  type Message,
  type SessionState,
} from '@parley/domain'

import { openDeciding } from '../deciding.ts'
import { decided, type Asking, type Decided } from './decided.ts'
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
  if (before !== undefined) return already(name, before)

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

export function redoImport(
  state: SessionState,
  command: Command & { readonly type: 'redo_import' },
  { occasion }: Asking,
): Decided {
  const { source_id } = command
  const source = findSource(state, source_id)
  if (source !== null && isWithdrawn(source)) {
    const texts = state.messages.filter(({ metadata }) => metadata.source_id === source_id)
    for (const { content, metadata } of texts) {
      const again = metadata.format === undefined ? undefined : importedBefore(state, content)
      if (again !== undefined) return already(source.name, again)
    }
  }
  return decided(restoreSource(state, command, occasion), { source_id })
}

function already(name: string, { timestamp }: Message): Decided {
  return { accepted: false, unable: { code: 'ALREADY_IMPORTED', name, imported_at: timestamp } }
}

/** An import that was undone does not count. */
function importedBefore(state: SessionState, text: string): Message | undefined {
  const counts = standing(state)
  return state.messages.find(
    (message) =>
      message.metadata.source_id !== undefined &&
      message.metadata.format !== undefined &&
      message.content === text &&
      counts(message),
  )
}
