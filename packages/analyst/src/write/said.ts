/** What every form of asking needs: the usual subject, whose words are whose, and how phrases are cut. */
import { singular } from '../structure/base-form.ts'
import { cut } from './phrase.ts'
import { readUtterance, type Utterance } from './utterance.ts'
import type { Wording } from './wording.ts'

export const SYSTEM = 'the system'

export const THEIRS = { speakers: 'them' } as const

export const USERS = { speakers: 'users' } as const

/** "Customers complain that …": what somebody says is neither a thing nor a deed. */
export const SAYS = /^(?:complain|say|think|believe|mention|feel|hope|know|tell|suggest|wonder|guess)\b/

export const system = (form: string, deed: string): Wording => ({
  form,
  subject: SYSTEM,
  actor: 'System',
  negated: false,
  letWho: null,
  deed,
  condition: null,
  benefit: null,
})

export const lastWord = (tokens: Utterance['tokens']): number =>
  tokens.at(-1)?.pos === 'PUNCT' && !/[)\]"'”’]/.test(tokens.at(-1)?.text ?? '')
    ? tokens.length - 2
    : tokens.length - 1

export const ends = (utterance: Utterance): number => utterance.clause.main?.last ?? 0

export function phraseOf(text: string): string {
  const { tokens } = readUtterance(text)
  return cut(text, tokens, { first: 0, last: lastWord(tokens) }, THEIRS).replace(
    /,?\s+(?:for now|then|instead|too|as well|at first|to start(?: with)?)$/i,
    (tail) => (/instead|as well/i.test(tail) ? tail : ''),
  )
}

/** "gateway" → "the gateway": a bare singular that is one thing here. */
export function withArticle(phrase: string, kind: string): string {
  if (
    (kind !== 'system' && !/^[A-Z]{2,4}$/.test(phrase)) ||
    /^(?:the|an?|all|each|every|any|no|both|our|this|that|these|those|some|only|its|their|it|login|search|authentication|encryption|integration|sync|import|export|backup)\b/i.test(
      phrase,
    )
  )
    return phrase
  const head = phrase.split(' ').at(-1) ?? ''
  return /^(?:MVP|API|UI|PR|SDK|CLI|GUI|app)$/i.test(phrase) ||
    (singular(head) === head && !/[A-Z]/.test(phrase))
    ? `the ${phrase}`
    : phrase
}
