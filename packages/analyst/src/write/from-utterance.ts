/** A clause by its shape: a modal, an order, a wish, a lack, a participle, the present, or only a name. */
import { fromLack } from './forms/from-lack.ts'
import { fromModal } from './forms/from-modal.ts'
import { fromNounPhrase } from './forms/from-noun-phrase.ts'
import { fromOpening } from './forms/from-opening.ts'
import { fromParticiple } from './forms/from-participle.ts'
import { fromPresent } from './forms/from-present.ts'
import { fromWish } from './forms/from-wish.ts'
import type { Token } from '../language/tokens.ts'
import { isIntroduction } from '../structure/subject.ts'
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
    deed: withThing(wording.deed, around.it).replace(/^(?:now|then|first)\s+(?=\w)/, ''),
    condition: wording.condition ?? conditionOf(utterance) ?? introductionOf(utterance),
  }
}

/** The leading condition, as said. */
function conditionOf({ text, tokens, conditions, clause }: Utterance): string | null {
  const start = tokens[clause.main?.first ?? 0]?.start ?? 0
  const leading = conditions.filter((place) => place.end <= start)
  const first = leading[0]
  const last = leading.at(-1)
  if (first === undefined || last === undefined) return null
  const said = text.slice(first.start, last.end)
  const quoted = (said.match(/"/g) ?? []).length % 2 === 1 && text[last.end] === '"' ? `${said}"` : said
  return capitalise(tidy(third(quoted)))
}

/** "For each failed attempt, the engine must …": what narrows a statement is kept; a purpose or a mere link is not. */
function introductionOf({ text, tokens, clause }: Utterance): string | null {
  const { main, subject, modal, inverted } = clause
  if (main === null || subject === null) return null
  // "Only after the audit shall the payment …": what stands before the modal narrows, unless it is the negation.
  const until = inverted ? (modal?.first ?? main.first) : subject.first
  if (until <= main.first + 1) return null
  const opens = tokens[main.first]
  const isSetApart =
    tokens[until - 1]?.text === ','
      ? isIntroduction(tokens, main.first)
      : opensPhrase(tokens, main.first, until)
  if (!isSetApart && !(inverted && opens?.lower === 'only')) return null
  const said = tidy(text.slice(opens?.start, tokens[until - 1]?.end)).replace(/,$/, '')
  if (inverted && /\b(?:no|not|never|neither|nor)\b/i.test(said)) return null
  if (/^(?:in order )?to\b|\b(?:i|we|you|me|us)\b/i.test(said) || MERE_LINK.test(said)) return null
  return capitalise(third(said))
}

/** "With one click the editor …": a preposition and its noun, no comma behind them. */
function opensPhrase(tokens: readonly Token[], first: number, until: number): boolean {
  const last = tokens[until - 1]?.pos
  const isPhrase = tokens.slice(first, until).every(({ pos, lower }) => pos !== 'PUNCT' && lower !== 'which')
  return tokens[first]?.pos === 'ADP' && (last === 'NOUN' || last === 'PROPN') && isPhrase
}

const MERE_LINK =
  /^(?:\w+ly|first|second|third|next|last|now|today|of course|in (?:general|addition|particular|fact|short|summary|that (?:sense|case)|parallel|other words)|for (?:example|instance|now|me|us)|as (?:well|such|a result|part of [^,]{0,40})|at (?:least|the moment|first)|on (?:top of (?:that|this|it)|the other hand)|effective immediately|due to [^,]*|by the way|from (?:my|our) (?:side|view|perspective)|with (?:that|this))$/i

const third = (text: string): string => {
  const { tokens } = readUtterance(text)
  return cut(text, tokens, { first: 0, last: tokens.length - 1 }, THEIRS)
}

/** "surface that in the viewer": the thing named before takes the place of "that". */
function withThing(deed: string, thing: string | null): string {
  return thing === null
    ? deed
    : deed.replace(
        /^([\w-]+(?: (?:in|out|up|on|off))?) (?:that|it|this)\b(?! \w+ (?:is|are|will|can|should|must))/i,
        `$1 ${thing}`,
      )
}
