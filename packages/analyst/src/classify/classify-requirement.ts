/**
 * What kind of requirement a sentence is: a function, data, or one of eleven qualities.
 *
 * Every cue that fires adds its weight to its class; a function is what remains when
 * no quality speaks louder than what the user does. The cues that fired are the explanation.
 */
import type { Quality, RequirementType } from '@parley/domain'

import type { Token } from '../language/tokens.ts'
import { confidenceOf } from './confidence.ts'
import type { Cue, CueClass } from './cue.ts'
import { findCues, indexCues } from './cue-index.ts'
import { FUNCTION_AND_DATA_CUES } from './cues/function-and-data.ts'
import { PEOPLE_CUES } from './cues/people.ts'
import { RUNNING_CUES } from './cues/running.ts'
import { SPEED_AND_SIZE_CUES } from './cues/speed-and-size.ts'
import { TRUST_CUES } from './cues/trust.ts'
import { readHeading } from './heading.ts'

export interface FiredCue {
  readonly id: string
  readonly weight: number
  readonly reason: string
  /** UTF-16 code units into the text; both 0 when the heading said it. */
  readonly start: number
  readonly end: number
}

export interface Classified {
  readonly type: RequirementType
  /** Null whenever type is functional or data. */
  readonly quality: Quality | null
  /** 0 to 1: how often a decision this clear is right. */
  readonly confidence: number
  readonly cues: readonly FiredCue[]
}

/** Every cue there is, for the reference pages. */
export const CLASSIFICATION_CUES: readonly Cue[] = [
  ...FUNCTION_AND_DATA_CUES,
  ...TRUST_CUES,
  ...SPEED_AND_SIZE_CUES,
  ...PEOPLE_CUES,
  ...RUNNING_CUES,
]

/** Equal scores go to the class named first. */
const CLASSES: readonly CueClass[] = [
  'functional',
  'data',
  'security',
  'performance',
  'usability',
  'operational',
  'availability',
  'scalability',
  'look-and-feel',
  'legal',
  'fault-tolerance',
  'maintainability',
  'portability',
]

/** Most requirements are functions, so silence means one. */
const FUNCTIONAL_AT_REST = 0.9
/** Doing, being done and what is shown are often one thing said three times. */
const FUNCTIONAL_AT_MOST = 2.8
/** Under "Non-functional" a function must be said loudly, and what nothing else explains is operation. */
const UNDER_NON_FUNCTIONAL = { functional: -1.6, operational: 0.2 } as const

const INDEX = indexCues(CLASSIFICATION_CUES)
const PLACE_OF = new Map(CLASSES.map((name, place) => [name, place]))

/** The text is where the tokens were read from; only the tokens are looked at. */
export function classifyRequirement(_text: string, tokens: readonly Token[], heading?: string): Classified {
  const scores = new Float64Array(CLASSES.length)
  const add = (votes: CueClass, weight: number) => {
    const place = PLACE_OF.get(votes) ?? 0
    scores[place] = (scores[place] ?? 0) + weight
  }
  add('functional', FUNCTIONAL_AT_REST)
  const cues: FiredCue[] = []
  for (const { cue, start, end } of findCues(INDEX, tokens)) {
    add(cue.votes, cue.weight)
    cues.push({ id: cue.id, weight: cue.weight, reason: cue.reason, start, end })
  }
  scores[0] = Math.min(scores[0] ?? 0, FUNCTIONAL_AT_MOST)
  const said = readHeading(heading)
  for (const { votes, weight, id, reason } of said.leans) {
    add(votes, weight)
    cues.push({ id, weight, reason, start: 0, end: 0 })
  }
  if (said.nonFunctional) {
    add('functional', UNDER_NON_FUNCTIONAL.functional)
    add('operational', UNDER_NON_FUNCTIONAL.operational)
  }
  const { best, lead } = winner(scores)
  return { ...kindOf(best), confidence: confidenceOf(lead), cues }
}

function winner(scores: Float64Array): { readonly best: CueClass; readonly lead: number } {
  let place = 0
  let second = Number.NEGATIVE_INFINITY
  for (let other = 1; other < scores.length; other += 1) {
    if ((scores[other] ?? 0) > (scores[place] ?? 0)) {
      second = scores[place] ?? 0
      place = other
    } else second = Math.max(second, scores[other] ?? 0)
  }
  return { best: CLASSES[place] ?? 'functional', lead: (scores[place] ?? 0) - second }
}

function kindOf(best: CueClass): { readonly type: RequirementType; readonly quality: Quality | null } {
  if (best === 'functional' || best === 'data') return { type: best, quality: null }
  return { type: best === 'security' ? 'security' : 'non-functional', quality: best }
}
