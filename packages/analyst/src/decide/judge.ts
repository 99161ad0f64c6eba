/** Requirement or not: reads the features and asks the table of the genre. */
import type { Token } from '../language/tokens.ts'
import type { Genre } from '../genre/genre.ts'
import type { Clause } from '../structure/clause.ts'
import { BRIEF } from './brief-cues.ts'
import { decide, type CueTable, type Verdict } from './cue.ts'
import { readFeatures, type Features } from './features.ts'
import { REVIEW } from './review-cues.ts'
import { saidPhrases } from './said-phrases.ts'
import { SPECIFICATION } from './specification-cues.ts'
import { TALK } from './talk-cues.ts'

export const CUE_TABLES: Readonly<Record<Genre, CueTable>> = {
  specification: SPECIFICATION,
  story: SPECIFICATION,
  talk: TALK,
  review: REVIEW,
  brief: BRIEF,
}

export interface Judged extends Verdict {
  readonly features: Features
}

export interface JudgeInput {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly clause: Clause
  readonly isStory: boolean
  readonly conditions: number
  readonly genre: Genre
  readonly heading?: string | undefined
  /** What the surroundings add: `item`, `role-label`. */
  readonly extra?: readonly string[]
}

export function judge(input: JudgeInput): Judged {
  const features = readFeatures(input)
  if (input.genre !== 'specification' && input.genre !== 'story')
    for (const feature of saidPhrases(input.text)) features.add(feature)
  for (const feature of input.extra ?? []) features.add(feature)
  return { ...decide(features, CUE_TABLES[input.genre]), features }
}
