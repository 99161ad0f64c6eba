/**
 * What to ask people, the gap that matters most first.
 *
 * A question asks one thing in the person's own words, proposes nothing, and is
 * short. What contradicts itself comes first, then who does it and on what occasion, then what cannot be
 * checked without a figure, then words with more than one reading, then what people
 * left open or may not have meant, and last what comes without its counterpart. The
 * same input in any order gives the same questions.
 */
import { findGaps, limitWordIn } from './find-gaps.ts'
import { gapKeys, groupOf, markOf, questionIdOf } from './gap-key.ts'
import type { Gap, Examined, Question, QuestionInput, QuestionKind, Weighed } from './question.ts'
import { hasWords, quote, SENTENCE, slug, standsIn, subject, subjectWith, withoutFillers } from './quote.ts'

export { gapKeys, questionIdOf, readQuestionId, type AskedGap } from './gap-key.ts'
export type { Examined, Gap, Question, QuestionInput, QuestionKind } from './question.ts'

/** Kinds lie ten apart, and what is added within a kind stays below that. */
const WEIGHTS: Readonly<Record<QuestionKind, number>> = {
  contradiction: 80,
  missing_actor: 70,
  missing_trigger: 60,
  missing_number: 50,
  vague: 40,
  open: 30,
  unsure: 20,
  missing_counterpart: 10,
  missing_unwanted: 0,
}

/** Every question that was not asked yet, the one that matters most first. */
export function questions(input: QuestionInput): Question[] {
  const asked = new Set((input.asked ?? []).flatMap(gapKeys))
  const known = input.known
    .filter(({ title, statement }) => hasWords(title) || hasWords(statement))
    .toSorted((a, b) => compare(a.key, b.key) || compare(a.statement, b.statement))
  const weighed = [
    ...aboutContradictions(input, known),
    ...known.flatMap((heard) => aboutGaps(heard, known)),
    ...aboutVagueWords(known, asked),
    ...aboutCounterparts(input, known),
    ...input.openQuestions.map(withoutFillers).filter(isWorthAnAnswer).map(aboutOpenQuestion),
    ...input.unsure.filter(({ text }) => hasWords(text)).map(aboutUnsure),
  ]
  const open: Question[] = []
  for (const { question } of weighed.toSorted(byWeight)) {
    const gaps = gapKeys(question.id)
    if (gaps.every((gap) => asked.has(gap))) continue
    for (const gap of gaps) asked.add(gap)
    open.push(question)
  }
  return open
}

function aboutContradictions({ contradictions }: QuestionInput, known: readonly Examined[]): Weighed[] {
  const words = new Map(
    known.map(({ key, title, statement }) => [key, hasWords(statement) ? statement : title]),
  )
  return contradictions.map(({ a, b, what }) => {
    const about = [a, b].toSorted(compare)
    const [first, second] = about.map((key) => quote(words.get(key) ?? key))
    return weigh(
      'contradiction',
      about,
      `${first ?? ''} and ${second ?? ''} do not go together: which of them holds?`,
      {
        why: what.trim() === '' ? 'Both cannot be true at once.' : `They disagree: ${what.trim()}`,
      },
    )
  })
}

const ASK_FOR_NUMBER: Readonly<Record<string, string>> = {
  performance: 'how long may it take at most?',
  availability: 'how long may it be out of use before real harm is done?',
  scalability: 'how many people will use it on the busiest day?',
}

function aboutGaps(heard: Examined, all: readonly Examined[]): Weighed[] {
  const extra = (1 - clamp(heard.confidence)) * 4
  const ask: Readonly<Record<Gap, () => Weighed | null>> = {
    number: () => {
      // The question about the vague word asks for the same figure.
      if (heard.vague.some((word) => groupOf(word).asksForFigure)) return null
      const wanted = ASK_FOR_NUMBER[heard.quality ?? ''] ?? 'where exactly is the limit?'
      const about = subjectWith(heard, limitWordIn(heard))
      return weigh('missing_number', [heard.key], `About ${about}: ${wanted}`, {
        why: 'Without a figure nobody can build for it or check it.',
        extra: extra + (heard.quality === null ? 0 : 3),
      })
    },
    actor: () =>
      weigh('missing_actor', [heard.key], `Who will be the one to do this: ${subject(heard)}?`, {
        why: 'It was not said who does it, so it is not known who may do it either.',
        extra,
      }),
    trigger: () =>
      weigh('missing_trigger', [heard.key], `When does this have to happen: ${subject(heard)}?`, {
        why: 'It was said what is done, and not on what occasion.',
        extra,
      }),
    unwanted: () =>
      weigh(
        'missing_unwanted',
        [heard.key],
        `What do you expect to happen when this does not work: ${subject(heard)}?`,
        {
          why: 'Only the case in which all goes well was spoken of.',
          extra: extra + (/^(?:pay|charge|refund|transfer)\b/i.test(heard.action ?? '') ? 4 : 0),
        },
      ),
  }
  return findGaps(heard, all).flatMap((gap) => ask[gap]() ?? [])
}

