/** Base forms of words that a set repeats: each is worked out once. */
import type { Token } from '../../language/tokens.ts'
import * as structure from '../../structure/base-form.ts'

/** Full, it starts anew. */
const MOST_KNOWN = 8192

function remembered(form: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const after = form(word)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(word, after)
    return after
  }
}

export const baseForm = remembered(structure.baseForm)
export const singular = remembered(structure.singular)
const nounForm = remembered((word) => structure.baseForm(structure.singular(word)))

/** Of a verb its infinitive, of anything else what its forms share. */
export const formOf = ({ pos, lower }: Token): string => (pos === 'VERB' ? baseForm(lower) : nounForm(lower))
