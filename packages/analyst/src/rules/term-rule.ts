/** A rule that is a word list with a message: most of them. */
import type { Hit } from './lexicon.ts'
import type { Breach, Reading, Rule } from './rule.ts'

export interface TermRule extends Omit<Rule, 'find' | 'lists'> {
  readonly list: string
  /** What is said about the quoted words; the note of the list follows after a colon. */
  readonly says: string
  /** Hits that are none after all. */
  readonly unless?: (reading: Reading, hit: Hit) => boolean
  /** Hits that are worth a look and no more. */
  readonly lighter?: (reading: Reading, hit: Hit) => boolean
  /** Condition clauses may hold these words. */
  readonly freeInConditions?: boolean
}

export function termRule(given: TermRule): Rule {
  const { list, says, unless, lighter, freeInConditions, ...card } = given
  return {
    ...card,
    lists: [list],
    find(reading) {
      const hits = reading.hits(list)
      if (hits.length === 0) return []
      return hits
        .filter((hit) => !(freeInConditions === true && reading.conditional(hit.from)))
        .filter((hit) => !(unless?.(reading, hit) ?? false))
        .map((hit) => {
          const breach = breachOf(reading, hit, says)
          return lighter?.(reading, hit) === true ? { ...breach, severity: 'info' } : breach
        })
    },
  }
}

export function breachOf(reading: Reading, hit: Hit, says: string): Breach {
  const { start, end } = spanOf(reading, hit)
  const { group } = hit
  return {
    start,
    end,
    message: `“${reading.text.slice(start, end)}” ${says}: ${group.note}.`,
    suggestion: suggestionOf(hit),
    ...(group.kind === undefined ? {} : { issue_type: group.kind }),
    ...(group.severity === undefined ? {} : { severity: group.severity }),
  }
}

export function spanOf(reading: Reading, hit: { readonly from: number; readonly to: number }) {
  return { start: reading.tokens[hit.from]?.start ?? 0, end: reading.tokens[hit.to - 1]?.end ?? 0 }
}

function suggestionOf({ group }: Hit): string | null {
  if (group.write === '') return 'Leave the words out.'
  if (group.write !== undefined) return `Write “${group.write}”.`
  return group.ask ?? null
}
