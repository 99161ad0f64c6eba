/**
 * A person says what one sentence is: that a requirement took it, or why it may
 * be set aside. It stands in place of what was recorded for that sentence.
 *
 * @critical
 */
import { accept, refuse, type Decision } from '../decision.ts'
import type { RefusalOf } from '../refusal/refusal.ts'
import { doorRefusal, isBlank, type DoorRefusal } from '../session/door.ts'
import type { EventOf } from '../session/events.ts'
import { findRequirement } from '../session/find.ts'
import type { Occasion } from '../session/occasion.ts'
import type { SessionState } from '../session/state.ts'
import { sameData } from '../text/same-data.ts'
import type { SentenceOutcome } from './coverage.ts'

export type AccountForSentenceRefusal =
  | DoorRefusal
  | RefusalOf<'TEXT_BLANK' | 'SENTENCE_UNKNOWN' | 'REQUIREMENT_UNKNOWN'>

export function accountForSentence(
  state: SessionState,
  sentence: SentenceOutcome,
  { at, by }: Occasion,
): Decision<EventOf<'sentence.accounted'>, AccountForSentenceRefusal> {
  const closed = doorRefusal(state, { at, by }, { sentence })
  if (closed) return refuse(closed)
  const { message_id, start, end, why } = sentence
  if (isBlank(why)) return refuse({ code: 'TEXT_BLANK', field: 'why' })
  const before = state.coverage.find(
    (one) => one.message_id === message_id && one.start === start && one.end === end,
  )
  if (before === undefined) return refuse({ code: 'SENTENCE_UNKNOWN', message_id, start, end })
  if (sentence.outcome !== 'set_aside' && findRequirement(state, sentence.requirement_id) === null) {
    return refuse({ code: 'REQUIREMENT_UNKNOWN', requirement_id: sentence.requirement_id })
  }
  if (sameData(before, sentence)) return accept()
  return accept({ type: 'sentence.accounted', at, by, sentence })
}
