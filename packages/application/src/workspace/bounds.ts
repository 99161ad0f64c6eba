/** How much a session takes, and what is said to whoever brings more. */
import { LARGEST_IMPORT, LONGEST_MESSAGE, type SessionState } from '@parley/domain'

import type { Command, Unable } from './workspace.ts'

export const MOST_EVENTS = 100_000
export const MOST_REQUIREMENTS = 10_000

/** Why this is too much, or null when it is not. */
export function tooMuch(state: SessionState, seq: number, command: Command): Unable | null {
  if (command.type === 'say' || command.type === 'add_requirement') {
    const characters = (command.type === 'say' ? command.content : command.statement).length
    if (characters > LONGEST_MESSAGE) return { code: 'TOO_LONG', characters, limit: LONGEST_MESSAGE }
  }
  if (command.type === 'import_source') {
    const bytes = bytesOf(command.content)
    if (bytes > LARGEST_IMPORT) return { code: 'TOO_LARGE', bytes, limit: LARGEST_IMPORT }
  }
  // A full session can still be read, decided on and deleted.
  if (!ADDS.has(command.type)) return null
  if (seq >= MOST_EVENTS) return { code: 'SESSION_FULL', what: 'events', limit: MOST_EVENTS }
  if (taking(command) > 0 && state.requirements.length + taking(command) > MOST_REQUIREMENTS)
    return { code: 'SESSION_FULL', what: 'requirements', limit: MOST_REQUIREMENTS }
  return null
}

/** How many more requirements there are after it, at most. */
function taking(command: Command): number {
  if (command.type === 'split_requirement') return command.into.length
  const one = ['add_requirement', 'take_sentence', 'merge_requirements'].includes(command.type)
  return one ? 1 : 0
}

const ADDS: ReadonlySet<Command['type']> = new Set([
  'say',
  'add_requirement',
  'take_sentence',
  'import_source',
  'split_requirement',
  'merge_requirements',
])

/** UTF-8 bytes of a text; counted only when it may matter. */
function bytesOf(text: string): number {
  if (text.length * 3 <= LARGEST_IMPORT || text.length > LARGEST_IMPORT) return text.length
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Halves of a pair are three bytes each as counted here, and four together: one less for each.
    if (unit >= 0x80) bytes += unit >= 0x800 && !(unit >= 0xd800 && unit <= 0xdfff) ? 2 : 1
  }
  return bytes
}
