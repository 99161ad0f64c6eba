/**
 * Everything that was stated, findable by its words: has a matter been spoken of?
 *
 * A phrase is looked for only where its first word stands, so that the answer
 * stays quick among thousands of requirements.
 */
import { mentions, type Phrase } from './phrases.ts'
import { keyStems, readWords, type Word } from './words.ts'

export interface Spoken {
  readonly words: readonly Word[]
  readonly titleWords: readonly Word[]
  /** What statement and title are about. */
  readonly stems: ReadonlySet<string>
}

export function readSpoken(statement: string, title: string): Spoken {
  const words = readWords(statement)
  const titleWords = readWords(title)
  return { words, titleWords, stems: keyStems([...words, ...titleWords]) }
}

export interface SpokenOf<One extends Spoken> {
  /** Those that mention one of the phrases, agreed or ruled out. */
  mentioning(phrases: readonly Phrase[]): Set<One>
  /** Whether one of them shares at least this part of a subject. */
  sharing(subject: ReadonlySet<string>, part: number): boolean
}

export function spokenOf<One extends Spoken>(all: readonly One[]): SpokenOf<One> {
  const byWord = new Map<string, Set<One>>()
  const bySubject = new Map<string, One[]>()
  for (const one of all) {
    for (const word of [...one.words, ...one.titleWords]) {
      enter(byWord, word.stem, one)
      if (word.surface !== word.stem) enter(byWord, word.surface, one)
    }
    for (const stem of one.stems) {
      const those = bySubject.get(stem)
      if (those) those.push(one)
      else bySubject.set(stem, [one])
    }
  }

  return {
    mentioning(phrases) {
      const found = new Set<One>()
      for (const phrase of phrases) {
        for (const first of firstWords(phrase)) {
          for (const one of byWord.get(first) ?? []) {
            if (!found.has(one) && (mentions(one.words, [phrase]) || mentions(one.titleWords, [phrase])))
              found.add(one)
          }
        }
      }
      return found
    },
    sharing(subject, part) {
      const shared = new Map<One, number>()
      for (const stem of subject)
        for (const one of bySubject.get(stem) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1)
      return subject.size > 0 && [...shared.values()].some((count) => count / subject.size >= part)
    },
  }
}

function firstWords({ slots }: Phrase): string[] {
  const [first] = slots
  return first ? [...first.stems, ...first.surfaces] : []
}

function enter<One>(index: Map<string, Set<One>>, word: string, one: One): void {
  const those = index.get(word)
  if (those) those.add(one)
  else index.set(word, new Set([one]))
}
