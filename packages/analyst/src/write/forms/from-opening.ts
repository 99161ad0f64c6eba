/** An order: the verb comes first. */
import { actorName, baseVerb, cut, decapitalise } from '../phrase.ts'
import { ends, SYSTEM, system, THEIRS } from '../said.ts'
import type { Utterance } from '../utterance.ts'
import { fromThing } from './thing-or-deed.ts'
import type { Surroundings, Wording } from '../wording.ts'

/** The verb comes first: told to the system, or to the role a list is about. */
export function fromOpening(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  if (clause.opens === null || clause.main === null) return null
  let first = clause.main.first
  const dont = tokens[first]?.lower === 'do' && /^(?:not|n't)$/.test(tokens[first + 1]?.lower ?? '')
  if (dont) first += 1
  const negated = /^(?:not|never|n't)$/.test(tokens[first]?.lower ?? '')
  if (negated) first += 1
  const rest = cut(text, tokens, { first, last: ends(utterance) }, THEIRS)
  if (rest === '') return null
  const word = rest.split(/\s/)[0] ?? ''
  const deed = decapitalise(
    clause.opens === 'third' ? `${baseVerb(tokens[first])}${rest.slice(word.length)}` : rest,
  )
  if (around.role !== null)
    return {
      ...system('role-item', withAnd(deed)),
      letWho: decapitalise(around.role),
      actor: actorName(around.role),
      negated,
    }
  const allow = /^(?:allow|enable|let|permit)s?\s+(?:(?<who>(?:\w+[ -]){0,4}?\w+?)\s+to\s+)(?=\w)/i.exec(deed)
  const who = allow?.groups?.['who']
  if (allow !== null && who !== undefined && !/\b(?:only|that|which)\b/.test(who))
    return { ...system('allow', deed.slice(allow[0].length)), letWho: who, actor: actorName(who), negated }
  if (/^(?:log ?in|sign ?(?:in|up)|register)\b/.test(deed) && clause.opens === 'base')
    return {
      ...system('deed', deed.replace(/^(log|sign)(?=in\b)/, '$1 ')),
      letWho: 'users',
      actor: 'User',
      negated,
    }
  const made =
    /^(?:make|keep) (?<what>.+?) (?<nature>(?:very |more |as )?(?:easy|easier|simple|fast|faster|quick|secure|safe|accessible|responsive|usable|reliable|available|optional|mandatory|visible|searchable|private)\b.*)$/.exec(
      deed,
    )?.groups
  if (made?.['what'] !== undefined && made['nature'] !== undefined && !negated)
    return {
      ...system('quality', `be ${made['nature']}`),
      subject: /^(?:it|this|that|everything)$/.test(made['what']) ? (around.it ?? SYSTEM) : made['what'],
    }
  const ability = /^(?:ability|option|possibility)\s+(?:to|of)\s+/i.exec(deed)
  if (ability !== null)
    return { ...system('ability', deed.slice(ability[0].length)), letWho: 'users', actor: 'User', negated }
  const way =
    /^(?:implement|add|build|create|provide|include|give us|have|offer|support)\s+(?=(?:an?|the|some)\s+(?:\w+\s+)?(?:way|option|possibility|ability|means)\s+(?:for [\w ]{2,30}? )?to\b)/i.exec(
      deed,
    )
  if (way !== null && !negated) return fromThing(deed.slice(way[0].length))
  if (BUILD.test(deed) && !/^create\b/i.test(deed) && !negated)
    return system(
      'build',
      deed.replace(BUILD, 'provide').replace(/^provide (?:support for|functionality for)\s+/, 'support '),
    )
  return { ...system('imperative', deed), negated }
}

const BUILD =
  /^(?:implement|add|build|create|develop|introduce|include|have|ship|install|set up|roll out|do|deliver|prototype|design|propose|give us|consider (?:implementing|adding|building|having))\b(?=\s+(?:an?\s|the\s|some\s|\w+(?:ing|tion|ment|er|or)?\b))/i

/** "upload receipts, fill details, submit" → "…, and submit". */
function withAnd(list: string): string {
  if (!/,/.test(list) || /\b(?:and|or)\b[^,]*$/.test(list)) return list
  return list.replace(/,\s*([^,()]+)$/, ', and $1')
}
