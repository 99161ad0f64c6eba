/**
 * What a sentence does to what was said just before it: answers it, fills it in,
 * corrects it, takes it back. Pure: the listener carries it out.
 */
import type { Judged } from '../decide/judge.ts'
import { tidy } from '../write/phrase.ts'
import { readUtterance } from '../write/utterance.ts'
import { asksForMore, isFigure, pair, YES } from './answers.ts'

export type Reply =
  /** The answer says all of it: it is a requirement by itself. */
  | { readonly reply: 'says it' }
  | { readonly reply: 'fills in'; readonly criterion: string }
  | { readonly reply: 'refuses' }
  | { readonly reply: 'wants'; readonly clause: string }
  | null

export function replyTo(question: string, answer: string, hasRequirement: boolean): Reply {
  if (saysAllOfIt(answer)) return { reply: 'says it' }
  if (hasRequirement && asksForMore(question) && isFigure(answer))
    return { reply: 'fills in', criterion: `${tidy(question)} ${tidy(answer)}` }
  const pairing = pair(question, answer)
  if (pairing === null) return null
  return pairing.kind === 'refused' ? { reply: 'refuses' } : { reply: 'wants', clause: pairing.clause }
}

/** "Yes, every rider should be able to turn reminders off." */
function saysAllOfIt(answer: string): boolean {
  const { clause } = readUtterance(answer.replace(YES, ''))
  return clause.modal !== null && clause.subject !== null && !clause.inverted && (clause.main?.last ?? 0) >= 5
}

/** An answer makes it likely, whatever its own words weigh. */
export const ANSWERED_RATE = 0.8

export const asAnswer = (judged: Judged): Judged => ({ ...judged, rate: ANSWERED_RATE })
