/**
 * What a description says that a product does or lets people do, deed by deed.
 *
 * "X is a shop that sells books and lets readers rate them" is two requirements of
 * the shop. What a deed is lies in its verb: to convert, search or record is one; to
 * empower, elevate or streamline praises, and only what follows its "by" counts.
 */
import { actorName, tidy } from '../write/phrase.ts'
import { isWellFormed } from '../write/well-formed.ts'
import type { Wording } from '../write/wording.ts'
import { readDescription, type Told } from './description-clauses.ts'
import { isConcrete } from './verb-phrases.ts'

const LONGEST = 1200

export function describedIn(text: string): Wording[] {
  if (text.length > LONGEST || /\?["'”’)\s]*$/.test(text)) return []
  const told = readDescription(withoutAside(tidy(text).replace(/[.!\s]+$/, '')))
  const seen = new Set<string>()
  return told.flatMap((one, index) => {
    const deed = withObject(one.deed, told[index - 1]?.deed)
    const wording = wordingFor(deed === one.deed ? one : { ...one, deed, condition: null })
    const key = `${wording.letWho ?? ''} ${wording.deed}`.toLowerCase()
    if (seen.has(key) || !isConcrete(wording.deed, one.who !== null) || !isWellFormed(wording)) return []
    seen.add(key)
    return [wording]
  })
}

/** "uploads films and cuts them": what is cut is named in the deed before. */
function withObject(deed: string, before: string | undefined): string {
  const object =
    /^[\p{L}-]+ (?<object>.+?)(?= (?:with|to|in|on|from|by|for|at|into|of|so|when|while)\b|$)/u.exec(
      before ?? '',
    )?.groups?.['object']
  return object === undefined
    ? deed
    : deed.replace(/^(?<verb>[\p{L}-]+) (?:them|it)\b/u, `$<verb> ${object.replaceAll('$', '$$$$')}`)
}

function wordingFor({ product, who, deed, condition }: Told): Wording {
  const subject = product ?? 'the system'
  return {
    form: 'described',
    subject,
    actor: who === null ? actorName(subject) : actorName(who),
    negated: false,
    letWho: who,
    deed: who === null ? ofTheUser(deed) : ofThem(deed),
    condition: condition === null ? null : ofUsers(condition),
    benefit: null,
  }
}

const ofTheUser = (text: string): string =>
  text
    .replace(/\byour own\b/gi, 'the user’s own')
    .replace(/\byour\b/gi, 'the user’s')
    .replace(/\byou(?:['’]re| are)\b/gi, 'the user is')
    .replace(/\byou\b/gi, 'the user')
const ofThem = (text: string): string =>
  text
    .replace(/\byourself\b/gi, 'themselves')
    .replace(/\byour\b/gi, 'their')
    .replace(/\byou(?:['’]re| are)\b/gi, 'they are')
    .replace(/\byou\b/gi, 'they')
const ofUsers = (text: string): string =>
  text
    .replace(/\byour\b/gi, 'the')
    .replace(/\byou(?:['’](?:re|ve))\b/gi, 'users have')
    .replace(/\byou\b/gi, 'users')

/** "… —all thanks to Gemini", "… (and more)": what is added in passing. */
const withoutAside = (text: string): string =>
  text
    .replace(
      /\s*[—–]\s*(?:all\b|no\b|thanks\b|so\b|making\b|without\b|whether\b|and\b|even\b|whatever\b).*$/i,
      '',
    )
    .replace(/\s*[—–]\s*/g, ', ')
    .replace(/,?\s*\b(?:and (?:much |so much |many )?more|etc\.?|no matter [^,]+|all in one place)$/i, '')
