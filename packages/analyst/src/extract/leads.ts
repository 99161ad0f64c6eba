/**
 * Lines that introduce a list, and what stands under them: "We need the following:".
 *
 * In talk the list may come in the next message, and its points without marks.
 */
import type { Sentence } from '../text/read-text.ts'
import { readUtterance } from '../write/utterance.ts'
import type { Listener } from './listener.ts'

export interface Lead {
  readonly sentence: Sentence
  readonly by: Listener
}

const WANTS =
  /\b(?:need|needs|want|wants|must|should|shall|would like|['’]d like|require|requires|required|requirements?|features?|wish(?:es)?|has to|have to|miss(?:ing)?)\b/i
/** A point without a mark is a few words. */
const MOST_WORDS = 10

export const introduces = (text: string): boolean => /:\s*$/.test(text)

/** What a list's line adds to the features of its points. */
export const begunBy = ({ kind, lead }: Sentence): readonly string[] =>
  kind === 'item' && lead !== null && WANTS.test(lead) ? ['list-begun'] : []

/** "The portal must show:" says nothing before its points have come. */
export function waitsForPoints(text: string): boolean {
  if (!introduces(text)) return false
  const { clause } = readUtterance(text.replace(/[:\s]+$/, ''))
  return (
    clause.modal !== null &&
    !clause.inverted &&
    clause.object === null &&
    (clause.verb === null || clause.verb.last >= (clause.main?.last ?? 0))
  )
}

/** The point as it stands under its line, where that line came with the message before. */
export function underLead(sentence: Sentence, lead: Lead | null, by: Listener): Sentence {
  if (lead === null || lead.by === by || sentence.lead !== null || introduces(sentence.text)) return sentence
  const speaker = sentence.speaker ?? by.message.speaker
  if (speaker !== (lead.sentence.speaker ?? lead.by.message.speaker)) return sentence
  const isPoint =
    sentence.kind === 'item' ||
    (sentence.text.split(/\s+/).length <= MOST_WORDS &&
      !/[.?!]\s*$/.test(sentence.text) &&
      readUtterance(sentence.text).clause.subject === null)
  return isPoint ? { ...sentence, kind: 'item', lead: lead.sentence.text } : sentence
}
