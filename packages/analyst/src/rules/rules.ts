/**
 * Every rule for a single statement, in the order in which a person would look them up.
 *
 * Names of INCOSE rules are those of the Guide to Writing Requirements, version 4;
 * every explanation is in our own words. Rules without an INCOSE number follow the
 * language criteria of ISO/IEC/IEEE 29148:2018, 5.2.7, or are our own.
 */
import { CARDS } from './cards.ts'
import { ACCURACY_RULES } from './catalogue/accuracy-rules.ts'
import { COMPLETENESS_RULES } from './catalogue/completeness-rules.ts'
import { QUANTITY_RULES } from './catalogue/quantity-rules.ts'
import { SINGULARITY_RULES } from './catalogue/singularity-rules.ts'
import { VAGUENESS_RULES } from './catalogue/vagueness-rules.ts'
import { WRITING_RULES } from './catalogue/writing-rules.ts'
import type { Rule } from './rule.ts'

const inOrder = (rule: Rule): number => Number(/^INCOSE-R(\d+)$/.exec(rule.id)?.[1] ?? 99)

export const RULES: readonly Rule[] = [
  ...ACCURACY_RULES,
  ...VAGUENESS_RULES,
  ...SINGULARITY_RULES,
  ...COMPLETENESS_RULES,
  ...QUANTITY_RULES,
  ...WRITING_RULES,
]
  .map((rule): Rule => ({ ...rule, ...CARDS[rule.id] }))
  .toSorted((one, other) => inOrder(one) - inOrder(other) || (one.id < other.id ? -1 : 1))
