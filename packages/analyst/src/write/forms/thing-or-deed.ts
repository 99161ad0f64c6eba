/** A thing is provided; a deed is done by whom it belongs to. */
import { doesItThemselves } from '../deeds.ts'
import { actorName, baseVerb, cut, decapitalise } from '../phrase.ts'
import { lastWord, phraseOf, system, THEIRS } from '../said.ts'
import { readUtterance } from '../utterance.ts'
import type { Surroundings, Wording } from '../wording.ts'

/** "a dark mode" → provide it. A thing that comes with a deed of its own keeps it: "a way to export". */
export function fromThing(rest: string): Wording | null {
  const way =
    /^(?:an?|the|some|another)\s+(?:\w+\s+)?(?:way|option|possibility|ability|means|chance)\s+(?:for (?<who>[\w ]{2,30}?) )?(?:to|of)\s+(?:be able to\s+)?/i.exec(
      rest,
    )
  if (way !== null)
    return fromDeed(rest.slice(way[0].length), way.groups?.['who'] ?? 'users', {
      story: null,
      role: null,
      it: null,
      isItem: false,
    })
  const thing = phraseOf(rest)
  return thing === '' ? null : system('thing', `provide ${decapitalise(thing)}`)
}

/** A deed in base form, by whom it is: people see and choose, systems store and send. */
export function fromDeed(rest: string, who: string, around: Surroundings): Wording | null {
  const utterance = readUtterance(rest)
  const { tokens, text } = utterance
  const first = tokens[0]
  if (first === undefined) return null
  const deed = cut(text, tokens, { first: 0, last: lastWord(tokens) }, THEIRS)
  if (deed === '') return null
  const verb = baseVerb(first)
  const whole = decapitalise(deed)
  if ((doesItThemselves(verb, tokens) && verb !== 'use') || around.role !== null)
    return { ...system('deed', whole), letWho: who, actor: actorName(who) }
  return system('deed', whole)
}
