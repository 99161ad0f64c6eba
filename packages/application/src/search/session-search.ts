/**
 * What is kept of a session to search it. It is read from the state when somebody first
 * searches, follows what changed when somebody searches again, and goes with the session.
 */
import type { Pace } from '@parley/agents'
import {
  findRequirement,
  isInForce,
  type Requirement,
  type RequirementId,
  type SessionState,
} from '@parley/domain'

import type { Similarity, SimilarIndex, SimilarSession } from '../ports.ts'
import type { SearchAsked, SearchPage, SimilarPage } from './found.ts'
import { searchSession } from './search-session.ts'
import { openFoldedSession } from './searchable.ts'

export interface SessionSearch {
  readonly search: (seen: Seen, asked: SearchAsked, pace: Pace) => Promise<SearchPage>
  /** Those in force whose wording is like that of this one, whatever became of it. Null when there is none by this id. */
  readonly similar: (
    seen: () => Seen,
    requirement_id: RequirementId,
    limit: number,
    pace: Pace,
  ) => Promise<SimilarPage | null>
  /** Roughly how many characters it keeps. */
  readonly weight: number
}

/** A session as of a seq. */
export interface Seen {
  readonly state: SessionState
  readonly seq: number
}

/** Below it, two statements share but a word or two that most of them have. */
const LEAST_ALIKE = 0.3

export function openSessionSearch(similarity: Similarity, session: SimilarSession): SessionSearch {
  const folded = openFoldedSession()
  let index: SimilarIndex | null = null
  /** The wordings that the index has, by requirement. */
  const indexed = new Map<RequirementId, string>()
  let inTurn: Promise<unknown> = Promise.resolve()

  /** One after the other: an index is not asked while it changes. */
  function afterOthers<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = inTurn.then(work)
    inTurn = Promise.allSettled([done])
    return done
  }

  async function follow(following: SimilarIndex, state: SessionState, pace: Pace): Promise<void> {
    const changes = changesIn(state, indexed)
    if (changes.size === 0) return
    await following.update(changes, pace)
    for (const [id, statement] of changes) {
      if (statement === null) indexed.delete(id)
      else indexed.set(id, statement)
    }
  }

  return {
    search: (seen, asked, pace) => searchSession(folded, seen, asked, pace),
    similar: (see, requirement_id, limit, pace) =>
      afterOthers(async () => {
        const { state, seq } = see()
        const requirement = findRequirement(state, requirement_id)
        if (requirement === null) return null
        index ??= similarity.open(session)
        await follow(index, state, pace)
        const wanted = { most: limit, least: LEAST_ALIKE, except: requirement_id }
        const nearest = await index.nearest(requirement.statement, wanted)
        const items = nearest.flatMap(({ id, score }) => {
          const other = findRequirement(state, id as RequirementId)
          return other === null ? [] : [{ ...shown(other), score: Math.round(score * 100) / 100 }]
        })
        return { items, as_of_seq: seq }
      }),
    get weight() {
      return folded.weight + (index?.weight ?? 0)
    },
  }
}

const shown = ({ id, title, statement, status, inferred }: Requirement) => ({
  requirement_id: id,
  title,
  statement,
  status,
  inferred,
})

/** What an index has to take in: the wording of what is in force, null for what no longer is. */
function changesIn(
  { requirements, inferred_requirements }: SessionState,
  indexed: ReadonlyMap<RequirementId, string>,
): Map<RequirementId, string | null> {
  const changes = new Map<RequirementId, string | null>()
  for (const list of [requirements, inferred_requirements]) {
    for (const requirement of list) {
      const { id, statement } = requirement
      const wording = isInForce(requirement) ? statement : null
      if ((indexed.get(id) ?? null) !== wording) changes.set(id, wording)
    }
  }
  return changes
}
