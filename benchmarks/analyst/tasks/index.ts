/** Every task, in the order of the table. */
import type { Task } from '../task.ts'
import { conditional, passive, pronoun } from './grammar.ts'
import { impliedFunctions } from './implied-functions.ts'
import { falseAlarms, guideline } from './own-sentences.ts'
import { ownTypes } from './own-types.ts'
import { stories } from './stories.ts'
import { typeAndQuality } from './type-and-quality.ts'
import { interview, requirementOrNot, reviews, talk } from './whether-it-is-a-requirement.ts'
import { incose, smells } from './writing-rules.ts'

export const TASKS: readonly Task[] = [
  requirementOrNot,
  talk,
  interview,
  reviews,
  typeAndQuality,
  ownTypes,
  conditional,
  passive,
  pronoun,
  stories,
  smells,
  incose,
  falseAlarms,
  guideline,
  impliedFunctions,
]
