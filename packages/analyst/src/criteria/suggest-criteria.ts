/**
 * Acceptance criteria for a requirement: first what people said, then suggestions
 * until there are three. [S011]
 *
 * Suggestions speak of this requirement's actor and object, can each be checked by
 * somebody who was not there, and never hold a figure that nobody said.
 */
import type { AcceptanceCriterion, RequirementDraft } from '@parley/domain'

import { fillTemplate, type Filling } from './fill-template.ts'
import { FUNCTIONAL_KINDS } from './functional-kinds.ts'
import type { CriterionKind } from './criterion-kinds.ts'
import { conditionCriterion } from './condition-criterion.ts'
import { QUALITY_KINDS } from './quality-kinds.ts'
import { saidNumber } from './said-number.ts'
import { wordingOf } from './wording.ts'

export type CriteriaFor = Pick<
  RequirementDraft,
  'statement' | 'type' | 'quality' | 'actor' | 'action' | 'object' | 'condition'
>

const FEWEST = 3

/** True of any requirement; used when its own kind has too little to offer. */
const GENERAL: readonly string[] = [
  'Given the situation the requirement speaks of, when it is brought about in a test, then what the requirement asks for can be observed.',
  'Given input that is missing or wrong, then a message says what to do, and nothing that was entered is lost.',
  'Given somebody without the right, when they try the same, then it is refused and nothing changes.',
]

/** `said` are criteria in people's own words; they come first and are kept as they are. */
export function suggestCriteria(draft: CriteriaFor, said: readonly string[]): AcceptanceCriterion[] {
  const criteria: AcceptanceCriterion[] = []
  const seen = new Set<string>()
  const take = (text: string, origin: AcceptanceCriterion['origin']): void => {
    // Suggestions differ or are equal to the letter; only people say the same in other spelling.
    const same = said.length === 0 ? text : inPlainWords(text)
    if (text.trim() === '' || seen.has(same)) return
    seen.add(same)
    criteria.push({ text: text.trim(), origin })
  }

  for (const text of said) take(text, 'said')
  for (const text of suggestions(withSingleBlanks(draft))) {
    if (criteria.length >= FEWEST) break
    take(text, 'suggested')
  }
  return criteria
}

const withSingleBlanks = (draft: CriteriaFor): CriteriaFor => ({
  ...draft,
  actor: singleBlanks(draft.actor),
  action: singleBlanks(draft.action),
  object: singleBlanks(draft.object),
  condition: singleBlanks(draft.condition),
})

const singleBlanks = (text: string | null): string | null => text?.replace(/\s+/g, ' ') ?? null

const inPlainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function suggestions(draft: CriteriaFor): string[] {
  const number = saidNumber(draft.statement)
  const kind = kindOf(draft)
  const filling: Filling = {
    wording: wordingOf(draft.actor, draft.object, kind?.thing),
    verb: verbFor(kind, draft),
    number,
    event: eventOf(draft.condition),
  }
  const own = templatesFor(kind, number !== null).flatMap((template) => fillTemplate(template, filling) ?? [])
  const [first, second, ...rest] = own
  const condition = conditionCriterion(draft)
  const limit =
    number !== null && (draft.type === 'functional' || draft.type === 'data')
      ? `The behaviour is tested at the stated figure (${number}), just below it and just above it.`
      : null
  return [first, second, condition, limit, ...rest, ...GENERAL].filter((text) => typeof text === 'string')
}

/** Where a figure was said, the template that names it stands for the one that speaks of "the agreed" one. */
function templatesFor(kind: CriterionKind | null, hasNumber: boolean): readonly string[] {
  const templates = kind?.templates ?? []
  const named = templates.filter((template) => template.includes('{number}')).length
  return hasNumber ? [...templates.slice(0, named), ...templates.slice(2 * named)] : templates.slice(named)
}

/** Quality decides before the verb; the verb before other words of the statement. */
function kindOf(draft: CriteriaFor): CriterionKind | null {
  const { statement, type, quality, action } = draft
  if (quality !== null && quality !== 'security')
    return QUALITY_KINDS.find((kind) => kind.id === quality) ?? null
  const byQuality =
    type === 'functional' ? undefined : QUALITY_KINDS.find((kind) => kind.words?.test(statement))
  if (byQuality) return byQuality

  const verb = action?.trim().toLowerCase() ?? ''
  const byVerb =
    FUNCTIONAL_KINDS.find((kind) => kind.verbs.includes(verb)) ??
    FUNCTIONAL_KINDS.find((kind) => kind.verbs.includes(verb.split(/\s+/)[0] ?? ''))
  if (byVerb) return byVerb
  if (type === 'data') return QUALITY_KINDS.find((kind) => kind.id === 'data') ?? null
  return (
    FUNCTIONAL_KINDS.find((kind) => kind.words?.test(statement)) ??
    (type === 'functional' ? null : (QUALITY_KINDS.find((kind) => kind.id === 'security') ?? null))
  )
}

/** The condition where it names an event and is short enough to open a sentence. */
function eventOf(condition: string | null): string | null {
  const event = condition?.trim().replace(/,$/, '') ?? ''
  return /^(?:when|whenever|if|once|after|as soon as)\s/i.test(event) && event.length <= 100 ? event : null
}

/** The requirement's own verb where the kind knows it, so that the criterion speaks as people did. */
function verbFor(kind: CriterionKind | null, { action, object }: CriteriaFor): string {
  const own = action?.trim().toLowerCase() ?? ''
  if (kind === null) return own
  const known = wordingOf(null, object).objectIsKnown
  return known && kind.verbs.includes(own) ? own : (kind.verbs[0] ?? own)
}
