/**
 * Which turns of a conversation bear on requirements: a question about the matter
 * together with its answer. Neither says it alone: "Yes, every Friday" means what was asked.
 *
 * A turn is never judged by an average over its neighbours, only by the one turn it is paired with.
 */
import { askingOf, isAcknowledgement, sentencesIn, type Asking } from './question.ts'
import { sidesOf, type Side, type Turn } from './sides.ts'

/** An answer that goes on for longer has left the question behind. */
const MOST_ANSWERS = 4
/** Somebody else may say a word before the answer comes. */
const MOST_BETWEEN = 2

export interface Exchange {
  /** The index of the turn that asks. */
  readonly question: number
  readonly asking: Exclude<Asking, null>
  /** The turns that answer, in order; they may be interrupted by "mhm". */
  readonly answers: readonly number[]
}

export function relevantTurns(turns: readonly Turn[]): boolean[] {
  const relevant = turns.map(() => false)
  const begins = beginningOf(turns)
  for (const { question, asking, answers } of exchangesIn(turns)) {
    if (question < begins || asking === 'talk') continue
    const said = answers.map((index) => turns[index]?.text ?? '').join(' ')
    if (asking === 'open') {
      for (const index of answers) relevant[index] = wishesIn(said)
      continue
    }
    if (answers.length === 0 || saysNothing(said)) continue
    relevant[question] = true
    for (const index of answers) relevant[index] = true
  }
  return relevant
}

/** Each question with the turns that answer it. */
export function exchangesIn(turns: readonly Turn[]): Exchange[] {
  const sides = sidesOf(turns)
  const sideAt = (index: number): Side => sides.get(turns[index]?.speaker ?? '') ?? 'either'
  const found: Exchange[] = []
  const replies = new Set<number>()
  for (const [index, turn] of turns.entries()) {
    const asking = askingOf(turn.text)
    if (asking === null || replies.has(index)) continue
    const answers = answersTo(turns, index, sideAt)
    if (sideAt(index) === 'answers') {
      if (!asksBack(turn.text)) for (const answer of answers) replies.add(answer)
      continue
    }
    found.push({ question: index, asking, answers })
  }
  return found
}

/** "Which reports do you mean?": the question stands, and is put again; what is longer wants an answer of its own. */
const asksBack = (text: string): boolean => text.split(/\s+/).length <= 8 || sentencesIn(text).length > 4

function answersTo(turns: readonly Turn[], question: number, sideAt: (index: number) => Side): number[] {
  const asker = turns[question]?.speaker
  const isOther = (index: number) =>
    turns[index]?.speaker !== asker && (sideAt(index) !== sideAt(question) || sideAt(index) === 'either')
  let at = question + 1
  while (at < turns.length && at <= question + MOST_BETWEEN && !isOther(at)) {
    if (askingOf(turns[at]?.text ?? '') !== null) return []
    at += 1
  }
  if (at >= turns.length || !isOther(at)) return []
  const answers = [at]
  while (
    answers.length < MOST_ANSWERS &&
    isAcknowledgement(turns[at + 1]?.text ?? 'over') &&
    isOther(at + 2) &&
    turns[at + 2] !== undefined
  ) {
    at += 2
    answers.push(at)
  }
  return answers
}

/** "I don't know", "what do you mean?": it leaves the question where it was. */
export function saysNothing(answer: string): boolean {
  if (
    answer.split(/\s+/).length > 30 ||
    /^\W*(?:(?:oh|well|uh|um|so|how|why)\W+)*(?:yes|yeah|no(?! (?:idea|clue))|exactly|sure|indeed|right|of course)\b/i.test(
      answer,
    )
  )
    return false
  return /\b(?:i don['’]?t know|no idea|not sure|not the (?:right )?(?:one|person)|have to (?:ask|check)|let me check|no clue|i can['’]?t say|can['’]?t answer|what do you (?:exactly )?mean|pardon|say that again|sorry)\b/i.test(
    answer,
  )
}

export const wishesIn = (text: string): boolean =>
  /\b(?:want|wants|would like|['’]d like|need|needs|should|must|have to|has to|would be (?:\w+ )?(?:good|great|nice|useful|helpful)|wish|hope|expect|prefer|important)\b/i.test(
    text,
  )

/** People who meet speak of the journey first: the talk begins where its purpose is named. */
const PURPOSE =
  /\b(?:interviews?|questions?|requirements?|systems?|projects?|app|apps|application|software|tool|platform|website|features?|e-?mails?|department|company|problems?|process|purpose|introduce|start(?:ed)?|solution|users?|current(?:ly)?|data|product|service)\b/i

function beginningOf(turns: readonly Turn[]): number {
  const at = turns.findIndex(({ text }) => PURPOSE.test(text) && text.split(/\s+/).length >= 6)
  return Math.max(at, 0)
}
