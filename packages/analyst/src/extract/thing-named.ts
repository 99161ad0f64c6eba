/** What a requirement leaves in mind, for a later "it": the thing that was asked for, or the one that was told what to do. */
import { singular } from '../structure/base-form.ts'
import type { Wording } from '../write/wording.ts'

export function thingNamed({ subject, deed, letWho, negated }: Wording): string | null {
  if (negated || /^(?:the )?(?:it|they|this|that|these|those|there)\b/i.test(subject)) return null
  const provided =
    /^(?:provide|include|offer|integrate|build)\s+(?:(?:an?|the|some|one)\s+)?(?<thing>.+)$/i.exec(deed)
      ?.groups?.['thing']
  if (letWho === null && provided !== undefined) return `the ${headNoun(provided)}`
  if (subject !== 'the system' && !isMany(subject))
    return /^(?:the|all|each|every|any)\b/i.test(subject) ? subject : `the ${subject}`
  return null
}

/** "It" stands for one thing. */
function isMany(subject: string): boolean {
  const head = headNoun(subject).split(' ').at(-1) ?? ''
  return singular(head) !== head || /^(?:people|staff|children)$/i.test(head)
}

/** "dashboard that shows open claims" → "dashboard". */
function headNoun(thing: string): string {
  const cut = thing.search(
    /\s(?:that|which|who|where|for|of|in|on|with|to|from|by|at|per|around|when|so|and|using|based)\b|[,(:;]/i,
  )
  return (cut > 0 ? thing.slice(0, cut) : thing).trim()
}
