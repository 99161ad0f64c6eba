/** One sentence, read as far as it can be read alone. */
import type { Analysis, AnalyzeInput, Pattern } from './analysis.ts'
import { classifyRequirement } from './classify/index.ts'
import { judge } from './decide/judge.ts'
import { genreOfSentence } from './genre/genre.ts'
import { readTokens, type Token } from './language/tokens.ts'
import { findingsAt } from './findings.ts'
import { entitiesOf } from './story/entities.ts'
import { readStory, type Story } from './story/story.ts'
import { readClause, type Clause } from './structure/clause.ts'
import { findConditions, isConditional, type ConditionPlace } from './structure/conditional.ts'
import { findPassives } from './structure/passive.ts'
import { rounded } from './rounded.ts'
import { readDeed } from './write/deed.ts'
import { actorName } from './write/phrase.ts'
import { wordingOf } from './write/wording.ts'

export function analyze(input: AnalyzeInput): Analysis {
  const { text } = input
  const tokens = readTokens(text)
  const conditions = findConditions(tokens)
  const clause = readClause(tokens, conditions)
  const story = readStory(text, tokens)
  const genre = genreOfSentence(text, input.speaker)
  const verdict = judge({
    text,
    tokens,
    clause,
    isStory: story !== null,
    conditions: conditions.length,
    genre,
    heading: input.heading,
  })
  const classified = verdict.yes ? classifyRequirement(text, tokens, input.heading) : null
  return {
    id: input.id,
    requirement: verdict.yes,
    confidence: rounded(verdict.yes ? verdict.rate : 1 - verdict.rate),
    type: classified?.type ?? null,
    quality:
      classified === null || classified.type === 'functional' || classified.type === 'data'
        ? null
        : classified.quality,
    pattern: patternOf(story, clause, conditions),
    ...structureOf(text, tokens, clause, conditions, story, verdict.yes),
    conditional: isConditional(tokens),
    passive: findPassives(tokens).length > 0,
    persona: story?.persona ?? null,
    benefit: story?.benefit ?? null,
    entities: entitiesOf(text, tokens, story),
    issues: findingsAt(text, tokens, conditions, input.before),
  }
}

/** EARS by the conditions that stand there; a story is a story. */
export function patternOf(
  story: Story | null,
  clause: Clause,
  conditions: readonly ConditionPlace[],
): Pattern {
  if (story !== null) return 'story'
  if (clause.modal === null && clause.opens === null) return 'none'
  const kinds = new Set(conditions.map((place) => place.kind))
  if (kinds.size > 1) return 'complex'
  return [...kinds][0] ?? 'ubiquitous'
}

const withoutArticle = (phrase: string): string => phrase.replace(/^(?:the|an?)\s+/i, '')

type StructureFields = Pick<Analysis, 'actor' | 'action' | 'object' | 'condition'>

function structureOf(
  text: string,
  tokens: readonly Token[],
  clause: Clause,
  conditions: readonly ConditionPlace[],
  story: Story | null,
  isRequirement: boolean,
): StructureFields {
  const condition =
    conditions.length === 0 ? null : conditions.map((place) => text.slice(place.start, place.end)).join('; ')
  if (story !== null)
    return { actor: actorName(story.persona), action: story.action, object: story.object, condition }
  const wording = isRequirement ? wordingOf(text, { story: null, role: null, it: null, isItem: false }) : null
  const place = clause.passive && clause.modal !== null && !clause.inverted ? clause.subject : clause.object
  const object =
    place === null ? null : withoutArticle(text.slice(tokens[place.first]?.start, tokens[place.last]?.end))
  if (wording === null) return { actor: null, action: clause.action, object, condition }
  const deed =
    clause.modal === null || clause.inverted ? readDeed(wording) : { action: clause.action, object }
  return { actor: wording.actor, action: deed.action, object: deed.object, condition }
}
