/** The other side of a condition: what must not happen as long as it does not hold. */
import type { CriteriaFor } from './suggest-criteria.ts'
import { withArticleIfCounted, wordingOf } from './wording.ts'

const CONDITION =
  /^(?:(if|unless|where|provided that|in case)|(when|whenever|once|after|as soon as)|(?:while|as long as))\s+(.+?),?\s*$/i
const LONGEST_WORDS = 16

/** Null where there is no condition, or none that can be turned around in plain words. */
export function conditionCriterion({ condition, actor, action, object }: CriteriaFor): string | null {
  const found = CONDITION.exec(condition?.trim() ?? '')
  const [, ifWord, whenWord, clause] = found ?? []
  if (clause === undefined || clause.split(/\s+/).length > LONGEST_WORDS || !/\s/.test(clause)) return null
  const deed = deedOf(actor, action, object)
  if (/^unless$/i.test(ifWord ?? '')) return `If ${clause}, then ${deed}.`
  if (ifWord !== undefined) return `If it is not true that ${clause}, then ${deed}.`
  if (whenWord !== undefined) return `Before ${clause}, ${deed}.`
  return `While it is not true that ${clause}, ${deed}.`
}

function deedOf(actor: string | null, action: string | null, object: string | null): string {
  const { one, objectIsKnown, systemActs } = wordingOf(actor, object)
  if (!action?.trim() || !objectIsKnown || !(systemActs || actor === null)) return 'this does not happen'
  const it = /^the\s/i.test(object?.trim() ?? '') ? `the ${one}` : withArticleIfCounted(one)
  return `the system does not ${action.trim().toLowerCase()} ${it}`
}
