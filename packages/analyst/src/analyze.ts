/** One sentence, read as far as it can be read alone. */
import type { Analysis, AnalyzeInput, Pattern } from './analysis.ts'
import { classifyRequirement } from './classify/index.ts'
import { isUnsure, type Verdict } from './decide/cue.ts'
import { judge } from './decide/judge.ts'
import { toldPhrases } from './decide/told-phrases.ts'
import { genreOfSentence, type Genre } from './genre/genre.ts'
import { heardAmong } from './interview/bears-among.ts'
import type { Token } from './language/tokens.ts'
import { findingsAt } from './findings.ts'
import type { RuleOptions } from './rules/rule.ts'
import { entitiesOf } from './story/entities.ts'
import { readStory, type Story } from './story/story.ts'
import type { Clause } from './structure/clause.ts'
import { isConditional, type ConditionPlace } from './structure/conditional.ts'
import { findPassives } from './structure/passive.ts'
import { rounded } from './rounded.ts'
import { readDeed } from './write/deed.ts'
import { actorName } from './write/phrase.ts'
import { readUtterance } from './write/utterance.ts'
import { wordingOf } from './write/wording.ts'

/** `rules` are what a project sets of its own. */
export function analyze(input: AnalyzeInput, rules: RuleOptions = {}): Analysis {
  const { text } = input
  const { tokens, conditions, clause, story, genre, verdict } = read(input)
  const { yes, rate } = heardOf(verdict, input)
  const classified = yes ? classifyRequirement(text, tokens, input.heading) : null
  return {
    id: input.id,
    requirement: yes,
    confidence: rounded(yes ? rate : 1 - rate),
    unsure: isUnsure(rate),
    type: classified?.type ?? null,
    quality:
      classified === null || classified.type === 'functional' || classified.type === 'data'
        ? null
        : classified.quality,
    pattern: patternOf(story, clause, conditions),
    ...structureOf(text, tokens, clause, conditions, story, yes),
    conditional: isConditional(tokens),
    passive: findPassives(tokens).length > 0,
    persona: story?.persona ?? null,
    benefit: story?.benefit ?? null,
    entities: entitiesOf(text, tokens, story),
    issues: findingsAt(text, tokens, conditions, input.before, { ...rules, spoken: genre === 'talk' }),
  }
}

/** What its own words say and, of a turn in talk, what it asks or answers. */
const heardOf = (verdict: Verdict, { speaker, text, before, after }: AnalyzeInput) =>
  speaker === undefined || speaker === '' ? verdict : heardAmong(verdict, { speaker, text }, before, after)

/** The bare verdict of `analyze`, from which its confidence is calibrated. */
export function scoreOf(input: AnalyzeInput): { readonly genre: Genre; readonly score: number } {
  const { genre, verdict } = read(input)
  return { genre, score: verdict.score }
}

function read(input: AnalyzeInput) {
  const { text } = input
  const { tokens, conditions, clause } = readUtterance(text)
  const story = readStory(text, tokens)
  const heading = headingOver(input)
  const genre = genreOfSentence(text, input.speaker, heading !== undefined)
  const verdict = judge({
    text,
    tokens,
    clause,
    isStory: story !== null,
    conditions: conditions.length,
    genre,
    heading,
    extra: genre === 'brief' ? toldPhrases(text) : [],
  })
  return { tokens, conditions, clause, story, genre, verdict }
}

/** The heading, and below it the line that introduces the list which this sentence is part of. */
function headingOver({ heading, before }: AnalyzeInput): string | undefined {
  const introduces = before?.at(-1)
  if (introduces === undefined || !/:\s*$/.test(introduces)) return heading
  return heading === undefined ? introduces : `${heading} > ${introduces}`
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
  const place = clause.passive && !clause.inverted ? clause.subject : clause.object
  const object =
    place === null ? null : withoutArticle(text.slice(tokens[place.first]?.start, tokens[place.last]?.end))
  if (wording === null)
    return {
      actor: isRequirement || clause.modal !== null ? actorOf(text, tokens, clause) : null,
      action: clause.action,
      object,
      condition,
    }
  const isLet = wording.letWho !== null || clause.modal === null || clause.inverted
  const deed = isLet ? readDeed(wording) : { action: clause.action, object }
  const same = deed.object === null && deed.action === clause.action
  return { actor: wording.actor, action: deed.action, object: same ? object : deed.object, condition }
}

/** Who does it by the grammar alone: the subject of an active clause, when it is a name and not half a sentence. */
function actorOf(
  text: string,
  tokens: readonly Token[],
  { subject, passive, linking }: Clause,
): string | null {
  if (subject === null || passive || linking) return null
  const words = tokens.slice(subject.first, subject.last + 1)
  const relative = words.findIndex(({ lower }) => lower === 'who' || lower === 'that' || lower === 'which')
  const named = relative > 0 ? words.slice(0, relative) : words
  const isName = named.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  const hasVerb = named.some(({ pos, lower }) => pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ed')))
  if (!isName || hasVerb || named[0]?.pos === 'ADP') return null
  return actorName(text.slice(tokens[subject.first]?.start, tokens[subject.last]?.end))
}
