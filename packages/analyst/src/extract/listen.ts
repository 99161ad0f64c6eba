/** Listening to messages in order: what they propose, refine and edit, and what became of every sentence. */
import { describesProduct } from '../genre/describes-product.ts'
import { genreOfText, isTerse, type Genre, type GenreEvidence } from '../genre/genre.ts'
import { readingText, type Reading } from '../text/read-text.ts'
import { tidy } from '../write/phrase.ts'
import type { KnownRequirement, Listening, SaidMessage } from './heard.ts'
import { Listener } from './listener.ts'
import { newMind, type Manner, type Memory } from './mind.ts'
import { comparable, Earlier } from './same.ts'

/** What is known counts as said before, in the order of its keys. */
export function listen(messages: readonly SaidMessage[], known: readonly KnownRequirement[] = []): Listening {
  const earlier = new Earlier()
  for (const one of known) if (!one.inferred) earlier.add(comparable(one.key, one.statement, one.title))
  const steps = listening(earlier, messages)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/**
 * The same, a sentence at a time. `known` stays as it is. With `before`, the messages
 * are one conversation that goes on from there.
 */
export function* listening(
  known: Earlier,
  messages: readonly SaidMessage[],
  before?: readonly SaidMessage[],
): Generator<void, Listening> {
  const memory: Memory = { earlier: new Earlier(known), heardSoFar: 0 }
  const mind = newMind()
  for (const message of before ?? []) {
    const reading = yield* readingText(message.text, message.format)
    yield
    yield* heardBy(new Listener(message, memory, { ...mannerOf([reading]), mind, silent: true }), reading)
  }

  const readings: Reading[] = []
  for (const message of messages) {
    readings.push(yield* readingText(message.text, message.format))
    yield
  }
  const manner = mannerOf(readings)
  const listeners: Listener[] = []
  for (const [index, message] of messages.entries()) {
    const own = before === undefined ? newMind() : mind
    const listener = new Listener(message, memory, { ...manner, mind: own, silent: false })
    listeners.push(listener)
    const reading = readings[index]
    if (reading !== undefined) yield* heardBy(listener, reading)
  }
  return {
    genre: manner.genre,
    participants: [...new Set(readings.flatMap((reading) => reading.participants))],
    steps: listeners.flatMap((listener) => listener.steps),
    notes: listeners.flatMap((listener) => listener.notes),
    open: listeners.flatMap((listener) =>
      listener.openQuestions.map(({ start, end }) => tidy(listener.message.text.slice(start, end))),
    ),
  }
}

function* heardBy(listener: Listener, reading: Reading): Generator<void, void> {
  for (const sentence of reading.sentences) {
    listener.hear(sentence)
    yield
  }
  listener.end(reading.sentences.length)
}

function mannerOf(readings: readonly Reading[]): Pick<Manner, 'genre' | 'terse' | 'describes'> {
  const evidence = evidenceIn(readings)
  const genre = genreOfText(evidence)
  const describes = genre === 'brief' && describesProduct(evidence)
  return { genre, describes, terse: genre === 'brief' && !describes && isTerse(evidence) }
}

export const genreOf = (readings: readonly Reading[]): Genre => genreOfText(evidenceIn(readings))

function evidenceIn(readings: readonly Reading[]): GenreEvidence {
  return {
    sentences: readings.flatMap((reading) => reading.sentences),
    speakers: new Set(readings.flatMap((reading) => reading.participants)).size,
    turns: readings.reduce(
      (sum, reading) => sum + reading.turns.filter((turn) => turn.speaker !== null).length,
      0,
    ),
  }
}
