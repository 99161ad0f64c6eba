/** What a thing lets people do: "the app must let users log in", "it shall provide a way to print", "notifications can be turned off". */
import { subjectClass } from '../../decide/subject-classes.ts'
import { baseForm } from '../../structure/base-form.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from '../../structure/verbs.ts'
import { actorName } from '../phrase.ts'
import { system } from '../said.ts'
import type { Surroundings, Wording } from '../wording.ts'

interface Let {
  readonly who: string
  readonly deed: string
}

const WAY =
  /^(?:provide|offer|have|include|give)\s+(?:users\s+)?(?:an?|the)\s+(?:\w+\s+)?(?:way|option|ability|possibility|means)\s+(?:for\s+(?<who>[\w ]{2,30}?)\s+)?to\s+/i
const ALLOW = /^(?:allow|enable|let|permit)\s+(?<who>(?:\w+[ -]){0,3}?\w+)\s+to\s+(?:be able to\s+)?/i

/** Who is let do what, by the deed of a thing; null where nobody is. */
export function letBy(subject: string, deed: string): Wording | null {
  const found = letting(deed) ?? letAs(WAY, deed, 'users') ?? letAs(ALLOW, deed)
  if (found === null) return null
  return { ...system('modal-let', found.deed), subject, letWho: found.who, actor: actorName(found.who) }
}

function letAs(pattern: RegExp, deed: string, otherwise?: string): Let | null {
  const found = pattern.exec(deed)
  const who = found?.groups?.['who'] ?? otherwise
  return found === null || who === undefined ? null : { who, deed: deed.slice(found[0].length) }
}

/** "let users log in": who, and what they are let do. */
function letting(deed: string): Let | null {
  if (!/^let\s/i.test(deed)) return null
  const words = deed.split(' ').slice(1)
  for (let many = 1; many <= 4; many += 1) {
    const verb = words[many]?.toLowerCase() ?? ''
    const who = words.slice(0, many)
    const isWho = subjectClass(who) === 'role' || /^(?:them|everyone|anyone|people)$/i.test(who.at(-1) ?? '')
    if (isWho && (PLAIN_VERBS.has(verb) || NOUN_LIKE_VERBS.has(verb)))
      return { who: who.join(' '), deed: words.slice(many).join(' ') }
  }
  return null
}

/** "Notifications can be turned off": somebody can turn them off. */
export function fromPossible(named: string, deed: string, around: Surroundings): Wording | null {
  const [be = '', participle = '', ...rest] = deed.split(' ')
  const verb = baseForm(participle)
  if (
    be !== 'be' ||
    (verb === participle
      ? !UNCHANGED.test(verb)
      : !/(?:ed|en|wn|pt|lt|nt|de|ld|st|id|ut|ght|lled|un)$/.test(participle)) ||
    /^(?:it|this|that|they|these|those)$/i.test(named)
  )
    return null
  const how = rest.join(' ')
  const agent = /(?:^|\s)by (?<who>(?:(?:an?|the|all|any) )?[\w-]+(?: [\w-]+)?)$/.exec(how)
  const by = agent?.groups?.['who']
  const who = by !== undefined && subjectClass(by.split(' ')) === 'role' ? by : (around.role ?? 'users')
  const left = who === by ? how.slice(0, agent?.index).trim() : how
  return {
    ...system('possible', [verb, named, left].filter((part) => part !== '').join(' ')),
    letWho: who,
    actor: actorName(who),
  }
}

const UNCHANGED = /^(?:split|set|put|cut|read|reset|shut|let)$/
