/**
 * The reducer's part for sources that are taken back and brought back: their words
 * stay, and count for nothing as long as the source is withdrawn.
 *
 * @critical
 */
import { messagesOfSource, sourceRefs } from '../message/withdrawn.ts'
import type { MessageId } from '../ids.ts'
import { changeMeaning } from './apply-to-requirements.ts'
import type { EventOf } from './events.ts'
import type { Draft, Workbench } from './workbench.ts'

type Marking = EventOf<'source.withdrawn' | 'source.restored'>

export function applyToSources(draft: Draft, bench: Workbench, event: Marking): void {
  mark(draft, bench, event)
  const messages = messagesOfSource(draft, event.source_id)
  if (event.type === 'source.withdrawn') setCoverageApart(draft, messages)
  else putCoverageBack(draft, messages)
  countSources(draft, bench, messages)
}

function mark(draft: Draft, bench: Workbench, event: Marking): void {
  const index = draft.sources.findIndex(({ id }) => id === event.source_id)
  const known = draft.sources[index]
  if (known === undefined) throw new Error(`${event.type} names ${event.source_id}, which was never added`)
  const { withdrawn: _, ...source } = known
  const { at, by } = event
  const withdrawn = event.type === 'source.withdrawn' ? { withdrawn: { at, by, ...event.withdrawal } } : {}
  draft.sources = bench.replace(draft.sources, index, { ...source, ...withdrawn })
}

function setCoverageApart(draft: Draft, messages: ReadonlySet<MessageId>): void {
  const apart = draft.coverage.filter(({ message_id }) => messages.has(message_id))
  if (apart.length === 0) return
  draft.coverage = draft.coverage.filter(({ message_id }) => !messages.has(message_id))
  draft.withdrawn_coverage = [...draft.withdrawn_coverage, ...apart]
}

function putCoverageBack(draft: Draft, messages: ReadonlySet<MessageId>): void {
  const back = draft.withdrawn_coverage.filter(({ message_id }) => messages.has(message_id))
  if (back.length === 0) return
  draft.coverage = [...draft.coverage, ...back]
  draft.withdrawn_coverage = draft.withdrawn_coverage.filter(({ message_id }) => !messages.has(message_id))
}

/** Evidence stays, for the words were said; what counts as a source is counted anew, and links are held against it. */
function countSources(draft: Draft, bench: Workbench, messages: ReadonlySet<MessageId>): void {
  for (const { id, evidence } of [...draft.requirements, ...draft.inferred_requirements]) {
    if (!evidence.some(({ message_id }) => messages.has(message_id))) continue
    changeMeaning(draft, bench, id, { source_refs: sourceRefs(draft, evidence) })
  }
}
