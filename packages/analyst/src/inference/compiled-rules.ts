/** The catalogue made ready for matching, once: phrases read, and each rule findable by a word of its trigger. */
import { INFERENCE_RULES } from './inference-rules.ts'
import type { InferenceRule } from './inference-rule.ts'
import { readPhrase, type Phrase } from './phrases.ts'
import { keyStems, readWords, type Word } from './words.ts'

export interface CompiledRule {
  readonly rule: InferenceRule
  readonly any: readonly Phrase[]
  /** Of a rule about a product as a whole: asking for one of its kind. */
  readonly asked: readonly Phrase[]
  readonly and: readonly Phrase[]
  readonly unless: readonly Phrase[]
  readonly already: readonly Phrase[]
  /** What the implied requirement is about. */
  readonly subject: ReadonlySet<string>
}

/** In the order of the catalogue. */
export const COMPILED_RULES: readonly CompiledRule[] = INFERENCE_RULES.map((rule) => ({
  rule,
  any: rule.when.any.map(readPhrase),
  asked: rule.when.product === undefined ? [] : askingFor(rule.when.any, rule.when.product).map(readPhrase),
  and: (rule.when.and ?? []).map(readPhrase),
  unless: (rule.when.unless ?? []).map(readPhrase),
  already: rule.already.map(readPhrase),
  subject: keyStems(readWords(rule.implied.statement.replaceAll('{objects}', ' '))),
}))

/** "The system shall serve as an online shop", "… provide an online shop": how a product is asked for by its kind. */
function askingFor(kinds: readonly string[], product: 'kind' | 'any'): string[] {
  const asked =
    product === 'kind' ? kinds.map((kind) => `be/provide/build/develop/launch/create a/an/the ${kind}`) : []
  return [...kinds.map((kind) => `serve ~ ${kind}`), ...asked]
}

/** A phrase of a rule, findable by each word of that place in it whose words are rarest. */
export interface RulePhrase {
  readonly compiled: CompiledRule
  readonly phrase: Phrase
  /** How many words of the phrase stand before that place. */
  readonly before: number
}

/** In the order of the catalogue. */
export type PhrasesByWord = ReadonlyMap<string, readonly RulePhrase[]>

/** Most statements say "provide" or "be", and few say "shop": by that word a phrase is looked for. */
function phrasesByWord(phrasesOf: (compiled: CompiledRule) => readonly Phrase[]): PhrasesByWord {
  const phrases = COMPILED_RULES.flatMap((compiled) =>
    phrasesOf(compiled).map((phrase) => ({ compiled, phrase, places: wordsByPlace(phrase) })),
  )
  const times = new Map<string, number>()
  for (const { places } of phrases)
    for (const word of places.flat()) times.set(word, (times.get(word) ?? 0) + 1)
  const commonness = (words: readonly string[]) =>
    words.reduce((sum, word) => sum + (times.get(word) ?? 0), 0)
  const index = new Map<string, RulePhrase[]>()
  for (const { compiled, phrase, places } of phrases) {
    const counts = places.map(commonness)
    const before = counts.indexOf(Math.min(...counts))
    for (const word of places[before] ?? []) enter(index, word, { compiled, phrase, before })
  }
  return index
}

/** What may stand at each place, up to the first gap: from there on no place is certain. */
function wordsByPlace({ slots }: Phrase): string[][] {
  const gap = slots.indexOf(null)
  return slots
    .slice(0, gap === -1 ? slots.length : gap)
    .map((slot) => [...new Set([...(slot?.stems ?? []), ...(slot?.surfaces ?? [])])])
}

/** What sets a rule off. */
export const TRIGGERS = phrasesByWord(({ any }) => any)
/** How a product is asked for by its kind. */
export const ASKED = phrasesByWord(({ asked }) => asked)
/** What means that a rule's matter was spoken of. */
export const SETTLING = phrasesByWord(({ already }) => already)

/** The rules with a phrase that holds at a place in the words. */
export function rulesAt(
  words: readonly Word[],
  index: PhrasesByWord,
  holds: (words: readonly Word[], at: number, phrase: Phrase) => boolean,
): Set<CompiledRule> {
  const found = new Set<CompiledRule>()
  const look = (phrases: readonly RulePhrase[] | undefined, at: number) => {
    for (const { compiled, phrase, before } of phrases ?? [])
      if (at >= before && !found.has(compiled) && holds(words, at - before, phrase)) found.add(compiled)
  }
  for (const [at, { stem, surface }] of words.entries()) {
    look(index.get(stem), at)
    if (surface !== stem) look(index.get(surface), at)
  }
  return found
}

/** Those that hold for whatever product is described. */
export const OF_ANY_PRODUCT = COMPILED_RULES.filter(({ rule }) => rule.when.product === 'any')

const BY_SUBJECT = new Map<string, CompiledRule[]>()
for (const compiled of COMPILED_RULES) for (const stem of compiled.subject) enter(BY_SUBJECT, stem, compiled)

/** The rules whose subject shares at least this part with these stems. */
export function rulesSharing(stems: ReadonlySet<string>, part: number): CompiledRule[] {
  const shared = new Map<CompiledRule, number>()
  for (const stem of stems)
    for (const compiled of BY_SUBJECT.get(stem) ?? []) shared.set(compiled, (shared.get(compiled) ?? 0) + 1)
  return [...shared]
    .filter(([{ subject }, count]) => count / subject.size >= part)
    .map(([compiled]) => compiled)
}

function enter<Item>(index: Map<string, Item[]>, word: string, item: Item): void {
  const those = index.get(word)
  if (those === undefined) index.set(word, [item])
  else those.push(item)
}

const BY_WORDING = new Map<string, CompiledRule>()
const WITH_OBJECTS: { readonly wording: RegExp; readonly compiled: CompiledRule }[] = []
for (const compiled of COMPILED_RULES) {
  const { statement } = compiled.rule.implied
  if (statement.includes('{objects}')) WITH_OBJECTS.push({ wording: wordingOf(statement), compiled })
  else BY_WORDING.set(statement.toLowerCase(), compiled)
}

/** The rule whose proposal this statement is, word for word. */
export function proposedBy(statement: string): CompiledRule | undefined {
  const text = statement.trim()
  return (
    BY_WORDING.get(text.toLowerCase()) ?? WITH_OBJECTS.find(({ wording }) => wording.test(text))?.compiled
  )
}

function wordingOf(statement: string): RegExp {
  const escaped = statement.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replaceAll('{objects}', '.+')}$`, 'i')
}
