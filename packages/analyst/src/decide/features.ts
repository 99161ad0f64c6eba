/**
 * What a sentence shows, as a small set of named features.
 *
 * The cue tables decide by these names alone, so a feature is the only thing
 * that ever looks at words; each is computed once.
 */
import type { Token } from '../language/tokens.ts'
import type { Clause } from '../structure/clause.ts'
import { headingFeatures, labelFeatures } from './heading-class.ts'
import { specificationWords } from './specification-words.ts'
import { isProduct, subjectClass } from './subject-classes.ts'
import { baseForm } from '../structure/base-form.ts'
import { BE } from '../structure/verbs.ts'
import { WordSet } from '../language/word-facts.ts'
import { wordSet } from '../word-set.ts'

export type Features = ReadonlySet<string>

export interface FeatureInput {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly clause: Clause
  readonly isStory: boolean
  readonly heading?: string | undefined
  readonly conditions: number
}

const ABILITY_VERBS = wordSet(`
  allow enable let provide support permit facilitate offer ensure include give
`)
const ACTION_VERBS = wordSet(`
  display show notify send store record generate create update delete validate verify log calculate return
  respond prevent encrypt authenticate prompt process export import print search maintain retrieve accept
  reject save detect trigger sync synchronize integrate handle check inform alert add remove edit track
  capture assign restrict perform receive transmit archive upload download view select enter configure manage
  access monitor report operate contain use comply conform execute initiate indicate reset filter sort
`)
/** What is done to data or people whenever it is due: checked, kept, told. */
const TREATING = wordSet(`
  validate check verify encrypt authenticate log record archive back sort notify inform store save protect hash
`)
const WISH = wordSet(`
  want wants wish need needs require requires prefer hope expect wanted needed missing lacks lacking love like
`)
const UNITS = wordSet(`
  second seconds sec secs s ms millisecond milliseconds minute minutes min mins hour hours day days week weeks
  month months year years % percent kb mb gb tb bytes bits kbps mbps users requests transactions records
  characters digits times pixels hz mhz ghz km meters feet degrees points clicks attempts
`)
const DOCUMENT_WORDS = wordSet(`
  document section chapter figure appendix srs diagram glossary paragraph
`)
const PAST = wordSet(`
  was were had did said went got thought saw
`)
const OPINION = wordSet(`
  think believe guess suppose feel imagine wonder hope maybe perhaps probably
`)

