/** Listening to messages in order: what they propose, refine and edit, and what became of every sentence. */
import { genreOfText, isTerse, type Genre, type GenreEvidence } from '../genre/genre.ts'
import { readText, type Reading } from '../text/read-text.ts'
import { tidy } from '../write/phrase.ts'
import type { KnownRequirement, Listening, SaidMessage, SentenceNote, Step } from './heard.ts'
import { Listener, type Memory } from './listener.ts'
import { comparable, Earlier } from './same.ts'

export function listen(messages: readonly SaidMessage[], known: readonly KnownRequirement[] = []): Listening {
  const read = messages.map((message) => ({ message, reading: readText(message.text, message.format) }))
  const readings = read.map(({ reading }) => reading)
  const genre = genreOf(readings)
  const terse = genre === 'brief' && isTerse(evidenceIn(readings))
  const memory = newMemory(known)
  const steps: Step[] = []
  const notes: SentenceNote[] = []
  const open: string[] = []
  for (const { message, reading } of read) {
    const listener = new Listener(message, memory, { genre, terse })
    for (const sentence of reading.sentences) listener.hear(sentence)
    steps.push(...listener.steps)
    notes.push(...listener.notes)
    const questions = listener.notes.filter(
      (note) => note.reason === 'question' && !listener.closed.has(note),
    )
    open.push(...questions.map(({ start, end }) => tidy(message.text.slice(start, end))))
  }
  return {
    genre,
    participants: [...new Set(readings.flatMap((reading) => reading.participants))],
    steps,
    notes,
    open,
  }
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

function newMemory(known: readonly KnownRequirement[]): Memory {
  const earlier = new Earlier()
  for (const one of known) if (!one.inferred) earlier.add(comparable(one.key, one.statement, one.title))
  return { earlier, heardSoFar: 0 }
}
