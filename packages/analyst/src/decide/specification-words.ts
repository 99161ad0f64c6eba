/**
 * What the words of a specification say its sentence is about: the product at
 * work, the people who build it, or the document itself.
 *
 * Marks are kept for holding in most of the documents in which they were seen,
 * whatever their subject; words of one trade have no place here.
 */
import type { Token } from '../language/tokens.ts'
import { WordSet } from '../language/word-facts.ts'
import { wordSet } from '../word-set.ts'

const MAKERS = wordSet(
  'developer developers programmer programmers implementer implementers tester testers coder coders',
)
const THE_MAKERS = wordSet('project team contractor subcontractor consultant')
const MAKING = wordSet(`
  developer developers programmer programmers implementer implementers tester testers develop develops developed
  developing development coding deliverable deliverables stakeholder stakeholders community communities project
  projects team teams
`)
const DOCUMENT = wordSet(`
  specification specifications srs glossary constraints
`)
const ASSUMING = wordSet('assume assumes assumed assuming assumption assumptions')
const BY_ITSELF = wordSet('automatically simultaneously immediately periodically automatic')
const ACCOUNT = wordSet(`
  account accounts password passwords username usernames login logins e-mail e-mails email emails notify notified
  notifies notification notifications
`)
const FITTING = wordSet(
  'compatible comply complies compliant conform conforms interoperate interoperable integrate integrated',
)
const JOINING = wordSet('communicate communicates interface interfaces')
const MONTHS = wordSet('january february april june july august september october november december')
const DEMANDED = wordSet('required mandatory needed necessary essential obligatory')
const NOTED = wordSet('noted emphasised emphasized mentioned stressed remembered considered understood aware')
const SOME = wordSet('this these such those both many some most several other various')
const ABILITY = wordSet('ability capability possibility option')
/** What an ability is the ability to: "Ability to …", "Support for …". */
const TO_OR_FOR = wordSet('to for of')

const MARKS: ReadonlyMap<string, string> = new Map([
  ...marked('about:making', MAKING),
  ...marked('about:document', DOCUMENT),
  ...marked('about:account', ACCOUNT),
  ...marked('assumes', ASSUMING),
  ...marked('by-itself', BY_ITSELF),
  ...marked('fits', FITTING),
  ...marked('date', MONTHS),
  ['systems', 'about:systems'],
  ['only', 'only'],
])

const MARKED = new WordSet(MARKS.keys())

function marked(feature: string, words: ReadonlySet<string>): [string, string][] {
  return [...words].map((word) => [word, feature])
}

/** Adds what the words show; `subject` are those of the subject, lower-cased. */
export function specificationWords(
  tokens: readonly Token[],
  subject: readonly string[],
  found: Set<string>,
): void {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) continue
    const { lower } = token
    const mark = MARKED.holds(token) ? MARKS.get(lower) : undefined
    if (mark !== undefined && (mark !== 'date' || token.text !== lower)) found.add(mark)
    const phrase = phraseEndingWith(tokens, index)
    if (phrase !== null) found.add(phrase)
  }
  if (isMaker(subject)) found.add('subject:maker')
  if (SOME.has(subject[0] ?? '')) found.add('subject:some')
  if (opensWithAbility(tokens)) found.add('opens:ability')
}

/** Developers whoever they are; of teams and projects only the one: "a project" may be what the product keeps. */
function isMaker(subject: readonly string[]): boolean {
  const head = subject.at(-1) ?? ''
  return MAKERS.has(head) || (subject[0] === 'the' && THE_MAKERS.has(head))
}

/** What a word says only behind the one before it. */
function phraseEndingWith(tokens: readonly Token[], index: number): string | null {
  const { lower, text } = tokens[index] as Token
  const next = tokens[index + 1]?.lower
  switch (tokens[index - 1]?.lower) {
    case 'at':
      return lower === 'any' && next === 'time' ? 'by-itself' : null
    case 'by':
      return lower === 'default' ? 'by-itself' : null
    case 'be':
      return NOTED.has(lower) ? 'be-noted' : null
    case 'is':
    case 'are':
      return DEMANDED.has(lower) ? 'demanded' : null
    case '(':
      return next === ')' && /^[A-Z]{2,}s?$/.test(text) ? 'abbreviates' : null
    default:
      return lower === 'with' && JOINING.holds(tokens[index - 1]) ? 'fits' : null
  }
}

/** "Ability to report per library.": a line of a list whose heading says that all of it is wanted. */
function opensWithAbility(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex((token) => /^[a-z]/.test(token.lower))
  const word = tokens[first]?.lower ?? ''
  const next = tokens[first + 1]?.lower ?? ''
  return ABILITY.has(word) ? TO_OR_FOR.has(next) : word === 'support' && next === 'for'
}
