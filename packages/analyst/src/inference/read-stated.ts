/** What one stated requirement means to the rules: which it triggers, which it settles, and what it is about. */
import {
  ASKED,
  OF_ANY_PRODUCT,
  rulesAt,
  rulesSharing,
  SETTLING,
  TRIGGERS,
  type CompiledRule,
} from './compiled-rules.ts'
import type { Known } from './infer-requirements.ts'
import { objectName, pluralObject } from './object-phrase.ts'
import { isMentionedAt, isSaidAt, mentions, says } from './phrases.ts'
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
  return {
    known,
    stems,
    triggers: triggersIn(known, words),
    settles: settledBy(words, titleWords),
    shares: rulesSharing(stems, SAYS_THE_SAME),
    head: headOf(known.object),
    plural: known.object === null ? null : pluralObject(known.object),
  }
}

/** A rule about one object looks at what is done to it; the others read the whole statement. */
function triggersIn({ action, object, described }: Known, words: readonly Word[]): CompiledRule[] {
  const said = rulesAt(words, TRIGGERS, isSaidAt)
  const asked = rulesAt(words, ASKED, isSaidAt)
  const done =
    action === null || object === null ? said : rulesAt(readWords(`${action} ${object}`), TRIGGERS, isSaidAt)
  const candidates = new Set([...said, ...asked, ...done, ...(described === true ? OF_ANY_PRODUCT : [])])
  const setsOff = (compiled: CompiledRule): boolean => {
    const { perObject, when } = compiled.rule
    if (when.product === undefined) return (perObject === true ? done : said).has(compiled)
    if (described !== true) return asked.has(compiled)
    return when.product === 'any' || said.has(compiled)
  }
  return [...candidates].filter(
    (compiled) =>
      setsOff(compiled) &&
      (compiled.and.length === 0 || says(words, compiled.and)) &&
      !mentions(words, compiled.unless),
  )
}

function settledBy(words: readonly Word[], titleWords: readonly Word[]): CompiledRule[] {
  const spokenOf = (said: readonly Word[]) => rulesAt(said, SETTLING, isMentionedAt)
  return [...new Set([...spokenOf(words), ...spokenOf(titleWords)])]
}

function headOf(object: string | null): string | null {
  const name = object === null ? null : objectName(object)
  if (name === null) return null
  return readWords(name.split(' of ')[0] ?? name).at(-1)?.stem ?? null
}
