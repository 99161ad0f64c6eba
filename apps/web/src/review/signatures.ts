/** Who said what of a version: each person's last word on it, and those who said none. */
import type { SessionState } from '@parley/domain'
import { nameOf } from '../session/people.ts'
import type { Person } from '../session/session-link.ts'

export interface Signature {
  readonly person: Pick<Person, 'user_id' | 'name' | 'role'>
  /** `signed_other`: a version before this one, and nothing of this one. */
  readonly word: 'signed' | 'asked' | 'signed_other' | 'waits'
  readonly at: string | null
  /** Which version it was. */
  readonly on: number | null
  readonly note: string | null
}

export function signatures(
  { reviews }: Pick<SessionState, 'reviews'>,
  version: number,
  people: readonly Signature['person'][],
): readonly Signature[] {
  const known = new Set(people.map(({ user_id }) => user_id))
  const others = [...new Set(reviews.map(({ by }) => by.id))].filter((id) => !known.has(id))
  const everybody = [
    ...people,
    ...others.map((user_id) => ({ user_id, name: nameOf(user_id, []), role: null })),
  ]
  return everybody.map((person) => {
    const theirs = reviews.filter(({ by }) => by.id === person.user_id)
    const here = theirs.findLast((review) => review.version === version)
    if (here !== undefined) {
      const word = here.decision === 'approved' ? 'signed' : 'asked'
      return { person, word, at: here.at, on: version, note: here.feedback }
    }
    const before = theirs.findLast(({ decision }) => decision === 'approved')
    if (before === undefined) return { person, word: 'waits', at: null, on: null, note: null }
    return { person, word: 'signed_other', at: before.at, on: before.version, note: null }
  })
}
