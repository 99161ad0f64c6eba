/**
 * What was said without the stumbling: fillers, false starts, words said twice.
 *
 * Only for reading. What is quoted stays as it was said, every "um" included.
 */
import { sought } from '../language/pattern/sought.ts'
import { maySayTwice } from './may-repeat.ts'

const FILLER =
  /(?:,\s*)?\b(?:uh+m?|um+|erm?|ah+|mhm|hmm+|you know|i mean|i['’]d say|let['’]s say|let['’]s see|as (?:i|we|you) (?:said|say|mentioned|discussed))(?![\p{L}'’-]),?/giu
/** "{pain-point}": set by whoever took the notes. */
const TAG = /\s*\{[a-z][a-z -]{1,24}\},?/giu
/** "should, like, send", "expire after, what, an hour": between commas they are no part of it. */
const ASIDE =
  /,\s*(?:like|what|well|i think|i guess|i believe|i suppose|basically|actually|honestly),(?=\s)/giu
/** "let people like reset their password": neither a wish nor a comparison. */
const LIKE =
  /\b(people|users|them|customers|managers|just) like (?=[a-z]+ (?:their|the|an?|our|my|your|it|them)\b)/gi
/** "Can it at least tell us": how much it is wanted. */
const AT_LEAST = /\b(can|could|should|would|will|must) (it|we|you|they|i) (?:at least|maybe|please) /gi
const SORT_OF =
  /(?<!\b(?:an?|the|this|that|what|some|any|which|every|each|new|other|same|these|different|all) )\b(?:kind|sort) of (?=[a-z])/gi
/** A false start is at most five words long. */
export const TWICE = /(?<![\p{L}'’])((?:[\p{L}'’]{1,30} ){0,4}[\p{L}'’]{1,30}),? \1(?![\p{L}'’-])/giu
/** "should be should have": begun anew with the same modal. */
const ANEW = /\b(should|must|would|will|could|needs? to|ha(?:s|ve) to) \w+ (?=\1 )/gi
const MEANT_TWICE = /^(?:that|had|very|no|bye|so|many|far)$|\b(?:more|less|over|again|on)$/i
const AFTERTHOUGHT =
  /,?\s+(?:i think|i guess|i believe|i suppose|i['’]d say|you know|or so|or something(?: like that)?|and (?:things|stuff) like that|that kind of thing)(?=\W*$)/i

/** Where nothing of it stands, as in most text, nothing is looked for. Beginnings are shared: so it is found fastest. */
const STUMBLES = sought(
  /\b(?:u[hm]|erm?|ah|mhm|hmm|you know|i(?: (?:mean|think|guess|believe|suppose)|['’]d say)|a(?:t least|s (?:i|we|you))|maybe|please|l(?:et['’]s s|ike)|kind of|sort of|or so(?:mething)?|that kind)\b|,\s*(?:what|well|basically|actually|honestly),/i,
)

export function fluent(said: string): string {
  if (!said.includes('{') && !STUMBLES.test(said) && !(maySayTwice(said) && said.search(TWICE) !== -1))
    return said
  return said
    .replace(TAG, ' ')
    .replace(ASIDE, ' ')
    .replace(FILLER, ' ')
    .replace(LIKE, '$1 ')
    .replace(AT_LEAST, '$1 $2 ')
    .replace(SORT_OF, '')
    .replace(/\s+/g, ' ')
    .replace(TWICE, (both: string, once: string) => (MEANT_TWICE.test(once) ? both : once))
    .replace(ANEW, '')
    .replace(AFTERTHOUGHT, '')
    .trim()
}

const RUN_UP =
  /^(?:(?:exactly|right|yeah|yep|yes|ok|okay|sure|well|all ?right|oh|hm+|agreed|indeed|true|absolutely|of course),\s+)+(?:(?:and|but|so)\b,?\s+)?/i

const BEFORE_QUESTION =
  /^(?:(?:oh|ok|okay|yeah|well|so|also)\s+)?(?:and|but|so)\s+(?=(?:can|could|would|should|is|are|do|does)\b)/i

/** "Exactly, and the link should expire": what comes before it nods to somebody else. */
export function withoutRunUp(said: string): string {
  const rest = said.replace(RUN_UP, '').replace(BEFORE_QUESTION, '')
  return rest.split(' ').length < 3 ? said : rest
}
