/** How sure, in a word: four bands, because nobody can tell 78 from 79. */
import type { Requirement } from '@parley/domain'
import { words } from '../words/en.ts'

export type Band = 'firm' | 'likely' | 'unsure' | 'weak'

export const FILLED: Readonly<Record<Band, number>> = { firm: 4, likely: 3, unsure: 2, weak: 1 }

/** Weak < 50, unsure 50–69, likely 70–84, firm ≥ 85, of the percent that is shown. */
export function bandOf(share: number): Band {
  const shown = Math.round(share * 100)
  if (shown >= 85) return 'firm'
  if (shown >= 70) return 'likely'
  return shown >= 50 ? 'unsure' : 'weak'
}

export interface Reason {
  readonly speaks: 'for' | 'against'
  readonly words: string
}

/** What speaks for and against, read from the requirement itself. */
export function reasonsOf(requirement: Requirement, openIssues: number): readonly Reason[] {
  const said = requirement.evidence.length
  const measurable = requirement.acceptance_criteria.some(({ origin }) => origin === 'said')
  const { reasons } = words.requirements
  return [
    requirement.inferred
      ? { speaks: 'against', words: reasons.inferred }
      : { speaks: 'for', words: reasons.said(said) },
    requirement.actor === null
      ? { speaks: 'against', words: reasons.noActor }
      : { speaks: 'for', words: reasons.actor(requirement.actor) },
    measurable
      ? { speaks: 'for', words: reasons.measurable }
      : { speaks: 'against', words: reasons.notMeasurable },
    ...(openIssues > 0 ? [{ speaks: 'against', words: reasons.issues(openIssues) } as const] : []),
  ]
}
