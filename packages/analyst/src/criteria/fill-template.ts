/** Puts a requirement's own words into a template; null where a part is not known. */
import { isPlural, thirdPerson, withArticleIfCounted, type Wording } from './wording.ts'

export interface Filling {
  readonly wording: Wording
  /** Base form: "approve", "sign in". */
  readonly verb: string
  /** The figure that was said, with its bound and unit. */
  readonly number: string | null
  /** The condition as it opens a sentence: "When a claim is approved". */
  readonly event: string | null
}

export function fillTemplate(template: string, filling: Filling): string | null {
  const parts = knownParts(filling)
  let hole = false
  const text = template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const part = parts.get(name) ?? null
    if (part === null) hole = true
    return part ?? ''
  })
  return hole ? null : `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** One filling goes into many templates. */
const filled = new WeakMap<Filling, Map<string, string | null>>()

function knownParts(filling: Filling): Map<string, string | null> {
  const parts = filled.get(filling) ?? partsOf(filling)
  filled.set(filling, parts)
  return parts
}

function partsOf({ wording, verb, number, event }: Filling): Map<string, string | null> {
  const { anActor, one, named, objectIsKnown } = wording
  const pair = isPlural(one)
  const many = isPlural(named)
  return new Map([
    ['an actor', anActor],
    ['that actor', anActor.replace(/^an? /, 'that ').replace(/^somebody in .*/, 'that person')],
    ['the object', `the ${one}`],
    ['an object', withArticleIfCounted(one)],
    ['is', pair ? 'are' : 'is'],
    ['it', pair ? 'they' : 'it'],
    ['it or them', pair ? 'them' : 'it'],
    ['appears', pair ? 'appear' : 'appears'],
    ['waits', pair ? 'wait' : 'waits'],
    ['the objects', `the ${named}`],
    ['for the objects', objectIsKnown ? ` for the ${named}` : ''],
    ['are', many ? 'are' : 'is'],
    ['them', many ? 'them' : 'it'],
    ['verb', verb === '' ? null : verb],
    ['verbs', verb === '' ? null : thirdPerson(verb)],
    ['number', number],
    ['Event', event ?? 'When the event that calls for it happens'],
  ])
}
