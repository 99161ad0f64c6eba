/** What is told in the present, put as what shall be. */
import { subjectClass } from '../../decide/subject-classes.ts'
import { actorName, baseVerb, cut, decapitalise, tidy } from '../phrase.ts'
import { SAYS, ends, SYSTEM, system, THEIRS, USERS } from '../said.ts'
import type { Utterance } from '../utterance.ts'
import { byPeople } from './by-people.ts'
import type { Surroundings, Wording } from '../wording.ts'

/** "The platform supports …", "Keys are rotated every 90 days": the present, put as what shall be. */
export function fromPresent(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause, tokens, text } = utterance
  if (clause.verb === null || clause.subject === null || clause.main === null) return null
  const named = decapitalise(cut(text, tokens, clause.subject, USERS), tokens)
  const kind = subjectClass(
    tokens.slice(clause.subject.first, clause.subject.last + 1).map((token) => token.text),
  )
  if (kind === 'we' || kind === 'i' || kind === 'you')
    return byPeople(
      utterance,
      cut(text, tokens, { first: verbStart(utterance), last: ends(utterance) }, USERS),
      around.role ?? 'users',
      kind,
      false,
      false,
    )
  const subject = /^(?:it|this|that|they|there|our platform|our system)$/i.test(named)
    ? (around.it ?? SYSTEM)
    : named
  const start = verbStart(utterance)
  const rest =
    start + 1 > ends(utterance) ? '' : cut(text, tokens, { first: start + 1, last: ends(utterance) }, THEIRS)
  const verb = baseVerb(tokens[start])
  const adverbs = cut(text, tokens, { first: (clause.subject?.last ?? 0) + 1, last: start - 1 })
  const how = /^\w+ly$/.test(adverbs) ? `${adverbs} ` : ''
  const got = verb === 'get' && /^(?:\w+ed|sent|shown|lost|paid|kept|built)\b/.test(rest)
  const deed = tidy(`${how}${got ? 'be' : verb} ${rest}`).replace(/^be never /, 'be ')
  if (GOES_WRONG.has(verb) && !clause.passive) {
    return {
      form: 'fault',
      subject,
      actor: actorName(subject),
      negated: true,
      letWho: null,
      deed,
      condition: null,
      benefit: null,
    }
  }
  const denied = tokens
    .slice((clause.subject?.last ?? 0) + 1, start)
    .some((token) => /^(?:not|n't|never)$/.test(token.lower))
  const negated =
    denied ||
    tokens[start + 1]?.lower === 'not' ||
    tokens[start + 1]?.lower === "n't" ||
    tokens[start + 1]?.lower === 'never'
  if (SAYS.test(verb)) return null
  if (verb === 'have' || verb === 'do')
    return verb === 'have' && !clause.passive
      ? {
          form: 'present',
          subject,
          actor: actorName(subject),
          negated,
          letWho: null,
          deed,
          condition: null,
          benefit: null,
        }
      : null
  if (kind === 'role' && !clause.passive && !clause.linking)
    return { ...system('present-role', deed), letWho: named, actor: actorName(named), negated }
  return {
    form: 'present',
    subject,
    actor: clause.passive || kind === 'data' ? 'System' : actorName(subject),
    negated,
    letWho: null,
    deed: negated ? deed.replace(/\s*\b(?:not|n't)\b/, '') : deed,
    condition: null,
    benefit: null,
  }
}

/** Told of today, these are what must not be. */
const GOES_WRONG = new Set([
  'leak',
  'fail',
  'crash',
  'freeze',
  'hang',
  'lose',
  'break',
  'expose',
  'corrupt',
  'ignore',
  'forget',
  'duplicate',
  'overwrite',
  'drain',
  'lag',
  'stall',
  'miss',
])

/** The first word of the finite verb: "are" in "are rotated". */
function verbStart({ tokens, clause }: Utterance): number {
  let index = clause.verb?.first ?? 0
  while (
    index - 1 > (clause.subject?.last ?? -1) &&
    (tokens[index - 1]?.pos === 'AUX' ||
      tokens[index - 1]?.pos === 'ADV' ||
      tokens[index - 1]?.pos === 'PART')
  )
    index -= 1
  while (
    (tokens[index]?.pos === 'ADV' || /^(?:do|does|did|not|n't)$/.test(tokens[index]?.lower ?? '')) &&
    index < (clause.verb?.first ?? 0)
  )
    index += 1
  return index
}
