/**
 * What the benchmark's people say: plain requirements, each different from all
 * others by what it names and its numbers. The same index gives the same words.
 */
const ROLES = ['drivers', 'dispatchers', 'branch managers', 'store clerks', 'site engineers', 'tenants']
const VERBS = ['export', 'archive', 'approve', 'search', 'print', 'reassign', 'compare', 'schedule', 'label']
const THINGS = [
  'invoices',
  'open shifts',
  'delivery routes',
  'lab results',
  'overdue loans',
  'meter readings',
  'support tickets',
  'consent forms',
  'price lists',
  'inspection reports',
  'spare parts',
]
const PLACES = ['depot', 'ward', 'branch', 'warehouse', 'line', 'building', 'region']

const pick = (words: readonly string[], index: number): string => words[index % words.length] ?? ''

export function statement(index: number): string {
  const role = pick(ROLES, index)
  const verb = pick(VERBS, Math.floor(index / 2))
  const thing = pick(THINGS, Math.floor(index / 3))
  const place = pick(PLACES, Math.floor(index / 5))
  const kind = index % 3
  if (kind === 0) return `The ${role} must be able to ${verb} ${thing} of ${place} ${100 + index}.`
  if (kind === 1)
    return `The system must ${verb} ${thing} of ${place} ${100 + index} within ${2 + (index % 50)} seconds.`
  return `When ${place} ${100 + index} closes, the system must ${verb} its ${thing}.`
}
