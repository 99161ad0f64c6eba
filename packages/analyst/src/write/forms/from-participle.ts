/** A participle without its "be". */
import { cut, decapitalise } from '../phrase.ts'
import { system, THEIRS, USERS } from '../said.ts'
import type { Utterance } from '../utterance.ts'
import type { Wording } from '../wording.ts'

/** "All data encrypted at rest", "Hosted in the EU": a participle without its "be". */
export function fromParticiple(utterance: Utterance): Wording | null {
  const { clause, tokens, text } = utterance
  if (clause.main === null || (clause.verb !== null && clause.passive)) return null
  const { first, last } = clause.main
  for (let index = first; index <= Math.min(last, first + 6); index += 1) {
    const token = tokens[index]
    if (token === undefined) return null
    const adverbs = index > first && tokens.slice(first, index).every((each) => each.pos === 'ADV')
    const participle =
      /(?:ed|wn|ept|uilt|ent)$/.test(token.lower) && token.pos === 'VERB' && token.lower !== 'need'
    const next = tokens[index + 1]
    const endsThere =
      next === undefined ||
      next.pos === 'ADP' ||
      next.pos === 'ADV' ||
      next.pos === 'PUNCT' ||
      next.pos === 'CCONJ' ||
      next.pos === 'SCONJ'
    if (participle && endsThere && (index === first || adverbs))
      return { ...system('participle', `be ${decapitalise(cut(text, tokens, { first, last }, THEIRS))}`) }
    if (
      participle &&
      endsThere &&
      tokens[index - 1]?.pos !== 'DET' &&
      tokens[index - 1]?.pos !== 'ADP' &&
      tokens[index - 1]?.pos !== 'AUX'
    ) {
      const named = decapitalise(cut(text, tokens, { first, last: index - 1 }, USERS), tokens)
      return {
        form: 'participle',
        subject: named,
        actor: 'System',
        negated: false,
        letWho: null,
        deed: `be ${cut(text, tokens, { first: index, last }, THEIRS)}`,
        condition: null,
        benefit: null,
      }
    }
    if (
      token.pos === 'AUX' ||
      (token.pos === 'PUNCT' && token.text !== '-') ||
      (token.pos === 'VERB' && !participle && !(index === first && /s$/.test(token.lower)))
    )
      return null
  }
  return null
}