/** A set of the caller's own, to add to. */
export function readFeatures(input: FeatureInput): Set<string> {
  const found = new Set<string>()
  const { tokens, clause, text } = input
  fromModal(clause, tokens, found)
  fromSubject(clause, tokens, found)
  fromVerb(clause, tokens, found)
  fromWords(tokens, found)
  specificationWords(tokens, subjectOf(clause, tokens), found)
  if (input.isStory) found.add('story')
  if (clause.opens !== null) found.add(`opens:${clause.opens}`)
  if (input.conditions > 0) found.add('condition')
  if (/\?["'”’)\s]*$/.test(text)) found.add('question')
  if (/!\s*$/.test(text)) found.add('exclamation')
  if (/:\s*$/.test(text)) found.add('ends:colon')
  if (/^[^.:(]{2,40}:\s+\S/.test(text)) found.add('label')
  for (const feature of labelFeatures(text)) found.add(feature)
  if (/^\W*(?:[A-Z]{1,6}[-_ ]?)?\d+(?:\.\d+)*[.):]?\s/.test(text)) found.add('numbered')
  if (/https?:\/\/|www\./.test(text)) found.add('url')
  const words = tokens.filter((token) => token.pos !== 'PUNCT').length
  found.add(
    words <= 4 ? 'length:tiny' : words <= 8 ? 'length:short' : words <= 30 ? 'length:normal' : 'length:long',
  )
  if (clause.action === null && !tokens.some((token) => token.pos === 'VERB' || token.pos === 'AUX'))
    found.add('no-verb')
  if (input.heading !== undefined) for (const feature of headingFeatures(input.heading)) found.add(feature)
  return found
}

function subjectOf(clause: Clause, tokens: readonly Token[]): string[] {
  if (clause.subject === null) return []
  return tokens.slice(clause.subject.first, clause.subject.last + 1).map((token) => token.lower)
}

function fromModal(clause: Clause, tokens: readonly Token[], found: Set<string>): void {
  if (clause.modal === null) {
    found.add('modal:none')
    return
  }
  found.add(`modal:${clause.modal.kind}`)
  if (clause.modal.negated) found.add('modal:negated')
  if (clause.inverted) found.add('inverted')
  const words = tokens.slice(clause.modal.first, clause.modal.last + 1).map((token) => token.lower)
  if (
    words.includes('able') ||
    words.includes('ability') ||
    words.includes('possible') ||
    words.includes('allowed')
  )
    found.add('able')
}

function fromSubject(clause: Clause, tokens: readonly Token[], found: Set<string>): void {
  if (clause.subject === null) {
    found.add('subject:none')
    // "Must work offline.": the product is meant.
    if (
      clause.modal !== null &&
      !clause.inverted &&
      /^(?:must|shall|should|have|need)$/.test(clause.modal.kind)
    )
      found.add('firm+system')
    return
  }
  const words = tokens.slice(clause.subject.first, clause.subject.last + 1).map((token) => token.text)
  const kind = subjectClass(words)
  if (
    /^(?:any|every|each|all|no|only|anything|everything|everyone|anyone|nobody|nothing)$/i.test(
      words[0] ?? '',
    )
  )
    found.add('subject:quantified')
  if (/^(?:this|these|such)$/i.test(words[0] ?? '') && words.length > 1) found.add('subject:this')
  found.add(`subject:${kind}`)
  if (kind === 'system' && isProduct(words)) {
    found.add('subject:product')
    // Steps of use cases leave out the article: "System saves the file."
    if (words.length > 1) found.add('subject:the-product')
  }
  if (clause.modal !== null)
    found.add(
      `${clause.modal.kind === 'must' || clause.modal.kind === 'shall' || clause.modal.kind === 'should' ? 'firm' : clause.modal.kind}+${kind}`,
    )
  if (clause.modal === null) found.add(`plain+${kind}`)
}

function fromVerb(clause: Clause, tokens: readonly Token[], found: Set<string>): void {
  if (clause.action === null) return
  const verb = clause.action.split(' ')[0] ?? ''
  if (clause.linking) found.add('linking')
  if (clause.passive) found.add('passive')
  if (clause.passive && TREATING.has(verb)) found.add('treats')
  if (PRAISED.test(clause.action)) found.add('evaluates')
  if (EXPLAINING.has(verb)) found.add('explains')
  if (ABILITY_VERBS.has(verb)) found.add('verb:ability')
  else if (ACTION_VERBS.has(verb)) found.add('verb:action')
  const at = tokens[clause.verb?.first ?? 0]
  const auxiliaries = tokens
    .slice((clause.subject?.last ?? -1) + 1, clause.verb?.first ?? 0)
    .map((token) => token.lower)
  if (auxiliaries.some((word) => word === 'was' || word === 'were' || word === 'been')) found.add('past')
  if (
    clause.modal === null &&
    (verb === 'have' || clause.linking) &&
    !found.has('subject:quantified') &&
    !found.has('item')
  )
    found.add('states')
  if (
    clause.modal === null &&
    at !== undefined &&
    (PAST.holds(at) ||
      (/ed$/.test(at.lower) && baseForm(at.lower) !== at.lower && !clause.passive && at.pos === 'VERB'))
  )
    found.add('past')
  if (clause.modal === null && clause.linking && at !== undefined && BE.holds(at)) {
    const next = tokens[(clause.verb?.first ?? 0) + 1]
    if (next?.lower === 'a' || next?.lower === 'an' || next?.lower === 'the') found.add('defines')
  }
}

const PRAISED =
  /^be (?:\w+ly )?(?:crucial|important|invaluable|essential|vital|critical|necessary|key|beneficial|helpful|valuable|fundamental|paramount|imperative|significant|prerequisite|worth|great|common|typical|challenging|straightforward|rare)\b/
const EXPLAINING = wordSet(`
  suggest underscore reflect demonstrate imply mean underline empower highlight illustrate explain reinforce
  contribute aim strive seek help represent acknowledge describe mention document pose arise stem serve
`)

/** Features that a single word brings, wherever it stands. */
const SAID_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    able: 'able ability capability',
    opinion: [...OPINION].join(' '),
    'has:shall': 'shall',
    'has:must': 'must',
    'first-person': 'i we my our',
    please: 'please pls',
    'has:system': 'system application software app',
    'has:user': 'user users',
    negative: "cannot n't not never",
    example: 'e.g. example',
    meta: 'author tbd version',
  }).flatMap(([feature, words]) => words.split(' ').map((word): [string, string] => [word, feature])),
)

const SAYING = new WordSet(SAID_BY_WORD.keys())

function fromWords(tokens: readonly Token[], found: Set<string>): void {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) continue
    const { lower } = token
    if (token.pos === 'NUM' && UNITS.holds(tokens[index + 1])) found.add('quantity')
    if (
      DOCUMENT_WORDS.holds(token) &&
      (index === 0 || /^(?:this|the|following|see|in)$/.test(tokens[index - 1]?.lower ?? ''))
    )
      found.add('document')
    if (index < 8 && WISH.holds(token)) found.add('wish')
    const said = SAYING.holds(token) ? SAID_BY_WORD.get(lower) : undefined
    if (said !== undefined) found.add(said)
  }
}
