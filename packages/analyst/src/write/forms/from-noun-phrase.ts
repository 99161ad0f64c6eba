/** A thing named in a list. */
import { cut, decapitalise } from '../phrase.ts'
import { SAYS, system, THEIRS } from '../said.ts'
import type { Utterance } from '../utterance.ts'
import { fromDeed } from './thing-or-deed.ts'
import type { Surroundings, Wording } from '../wording.ts'

/** A thing named in a list: what is there is what is wanted. */
export function fromNounPhrase({ text, tokens, clause }: Utterance, around: Surroundings): Wording | null {
  if (clause.main === null || tokens[clause.main.first]?.pos === 'AUX') return null
  if (SAYS.test(clause.action ?? '')) return null
  const thing = cut(text, tokens, clause.main, THEIRS)
  if (thing === '') return null
  if (/^(?:after|before|when|if|once|until|unless|during|because|since|while)\b/i.test(thing)) return null
  if (/\s(?:needs?|wants?)\s/.test(thing)) return null
  if (/^no\s+\w/i.test(thing)) return { ...system('unwanted', `include ${thing.slice(3)}`), negated: true }
  const adjective =
    /^(?:fully |highly |completely |strictly )?[\w-]+(?:-compliant|-friendly|-ready|able|compliant|accessible|responsive|secure|free)\b(?!\s+\w+(?:ing|tion|ment|er|or|s)\b)/i.exec(
      thing,
    )
  if (adjective !== null && adjective[0].length > thing.length * 0.5)
    return system('quality', `be ${decapitalise(thing)}`)
  const able =
    /^(?<thing>[^,:;(]+?)\s+(?<nature>(?:fully |highly )?(?:[a-z]{3,}(?:able|ible)|mandatory|optional|required|compliant|visible|encrypted)\b(?=$|\s*[,:;(]|\s(?:via|by|for|in|at|to|on|from|with|per|up)\b).*)$/.exec(
      thing,
    )?.groups
  if (
    able?.['thing'] !== undefined &&
    able['nature'] !== undefined &&
    !/(?:able|ible|ly)$/.test(able['thing'])
  ) {
    return { ...system('quality', `be ${able['nature']}`), subject: decapitalise(able['thing']) }
  }
  const integration = /^integrations?\s+with\s+/i.exec(thing)
  if (integration !== null)
    return system('integration', `integrate with ${thing.slice(integration[0].length)}`)
  const ability =
    /^(?:the\s+)?(?:ability|option|possibility|capability)(?:\s+for\s+(?<who>[\w ]{2,30}?))?\s+(?:to|of)\s+/i.exec(
      thing,
    )
  if (ability !== null)
    return fromDeed(thing.slice(ability[0].length), ability.groups?.['who'] ?? around.role ?? 'users', around)
  return system('feature', `provide ${decapitalise(thing)}`)
}
