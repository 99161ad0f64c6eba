/** Every rule that can find something in a specification: those for one statement, and those for all of them together. */
import { RULES, SET_RULES } from '@parley/analyst'

import type { RuleFacts } from './sarif.ts'

export function knownRules(): RuleFacts[] {
  const together = SET_RULES.map(({ example, ...rule }) => ({
    ...rule,
    example: { breaks: example.breaks.join(' '), mended: example.mended.join(' ') },
  }))
  // Some rules look at both; what they say of one statement comes first.
  const alone = new Set(RULES.map(({ id }) => id))
  return [...RULES, ...together.filter(({ id }) => !alone.has(id))]
}
