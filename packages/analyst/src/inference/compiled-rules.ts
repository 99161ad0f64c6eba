/** The catalogue made ready for matching, once: phrases read, and each rule findable by a word of its trigger. */
import { INFERENCE_RULES } from './inference-rules.ts'
import type { InferenceRule } from './inference-rule.ts'
import { readPhrase, type Phrase } from './phrases.ts'
import { keyStems, readWords, type Word } from './words.ts'

export interface CompiledRule {
  readonly rule: InferenceRule
  readonly any: readonly Phrase[]
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
  and: (rule.when.and ?? []).map(readPhrase),
  unless: (rule.when.unless ?? []).map(readPhrase),
  already: rule.already.map(readPhrase),
  subject: keyStems(readWords(rule.implied.statement.replaceAll('{objects}', ' '))),
}))

const BY_FIRST_WORD = new Map<string, CompiledRule[]>()
for (const compiled of COMPILED_RULES) {
  for (const phrase of compiled.any) {
    for (const word of [...(phrase.slots[0]?.stems ?? []), ...(phrase.slots[0]?.surfaces ?? [])]) {
      const rules = BY_FIRST_WORD.get(word) ?? []
      if (rules.at(-1) !== compiled) rules.push(compiled)
      BY_FIRST_WORD.set(word, rules)
    }
  }
}

/** The rules that could fire on these words: those with a trigger that begins with one of them. */
export function candidatesFor(words: readonly Word[]): Set<CompiledRule> {
  const candidates = new Set<CompiledRule>()
  for (const word of words) {
    for (const compiled of BY_FIRST_WORD.get(word.stem) ?? []) candidates.add(compiled)
    for (const compiled of BY_FIRST_WORD.get(word.surface) ?? []) candidates.add(compiled)
  }
  return candidates
}

export interface Settling {
  readonly compiled: CompiledRule
  readonly phrase: Phrase
}

const SETTLING_BY_FIRST_WORD = new Map<string, Settling[]>()
const BY_SUBJECT = new Map<string, CompiledRule[]>()
for (const compiled of COMPILED_RULES) {
  for (const phrase of compiled.already) {
    const [first] = phrase.slots
    for (const word of new Set([...(first?.stems ?? []), ...(first?.surfaces ?? [])]))
      enter(SETTLING_BY_FIRST_WORD, word, { compiled, phrase })
  }
  for (const stem of compiled.subject) enter(BY_SUBJECT, stem, compiled)
}

/** Phrases that may stand in these words and mean that a rule's matter was spoken of. */
export function settlingCandidates(words: readonly Word[]): Set<Settling> {
  const candidates = new Set<Settling>()
  for (const word of words) {
    for (const one of SETTLING_BY_FIRST_WORD.get(word.stem) ?? []) candidates.add(one)
    for (const one of SETTLING_BY_FIRST_WORD.get(word.surface) ?? []) candidates.add(one)
  }
  return candidates
}

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
