/**
 * Who asks and who answers: by what they are called, else by what they do.
 *
 * An interview has one who tells and one or more who want to know. Where nothing
 * shows it, each may ask the others, as people in a meeting do.
 */
import { askingOf } from './question.ts'

export interface Turn {
  readonly speaker: string
  readonly text: string
}

export type Side = 'asks' | 'answers' | 'either'

const ASKS =
  /\b(?:interviewers?|analysts?|consultants?|moderators?|researchers?|facilitators?|requirements? engineers?|business analyst|ba)\b/i
const ANSWERS =
  /\b(?:interviewees?|clients?|customers?|stakeholders?|respondents?|informants?|experts?|participants?)\b/i

export function sideByName(speaker: string): Side {
  const words = speaker.replace(/[_\d]+/g, ' ')
  if (ANSWERS.test(words)) return 'answers'
  return ASKS.test(words) ? 'asks' : 'either'
}

/** The side of every speaker. */
export function sidesOf(turns: readonly Turn[]): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>()
  for (const { speaker } of turns) if (!sides.has(speaker)) sides.set(speaker, sideByName(speaker))
  const known = new Set(sides.values())
  if (known.has('asks') && known.has('answers')) return sides
  if (known.has('answers') || known.has('asks')) {
    const other = known.has('answers') ? 'asks' : 'answers'
    for (const [speaker, side] of sides) if (side === 'either') sides.set(speaker, other)
    return sides
  }
  const teller = tellerAmong(turns)
  if (teller === null) return sides
  for (const speaker of sides.keys()) sides.set(speaker, speaker === teller ? 'answers' : 'asks')
  return sides
}

/** Enough said to know who is who. */
const FEWEST_TURNS = 8
/** Whoever says this share of all words, and asks less than the others, tells. */
const SHARE = 0.45

function tellerAmong(turns: readonly Turn[]): string | null {
  const said = new Map<string, { turns: number; words: number; questions: number }>()
  let words = 0
  let questions = 0
  for (const { speaker, text } of turns) {
    const one = said.get(speaker) ?? { turns: 0, words: 0, questions: 0 }
    const long = text.split(/\s+/).length
    const asks = askingOf(text) === 'matter' ? 1 : 0
    said.set(speaker, { turns: one.turns + 1, words: one.words + long, questions: one.questions + asks })
    words += long
    questions += asks
  }
  if (turns.length < FEWEST_TURNS || said.size < 2 || questions < 2) return null
  const [teller] = [...said].toSorted(([, a], [, b]) => b.words - a.words)
  if (teller === undefined || teller[1].words < SHARE * words) return null
  const others = turns.length - teller[1].turns
  const asksLess = teller[1].questions / teller[1].turns < (questions - teller[1].questions) / others / 2
  return asksLess ? teller[0] : null
}
