/**
 * What a sentence does to what was said just before it: answers it, fills it in,
 * corrects it, takes it back. Pure: the listener carries it out.
 */
import type { Judged } from '../decide/judge.ts'
import { ANSWERED_RATE } from '../interview/bears-among.ts'
import { asksIn } from '../interview/question.ts'
import { saysNothing } from '../interview/relevant-turns.ts'
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

/** A mark is enough; without one, words in the order of a question. */
export const waitsForAnswer = (said: string): boolean => /\?["'”’)\s]*$/.test(said) || asksIn(said)

export const asQuestion = (said: string): string =>
  /\?["'”’)\s]*$/.test(said) ? said : `${said.replace(/[.!\s]+$/, '')}?`

/** Is the question no longer open? It may be answered though nothing could be made of the answer. */
export const settles = (reply: Reply, said: string): boolean =>
  reply !== null && reply.reply !== 'says it'
    ? true
    : said.split(/\s+/).length >= 4 && !saysNothing(said) && !waitsForAnswer(said)

/** "Yes, every rider should be able to turn reminders off." */
const TODAY = /\b(?:currently|nowadays|today|at the moment|right now|at present)\b/i

/** How it is today says nothing of what is wanted. */
export const tellsOfToday = (said: string): boolean => TODAY.test(said)

function saysAllOfIt(answer: string): boolean {
  if (tellsOfToday(answer)) return false
  const { clause } = readUtterance(answer.replace(YES, ''))
  return clause.modal !== null && clause.subject !== null && !clause.inverted && (clause.main?.last ?? 0) >= 5
}

export const asAnswer = (judged: Judged): Judged => ({ ...judged, rate: ANSWERED_RATE })
