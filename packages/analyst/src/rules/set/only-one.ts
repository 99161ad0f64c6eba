/** "Only administrators can delete orders" and somebody else who can: one of the two is shut out by the other. */
import { singular } from './forms.ts'
import { wordSet } from '../../word-set.ts'
import { SAME } from './same-words.ts'
import type { PlacedFinding, Use } from './set-entry.ts'
import type { SetStatement, Span } from './set-finding.ts'
import type { StatementKey } from './statement-key.ts'
import type { UseOfAll } from './usage.ts'

const MODALS = wordSet('shall must will should can may')
/** "… are the only people who can": the one before the verb is not the one who may. */
const RELATIVE = wordSet('who that which when if are is')
const SYSTEM = wordSet('system application app product platform software service website site tool')
/** A deed of one word ("log in") is too little to say that two mean the same. */
const LEAST_WORDS = 2

/** Who may do what, where it is said in the plain form "X can …". */
export function mayUses({ tokens }: SetStatement, key: StatementKey): Use[] {
  const modal = tokens.findIndex((token) => MODALS.holds(token))
  const deed = [...key.words].filter((word) => !key.subject.has(word)).toSorted()
  if (modal <= 0 || key.denies || deed.length < LEAST_WORDS || deed.some((word) => word.startsWith('if:')))
    return []
  const before = tokens.slice(0, modal)
  if (before.some((token) => RELATIVE.holds(token))) return []
  const nouns = before.filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  const [first, last] = [nouns[0], nouns.at(-1)]
  if (first === undefined || last === undefined || key.subject.size === 0) return []
  const who = nouns.map(({ lower }) => SAME.get(singular(lower)) ?? singular(lower))
  if (who.some((word) => SYSTEM.has(word))) return []
  const isOnly = before[0]?.lower === 'only'
  const place: Span = { start: (isOnly ? before[0] : first)?.start ?? first.start, end: last.end }
  const feature = `${isOnly ? 'only' : 'also'} ${who.join(' ')}`
  return [{ matter: `may ${deed.join(' ')}`, feature, first: place, count: 1 }]
}

/** The later of the two is reported. */
export function shutOut(uses: readonly UseOfAll[]): PlacedFinding[] {
  return uses.flatMap((use, index) => {
    const other = uses.slice(0, index).find((one) => exclude(one.feature, use.feature))
    return other === undefined ? [] : [conflict(use, other)]
  })
}

function exclude(one: string, other: string): boolean {
  if (!one.startsWith('only ') && !other.startsWith('only ')) return false
  const [some, others] = [one.split(' ').slice(1), other.split(' ').slice(1)]
  return !some.every((word) => others.includes(word)) && !others.every((word) => some.includes(word))
}

function conflict(use: UseOfAll, other: UseOfAll): PlacedFinding {
  const { entry, first } = use
  const related = other.entry.statement
  const says = ({ text }: SetStatement, { start, end }: Span): string => `“${text.slice(start, end)}”`
  return {
    entry,
    finding: {
      rule: 'PARLEY-ONLY-ONE',
      issue_type: 'conflict',
      severity: 'error',
      id: entry.statement.id,
      start: first.start,
      end: first.end,
      related_id: related.id,
      related_start: other.first.start,
      related_end: other.first.end,
      message: `${says(entry.statement, first)} here and ${says(related, other.first)} in ${related.id} do the same thing, and one of them alone may.`,
      suggestion: 'Ask who may do it; name all of them in one place.',
    },
  }
}
