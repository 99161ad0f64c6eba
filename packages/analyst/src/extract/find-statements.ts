/** The requirement statements of a specification, where they stand: what a linter checks. */
import { judge } from '../decide/judge.ts'
import { readStory } from '../story/story.ts'
import { readText, type Sentence, type TextFormat } from '../text/read-text.ts'
import { readUtterance } from '../write/utterance.ts'
import { rounded } from '../rounded.ts'
import { genreOf } from './listen.ts'
import { asideByKind } from './set-aside.ts'

export interface FoundStatement {
  readonly sentence: Sentence
  /** 0 to 1: how sure it is that this is a requirement. */
  readonly confidence: number
}

export function findStatements(text: string, format?: TextFormat): FoundStatement[] {
  const reading = readText(text, format)
  const genre = genreOf([reading])
  const found: FoundStatement[] = []
  for (const sentence of reading.sentences) {
    if (asideByKind(sentence) !== null) continue
    const { tokens, clause, conditions } = readUtterance(sentence.text)
    const verdict = judge({
      text: sentence.text,
      tokens,
      clause,
      isStory: readStory(sentence.text, tokens) !== null,
      conditions: conditions.length,
      genre,
      heading: sentence.headings.at(-1) ?? sentence.lead ?? undefined,
      extra: sentence.kind === 'item' ? ['item'] : [],
    })
    if (verdict.yes) found.push({ sentence, confidence: rounded(verdict.rate) })
  }
  return found
}
