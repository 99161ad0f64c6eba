/** A clause by its shape: a modal, an order, a wish, a lack, a participle, the present, or only a name. */
import { fromLack } from './forms/from-lack.ts'
import { fromModal } from './forms/from-modal.ts'
import { fromNounPhrase } from './forms/from-noun-phrase.ts'
import { fromOpening } from './forms/from-opening.ts'
import { fromParticiple } from './forms/from-participle.ts'
import { fromPresent } from './forms/from-present.ts'
import { fromWish } from './forms/from-wish.ts'
import { capitalise, cut, tidy } from './phrase.ts'
import { THEIRS } from './said.ts'
import { readUtterance, type Utterance } from './utterance.ts'
import type { Surroundings, Wording } from './wording.ts'

export function fromUtterance(utterance: Utterance, around: Surroundings): Wording | null {
  const { clause } = utterance
  if (clause.main === null) return null
  const wording =
    clause.modal !== null && clause.opens === null
      ? fromModal(utterance, around)
      : (fromOpening(utterance, around) ??
        fromWish(utterance, around) ??
        fromLack(utterance, around) ??
        fromParticiple(utterance) ??
        fromPresent(utterance, around) ??
        fromNounPhrase(utterance, around))
  if (wording === null) return null
  return {
    ...wording,
    deed: withThing(wording.deed, around.it),
    condition: wording.condition ?? conditionOf(utterance),
  }
}

/** The leading condition, as said. */
function conditionOf({ text, tokens, conditions, clause }: Utterance): string | null {
  const start = tokens[clause.main?.first ?? 0]?.start ?? 0
  const leading = conditions.find((place) => place.end <= start)
  if (leading === undefined) return null
  return capitalise(tidy(third(text.slice(leading.start, leading.end))))
}

const third = (text: string): string => {
  const { tokens } = readUtterance(text)
  return cut(text, tokens, { first: 0, last: tokens.length - 1 }, THEIRS)
}

/** "surface that in the viewer": the thing named before takes the place of "that". */
function withThing(deed: string, thing: string | null): string {
  return thing === null
    ? deed
    : deed.replace(
        /^([\w-]+(?: (?:in|out|up|on|off))?) (?:that|it|this|those|them)\b(?! \w+ (?:is|are|will|can|should|must))/i,
        `$1 ${thing}`,
      )
}
