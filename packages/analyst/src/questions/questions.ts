/**
 * What to ask people, the gap that matters most first.
 *
 * A question asks one thing in the person's own words, proposes nothing, and is
 * short. What contradicts itself comes first, then what cannot be built or checked
 * without a figure, then words with more than one reading, then what people left
 * open, and last what can still be guessed. The same input in any order gives the
 * same questions.
 */
import { findGaps } from './find-gaps.ts'
import type { Gap, Examined, Question, QuestionInput, QuestionKind, Weighed } from './question.ts'
import { quote, slug, subject } from './quote.ts'
import { ANY_OTHER_WORD, VAGUE_GROUPS, type VagueGroup } from './vague-words.ts'

export type { Examined, Gap, Question, QuestionInput, QuestionKind } from './question.ts'

/** Kinds lie ten apart, and what is added within a kind stays below that. */
const WEIGHTS: Readonly<Record<QuestionKind, number>> = {
  contradiction: 70,
  missing_number: 60,
  vague: 50,
  open: 40,
  unsure: 30,
  missing_actor: 20,
  missing_unwanted: 10,
}

const GROUP_OF = new Map(VAGUE_GROUPS.flatMap((group) => group.words.map((word) => [word, group] as const)))
const SPEED = VAGUE_GROUPS[0]

/** Every question, the one that matters most first. */
export function questions(input: QuestionInput): Question[] {
  const known = input.known.toSorted((a, b) => compare(a.key, b.key) || compare(a.statement, b.statement))
  const weighed = [
    ...aboutContradictions(input, known),
    ...known.flatMap((heard) => aboutGaps(heard, known)),
    ...aboutVagueWords(known),
    ...input.openQuestions.filter(hasWords).map(aboutOpenQuestion),
    ...input.unsure.filter(({ text }) => hasWords(text)).map(aboutUnsure),
  ]
  const distinct = new Map<string, Weighed>()
  for (const one of weighed.toSorted(byWeight))
    if (!distinct.has(one.question.id)) distinct.set(one.question.id, one)
  return [...distinct.values()].map((one) => one.question)
}

function aboutContradictions({ contradictions }: QuestionInput, known: readonly Examined[]): Weighed[] {
  const words = new Map(known.map((heard) => [heard.key, heard.statement]))
  return contradictions.map(({ a, b, what }) => {
    const about = [a, b].toSorted(compare)
    const [first, second] = about.map((key) => quote(words.get(key) ?? key))
    return weigh(
      'contradiction',
      about,
      `${first ?? ''} and ${second ?? ''} do not go together: which of them holds?`,
      {
        why: what.trim() === '' ? 'Both cannot be true at once.' : `They disagree: ${what.trim()}`,
        mark: slug(what),
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
      if (heard.vague.some((word) => groupOf(word) === SPEED)) return null
      const wanted = ASK_FOR_NUMBER[heard.quality ?? ''] ?? 'where exactly is the limit?'
      return weigh('missing_number', [heard.key], `About ${subject(heard)}: ${wanted}`, {
        why: 'Without a figure nobody can build for it or check it.',
        extra: extra + (heard.quality === null ? 0 : 3),
      })
    },
    actor: () =>
      weigh('missing_actor', [heard.key], `Who will be the one to do this: ${subject(heard)}?`, {
        why: 'It was not said who does it, so it is not known who may do it either.',
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

/** A word used in several places is asked about once. */
function aboutVagueWords(known: readonly Examined[]): Weighed[] {
  const places = new Map<string, { readonly word: string; readonly heard: Examined[] }>()
  for (const heard of known) {
    for (const word of heard.vague.filter(hasWords)) {
      const place = places.get(slug(word)) ?? { word, heard: [] }
      if (!place.heard.includes(heard)) place.heard.push(heard)
      places.set(slug(word), place)
    }
  }
  return [...places].flatMap(([mark, { word, heard }]) => {
    const [first] = heard
    if (!first) return []
    const group = groupOf(word)
    const text = group.ask.replace('{word}', () => quote(word)).replace('{subject}', () => subject(first))
    const asksForFigure = group === SPEED
    return weigh(asksForFigure ? 'missing_number' : 'vague', keysOf(heard), text, {
      why: `${quote(word)} can be read in more than one way, so nobody could check it.`,
      mark,
      extra: group.weight * 0.8 + Math.min(2, (heard.length - 1) * 0.5),
    })
  })
}

function aboutOpenQuestion(text: string): Weighed {
  return weigh('open', [], `What is your answer to ${quote(text)}?`, {
    why: 'Somebody asked this and nobody has answered yet.',
    mark: slug(text),
  })
}

function aboutUnsure({ text }: { readonly text: string }): Weighed {
  return weigh('unsure', [], `You said ${quote(text)}: is that something you need?`, {
    why: 'It could be a wish or only how things are today.',
    mark: slug(text),
  })
}

function weigh(
  kind: QuestionKind,
  about: readonly string[],
  text: string,
  { why, mark = '', extra = 0 }: { why: string; mark?: string; extra?: number },
): Weighed {
  const id = [kind, about.join('+'), mark].filter((part) => part !== '').join(':')
  return { weight: WEIGHTS[kind] + extra, question: { id, about, text, why, kind } }
}

function groupOf(word: string): VagueGroup {
  return GROUP_OF.get(word.trim().toLowerCase()) ?? ANY_OTHER_WORD
}

function keysOf(heard: readonly Examined[]): string[] {
  return [...new Set(heard.map((one) => one.key))]
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
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