/** A word used in several places is asked about once; where it was asked about before it is left out. */
function aboutVagueWords(known: readonly Examined[], asked: ReadonlySet<string>): Weighed[] {
  const places = new Map<string, { readonly word: string; readonly heard: Examined[] }>()
  for (const heard of known) {
    for (const word of heard.vague.filter((one) => hasWords(one) && !isPartOfAnother(heard, one))) {
      const kind = groupOf(word).asksForFigure ? 'missing_number' : 'vague'
      const id = questionIdOf({ kind, about: [heard.key], mark: markOf(word) })
      if (gapKeys(id).some((gap) => asked.has(gap))) continue
      const place = places.get(slug(word)) ?? { word, heard: [] }
      if (!place.heard.includes(heard)) place.heard.push(heard)
      places.set(slug(word), place)
    }
  }
  return [...places.values()].flatMap(({ word, heard }) => {
    const [first] = heard
    if (!first) return []
    const group = groupOf(word)
    const text = group.ask
      .replace('{word}', () => quote(word))
      .replace('{subject}', () => subjectWith(first, word))
    const { asksForFigure = false } = group
    return weigh(asksForFigure ? 'missing_number' : 'vague', keysOf(heard), text, {
      why: `${quote(word)} can be read in more than one way, so nobody could check it.`,
      mark: asksForFigure ? '' : markOf(word),
      extra: group.weight * 0.8 + Math.min(2, (heard.length - 1) * 0.5),
    })
  })
}

const ASK_FOR_COUNTERPART: Readonly<Record<string, { readonly ask: string; readonly why: string }>> = {
  'PARLEY-NO-WAY-OUT': {
    ask: 'what becomes of one that nobody needs any more?',
    why: 'It was said how it comes and how it changes, and not how it goes.',
  },
  'PARLEY-STATE-WITHOUT-END': {
    ask: 'how does that end?',
    why: 'Whoever is in it has to get out of it again.',
  },
  'PARLEY-STATE-WITHOUT-START': { ask: 'what makes it so?', why: 'It was not said how it comes about.' },
  'PARLEY-MISSING-BRANCH': {
    ask: 'what happens when it is not so?',
    why: 'Only one of the two cases was spoken of.',
  },
}

function aboutCounterparts({ counterparts = [] }: QuestionInput, known: readonly Examined[]): Weighed[] {
  return counterparts.flatMap(({ key, rule }) => {
    const heard = known.find((one) => one.key === key)
    const card = ASK_FOR_COUNTERPART[rule]
    if (heard === undefined || card === undefined) return []
    const text = `You said ${quote(hasWords(heard.statement) ? heard.statement : heard.title)}: ${card.ask}`
    return weigh('missing_counterpart', [key], text, { why: card.why, mark: slug(rule) })
  })
}

/** "Can you repeat the question?" is about the talk; "And cancellations?" says too little to be asked again. */
const ABOUT_THE_TALK =
  /\b(?:repeat|rephrase|your question|my question|hear (?:me|from you)|(?:be|more) (?:\w+ )?specific|give (?:us|me) an idea|tell (?:us|me)|walk (?:us|me)|make sense|you (?:know|mean)|say that again|share (?:my|your) screen|any (?:other )?questions)\b/i
const ASKS =
  /^(?:what|who|whom|whose|which|when|where|why|how|is|are|was|were|do|does|did|can|could|should|shall|will|would|may|must|have|has|in what|at what|for how|to whom|if)\b/i
const FEWEST_WORDS = 4

function isWorthAnAnswer(said: string): boolean {
  const words = said.split(/\s+/).filter(hasWords)
  return words.length >= FEWEST_WORDS && ASKS.test(said) && !ABOUT_THE_TALK.test(said)
}

/** "high-score", "fast-fail": there the word is no promise of its own. */
const isPartOfAnother = ({ statement }: Examined, word: string): boolean =>
  statement.toLowerCase().includes(word.trim().toLowerCase()) && !standsIn(statement, word)

function aboutOpenQuestion(text: string): Weighed {
  return weigh('open', [], `What is your answer to ${quote(text, SENTENCE)}?`, {
    why: 'Somebody asked this and nobody has answered yet.',
    mark: slug(text),
  })
}

function aboutUnsure({ text }: { readonly text: string }): Weighed {
  return weigh(
    'unsure',
    [],
    `You said ${quote(text, SENTENCE)}: did you mean that as something the product must do?`,
    {
      why: 'It could be a wish or only how things are today.',
      mark: slug(text),
    },
  )
}

function weigh(
  kind: QuestionKind,
  about: readonly string[],
  text: string,
  { why, mark = '', extra = 0 }: { why: string; mark?: string; extra?: number },
): Weighed {
  const id = questionIdOf({ kind, about, mark })
  return { weight: WEIGHTS[kind] + extra, question: { id, about, text, why, kind } }
}

function keysOf(heard: readonly Examined[]): string[] {
  return [...new Set(heard.map((one) => one.key))]
}

function clamp(confidence: number): number {
  return Number.isFinite(confidence) ? Math.min(1, Math.max(0, confidence)) : 0
}

function byWeight(a: Weighed, b: Weighed): number {
  const [one, other] = [a.question, b.question]
  return (
    b.weight - a.weight ||
    compare(one.id, other.id) ||
    compare(one.text, other.text) ||
    compare(one.why, other.why)
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
