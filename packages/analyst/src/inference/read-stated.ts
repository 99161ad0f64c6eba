/** What one stated requirement means to the rules: which it triggers, which it settles, and what it is about. */
import { candidatesFor, rulesSharing, settlingCandidates, type CompiledRule } from './compiled-rules.ts'
import type { Known } from './infer-requirements.ts'
import { objectName, pluralObject } from './object-phrase.ts'
import { mentions, says } from './phrases.ts'
import { keyStems, readWords, type Word } from './words.ts'

export interface Stated {
  readonly known: Known
  /** What statement and title are about. */
  readonly stems: ReadonlySet<string>
  readonly triggers: readonly CompiledRule[]
  /** Rules whose matter it speaks of, agreed or ruled out. */
  readonly settles: readonly CompiledRule[]
  /** Rules whose proposal it says already, or nearly so. */
  readonly shares: readonly CompiledRule[]
  /** The word that names its object, and the object's name as it stands in another sentence. */
  readonly head: string | null
  readonly plural: string | null
}

/** Share of the implied statement's subject that one known statement must cover to say the same. */
const SAYS_THE_SAME = 0.75

export function readStated(known: Known): Stated {
  const words = readWords(known.statement)
  const titleWords = readWords(known.title)
  const stems = keyStems([...words, ...titleWords])
  const { action, object } = known
  const deed = action !== null && object !== null ? readWords(`${action} ${object}`) : null
  return {
    known,
    stems,
    triggers: [...candidatesFor(words)].filter((compiled) => fires(compiled, words, deed)),
    settles: settledBy(words, titleWords),
    shares: rulesSharing(stems, SAYS_THE_SAME),
    head: headOf(object),
    plural: object === null ? null : pluralObject(object),
  }
}

/** A rule about one object looks at what is done to it; the others read the whole statement. */
function fires(
  { rule, any, and, unless }: CompiledRule,
  words: readonly Word[],
  deed: readonly Word[] | null,
): boolean {
  const where = rule.perObject && deed !== null ? deed : words
  if (!says(where, any)) return false
  if (and.length > 0 && !says(words, and)) return false
  return !mentions(words, unless)
}

function settledBy(words: readonly Word[], titleWords: readonly Word[]): CompiledRule[] {
  const settled = new Set<CompiledRule>()
  for (const { compiled, phrase } of settlingCandidates([...words, ...titleWords])) {
    if (settled.has(compiled)) continue
    if (mentions(words, [phrase]) || mentions(titleWords, [phrase])) settled.add(compiled)
  }
  return [...settled]
}

function headOf(object: string | null): string | null {
  const name = object === null ? null : objectName(object)
  if (name === null) return null
  return readWords(name.split(' of ')[0] ?? name).at(-1)?.stem ?? null
}
