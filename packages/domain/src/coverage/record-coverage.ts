/**
 * Recording what became of every sentence of one or more messages.
 *
 * Sentences lie inside their message, in order, without overlap, and name only
 * requirements that exist: a sentence cannot be accounted for twice, or by
 * something that is not there.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { MessageId } from '../ids.ts'
import { placeFault } from '../message/evidence-lock.ts'
import type { Message } from '../message/message.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { findMessages, findRequirement } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import type { SentenceOutcome } from './coverage.ts'

export interface RecordCoverage {
  /** The messages that were read, also those without a sentence in them. */
  readonly message_ids: readonly MessageId[]
  /** Each message's sentences in the order of the text. */
  readonly sentences: readonly SentenceOutcome[]
}

type SentenceRefusal = RefusalOf<'MESSAGE_UNKNOWN' | 'REQUIREMENT_UNKNOWN' | 'COVERAGE_MISPLACED'>
export type RecordCoverageRefusal = DoorRefusal | SentenceRefusal

export function recordCoverage(
  state: SessionState,
  command: RecordCoverage,
  { at, by }: Occasion,
): Decision<EventOf<'coverage.recorded'>, RecordCoverageRefusal> {
  const { sentences } = command
  const message_ids = [...new Set([...command.message_ids, ...sentences.map(({ message_id }) => message_id)])]

  const closed = doorRefusal(state, { at, by }, { sentences })
  if (closed) return refuse(closed)

  const messages = findMessages(state, message_ids)
  const unheard = message_ids.find((id) => !messages.has(id))
  if (unheard !== undefined) return refuse({ code: 'MESSAGE_UNKNOWN', message_id: unheard })
  const refusal = sentencesRefusal(state, messages, sentences)
  if (refusal) return refuse(refusal)

  if (message_ids.length === 0) return accept()
  return accept({ type: 'coverage.recorded', at, by, message_ids, sentences })
}

function sentencesRefusal(
  state: SessionState,
  messages: ReadonlyMap<MessageId, Message>,
  sentences: readonly SentenceOutcome[],
): SentenceRefusal | null {
  const readTo = new Map<MessageId, number>()

  for (const sentence of sentences) {
    const { message_id, start, end } = sentence
    const message = messages.get(message_id)
    const overlaps = start < (readTo.get(message_id) ?? 0)
    if (!message || overlaps || placeFault(message, sentence)) {
      return { code: 'COVERAGE_MISPLACED', message_id, start, end }
    }
    if (sentence.outcome !== 'set_aside' && !findRequirement(state, sentence.requirement_id)) {
      return { code: 'REQUIREMENT_UNKNOWN', requirement_id: sentence.requirement_id }
    }
    readTo.set(message_id, end)
  }
  return null
}
