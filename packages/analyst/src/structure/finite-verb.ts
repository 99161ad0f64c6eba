/** The finite verb of a clause that has no modal. */
import type { Token } from '../language/tokens.ts'
import { baseForm } from './base-form.ts'
import type { Clause, Range } from './clause.ts'
import { trimSubject } from './subject.ts'
import { withVerb } from './verb-part.ts'
import { NOUN_LIKE_VERBS, PLAIN_VERBS } from './verbs.ts'

/** No modal: the first finite verb after a noun phrase, if there is one. */
export function withoutModal(
  tokens: readonly Token[],
  main: Range,
  inCondition: (index: number) => boolean,
): Clause {
  let depth = 0
  for (let index = main.first + 1; index <= main.last; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0
    if (depth > 0 || inCondition(index)) continue
    const before = tokens[index - 1]
    if (/^(?:for|of|with|by|in|from|without|and)$/.test(before?.lower ?? '') && token.pos === 'VERB') continue
    if (before?.lower === 'to' || before?.pos === 'DET' || before?.pos === 'ADJ') continue
    if (isDeedOfPeople(tokens, index, main.first) || isDeedOfThing(tokens, index, main.first))
      return withVerb(tokens, main, trimSubject(tokens, main.first, index - 1), null, index, null, false)
    const finite =
      token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower) && before?.pos !== 'ADP')
    if (!finite || !agrees(token, before, tokens.slice(main.first, index))) continue
    return withVerb(tokens, main, trimSubject(tokens, main.first, index - 1), null, index, null, false)
  }
  return {
    main,
    subject: null,
    modal: null,
    inverted: false,
    verb: null,
    action: null,
    linking: false,
    passive: false,
    object: null,
    opens: null,
  }
}

/** "Visitors sign in at the gate": a noun elsewhere, a verb after people. */
function isDeedOfPeople(tokens: readonly Token[], index: number, first: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (
    token === undefined ||
    before === undefined ||
    next === undefined ||
    token.pos !== 'NOUN' ||
    !NOUN_LIKE_VERBS.holds(token)
  )
    return false
  const people =
    /(?:users|ors|ers|ees|ists|ians|people|parents|guests|members|nurses|admins|clients|pupils|students|staff|crew)$/.test(
      before.lower,
    )
  return people && index - first <= 3 && (next.pos === 'ADP' || next.pos === 'DET' || next.pos === 'PRON')
}

/** "The page loads in two seconds", "stock levels update automatically": read as nouns, yet what follows is no noun. */
function isDeedOfThing(tokens: readonly Token[], index: number, first: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (
    (token?.pos !== 'NOUN' && token?.pos !== 'VERB') ||
    before?.pos !== 'NOUN' ||
    next === undefined ||
    index - first > 4
  )
    return false
  const isOne = !/s$/.test(before.lower)
  const verb = baseForm(token.lower)
  if (!NOUN_LIKE_VERBS.has(verb) && !PLAIN_VERBS.has(verb)) return false
  if (isOne)
    return (
      token.lower !== verb &&
      /^(?:the|a|an|each|every|this|our|my)$/.test(tokens[first]?.lower ?? '') &&
      (next.pos === 'DET' ||
        next.pos === 'ADV' ||
        next.text === '"' ||
        next.text === '“' ||
        /^(?:in|within|under|after|at|to|that)$/.test(next.lower))
    )
  return (
    token.lower === verb &&
    (next.pos === 'DET' || (next.pos === 'ADV' && /ly$/.test(next.lower)) || next.lower === 'that')
  )
}

/** "Receipt upload" is a thing: a base form agrees with a plural, a pronoun or "and", not with a bare singular. */
function agrees(verb: Token, before: Token | undefined, subject: readonly Token[]): boolean {
  if (before?.text === '-') return false
  if (verb.pos === 'AUX' || before === undefined || before.text === '-') return verb.pos === 'AUX'
  if (before.pos === 'VERB' && /(?:ed|ing)$/.test(before.lower) && /s$/.test(verb.lower)) return false
  if (baseForm(verb.lower) !== verb.lower) return true
  if (before.pos === 'PRON' || (before.pos === 'ADV' && subject.length > 1) || before.lower === 'people')
    return true
  const acts =
    !NOUN_LIKE_VERBS.holds(verb) ||
    subject.length > 2 ||
    /(?:users|ers|ors|ees|ists|admins)$/.test(before.lower)
  if (/s$/.test(before.lower) && acts) return true
  // “Volunteers under 18 need …”
  if (before.pos === 'NUM' && subject.some((token) => token.pos !== 'NUM' && /s$/.test(token.lower)))
    return true
  return subject.some(
    (token) => token.lower === 'and' || token.pos === 'PRON' || /^(?:who|that|which)$/.test(token.lower),
  )
}
