/**
 * The messages that were read, each once.
 *
 * Which those are is kept beside the list. It may name one that another list read
 * that grew out of the same one, so a hit is looked up; mostly a message is new.
 */
import type { MessageId } from '../ids.ts'
import type { Workbench } from './workbench.ts'

const known = new WeakMap<readonly MessageId[], Set<MessageId>>()

export function wasRead(list: readonly MessageId[], id: MessageId): boolean {
  return namesIn(list).has(id) && list.includes(id)
}

export function withRead(bench: Workbench, list: readonly MessageId[], id: MessageId): readonly MessageId[] {
  const names = namesIn(list)
  const longer = bench.append(list, id)
  names.add(id)
  known.set(longer, names)
  return longer
}

function namesIn(list: readonly MessageId[]): Set<MessageId> {
  const names = known.get(list) ?? new Set(list)
  known.set(list, names)
  return names
}
