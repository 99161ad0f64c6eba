/** What a requirement is about, as it can stand inside another sentence: "an expense claim" → "expense claims". */
import { PLAIN_VERBS } from '../structure/verbs.ts'

const OPENERS =
  /^(?:the|an?|this|that|these|those|their|his|her|its|our|your|my|any|all|each|every|some|new|own)\s+/i
/** Where the name of a thing ends and what is said about it begins. */
const TAIL =
  /\s+(?:that|which|who|whose|with|without|by|via|from|for|to|in|on|at|when|if|using|so|before|after|as|based|including)\s.*$|[,;:(].*$/i
/** What begins like this says where or how, or stands for something named elsewhere. */
const NO_NAME =
  /^(?:with|without|by|via|from|for|to|into|onto|in|on|at|of|about|it|them|him|her|us|me|you|that|this|if|whether|when|how|what|who|as)\b/i
const NO_PLURAL =
  /(?:information|data|feedback|content|access|software|equipment|staff|advice|work|mail|news|ss)$/i
const LONGEST_WORDS = 5

/** The bare plural of an object, or null when it is too long to stand in another sentence. */
export function pluralObject(object: string): string | null {
  const name = objectName(object)
  if (name === null) return null
  const [first, ...rest] = name.split(' of ')
  return [plural(first ?? name), ...rest].join(' of ')
}

/** The object without its article and without what follows its name. */
export function objectName(object: string): string | null {
  let name = object.trim().replace(/[.!?]+$/, '')
  while (OPENERS.test(name)) name = name.replace(OPENERS, '')
  name = name.replace(TAIL, '').trim()
  const words = name.split(/\s+/)
  // "create, edit and share notes": what stands behind the first verb is another one.
  const [, joins = '', another = ''] = words
  if (/^(?:and|or)$/i.test(joins) && words.length > 3 && PLAIN_VERBS.has(another.toLowerCase())) return null
  if (name === '' || NO_NAME.test(name) || words.length > LONGEST_WORDS || /[{}<>"“”]/.test(name)) return null
  return words.join(' ')
}

function plural(noun: string): string {
  if (NO_PLURAL.test(noun) || /\b(?:and|or)\b/i.test(noun)) return noun
  if (/(?:people|children|men|women|[^s]s)$/i.test(noun) && !/(?:us|is)$/i.test(noun)) return noun
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`
}

/** "invoices", "invoices and orders", "invoices, orders and claims". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
