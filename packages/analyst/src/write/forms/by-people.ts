/** "We", "I", "you", "they": whose deed it is depends on the deed. */
import { doesItThemselves } from '../deeds.ts'
import { actorName } from '../phrase.ts'
import { system } from '../said.ts'
import type { Utterance } from '../utterance.ts'
import { fromThing } from './thing-or-deed.ts'
import type { Wording } from '../wording.ts'

/** "we should encrypt backups" is the system's deed; "we need to see who changed what" is theirs. */
export function byPeople(
  utterance: Utterance,
  deed: string,
  who: string,
  kind: string,
  able: boolean,
  negated: boolean,
): Wording {
  const { clause, tokens } = utterance
  const verb = clause.action?.split(' ')[0] ?? ''
  const theirs =
    able ||
    kind === 'i' ||
    kind === 'you' ||
    (kind === 'they' && !clause.passive) ||
    (doesItThemselves(verb, tokens) && !(kind === 'we' && verb === 'use'))
  if (clause.passive)
    return { ...system('people', deed), subject: who === 'them' ? 'users' : who, actor: 'System', negated }
  if (clause.linking) return { ...system('people', deed), negated }
  if (/^(?:have|get|need|want)\b/.test(deed) && clause.object !== null)
    return negated
      ? { ...system('people', deed.replace(/^(?:have|get|need|want)\b/, 'include')), negated }
      : (fromThing(deed.replace(/^(?:have|get|need|want)\s+/, '')) ?? system('people', deed))
  if (
    /^(?:build|add|implement|create|introduce|develop|include|make)\s+(?:an?|the|some|\w+ing\b)/.test(deed) &&
    !negated &&
    (kind === 'we' || kind === 'you')
  )
    return system(
      'people',
      deed.replace(/^(?:build|add|implement|introduce|develop|include|create)\b/, 'provide'),
    )
  return theirs
    ? { ...system('people', deed), letWho: who, actor: actorName(who), negated }
    : { ...system('people', deed), negated }
}
