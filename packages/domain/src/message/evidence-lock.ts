/**
 * The evidence lock: a stated requirement holds exactly the words it quotes.
 *
 * Checked by machine at the door, for every requirement that claims to have
 * been said: the message exists, the place lies inside it on whole characters,
 * and what stands there is the quote, code unit for code unit. Nobody, person
 * or model, gets an invented quote past this.
 *
 * @critical
 */
import type { RefusalOf } from '../refusal/refusal.ts'
import { findMessage } from '../session/find.ts'
import type { SessionState } from '../session/state.ts'
import { cutsSurrogatePair } from '../text/storable.ts'
import type { Evidence, Message, Place } from './message.ts'
import { withdrawnSourceOf } from './withdrawn.ts'

export type EvidenceRefusal = RefusalOf<
  | 'EVIDENCE_MISSING'
  | 'EVIDENCE_UNKNOWN_MESSAGE'
  | 'EVIDENCE_MISMATCH'
  | 'EVIDENCE_BLANK'
  | 'SOURCE_WITHDRAWN'
>

/** Why this evidence does not hold, or null when all of it does. */
export function evidenceRefusal(state: SessionState, evidence: readonly Evidence[]): EvidenceRefusal | null {
  if (evidence.length === 0) return { code: 'EVIDENCE_MISSING' }
  return quotesRefusal(state, evidence)
}

/** The same where evidence may be left out. */
export function quotesRefusal(state: SessionState, evidence: readonly Evidence[]): EvidenceRefusal | null {
  for (const place of evidence) {
    const refusal = quoteRefusal(state, place)
    if (refusal) return refusal
  }
  return null
}

function quoteRefusal(state: SessionState, evidence: Evidence): EvidenceRefusal | null {
  const { message_id, start, end, quote } = evidence
  const message = findMessage(state, message_id)
  if (!message) return { code: 'EVIDENCE_UNKNOWN_MESSAGE', message_id }

  const gone = withdrawnSourceOf(state, message)
  if (gone) return { code: 'SOURCE_WITHDRAWN', source_id: gone.id, name: gone.name }

  const fault = placeFault(message, evidence)
  if (fault) return { code: 'EVIDENCE_MISMATCH', message_id, start, end, quote, fault, found: null }

  const found = message.content.slice(start, end)
  if (found !== quote) {
    return { code: 'EVIDENCE_MISMATCH', message_id, start, end, quote, fault: 'words_differ', found }
  }
  if (found.trim() === '') return { code: 'EVIDENCE_BLANK', message_id, start, end }
  return null
}

export type PlaceFault = 'outside_the_message' | 'cuts_a_character'

/** What is wrong with the place itself, whatever stands there. */
export function placeFault(message: Message, { start, end }: Place): PlaceFault | null {
  const inside =
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    start >= 0 &&
    // JSON would turn −0 into 0, and two copies of one place would differ.
    !Object.is(start, -0) &&
    start < end &&
    end <= message.content.length
  if (!inside) return 'outside_the_message'
  const cuts = cutsSurrogatePair(message.content, start) || cutsSurrogatePair(message.content, end)
  return cuts ? 'cuts_a_character' : null
}
