/**
 * What the analyst as it is now would say differently about a session: after an
 * upgrade of the rules, a list to decide on, one by one.
 *
 * Nothing is written. A session that this analyst made gives none, the same
 * events give the same bytes, and where people had the last word nothing is
 * proposed.
 */
import { BUILT_IN, drive, type Agents, type Pace, type Reading } from '@parley/agents'
import { ANALYST } from '@parley/analyst'
import { allRequirements, type SessionEvent, type SessionState, type Sha256 } from '@parley/domain'

import { whatPeopleDid } from './last-words.ts'
import { settlingProposals } from './proposals-of.ts'
import { PROPOSAL_KINDS, type Proposed, type Reanalysis, type ReanalysisProposal } from './proposal.ts'
import { readAgain } from './read-again.ts'

export interface Reanalyzing {
  readonly sha256: Sha256
  /** Left out: the built-in ones. */
  readonly agents?: Agents
  /** Gives others their turn; throws when there is no point in going on. Left out: nobody waits. */
  readonly pace?: Pace
  /** Reads long texts elsewhere; left out: here, in steps. */
  readonly reading?: Reading | undefined
  /** Left out: as many as there are events. */
  readonly as_of_seq?: number
  /** How many proposals are told; the others are counted. */
  readonly most?: number
}

/** More than anybody decides on one by one. */
export const MOST_PROPOSALS = 2_000

const nobodyWaits: Pace = async () => undefined

/** `events`: all that happened in one session, from the first. */
export async function reanalyzeSession(
  events: readonly SessionEvent[],
  { sha256, agents = BUILT_IN, pace = nobodyWaits, reading, ...options }: Reanalyzing,
): Promise<Reanalysis> {
  const { as_of_seq = events.length, most = MOST_PROPOSALS } = options
  const again = await readAgain(events, { agents, sha256, pace, reading })
  const { state } = again
  const people = whatPeopleDid(state, events)
  const { proposed, leftAlone } = await drive(settlingProposals(again, people), pace)
  const ordered = PROPOSAL_KINDS.flatMap((kind) => proposed.filter((one) => one.kind === kind))
  return {
    session_id: state.session_id,
    project_name: state.project_name,
    as_of_seq,
    analyst: { engine: ANALYST.engine, version: ANALYST.version },
    written_by: versionsIn(state),
    messages: { compared: again.compared, not_compared: unreadIn(state) },
    proposals: named(ordered.slice(0, most)),
    left_out: Math.max(0, ordered.length - most),
    by_people: people.counts,
    left_alone: leftAlone,
  }
}

/** In the order in which they first wrote. */
function versionsIn(state: SessionState): readonly string[] {
  const written = state.history.flatMap((event) =>
    event.type === 'requirement.proposed' ? [event.requirement.draft.produced_by] : [],
  )
  const all = written.length > 0 ? written : allRequirements(state).map(({ produced_by }) => produced_by)
  return [...new Set(all.flatMap(({ engine, version }) => (engine === ANALYST.engine ? [version] : [])))]
}

/** What a person wrote down as a requirement is not read. */
function unreadIn({ messages, read_messages }: SessionState): number {
  const read = new Set(read_messages)
  return messages.filter(
    ({ id, role, metadata }) => role === 'user' && metadata.as === undefined && !read.has(id),
  ).length
}

function named(proposals: readonly Proposed[]): readonly ReanalysisProposal[] {
  const given = new Map<string, number>()
  return proposals.map((one): ReanalysisProposal => {
    const name = nameOf(one)
    const times = (given.get(name) ?? 0) + 1
    given.set(name, times)
    return { id: times === 1 ? name : `${name}#${times}`, ...one }
  })
}

/** What it is about, and the revision that a decision is based on. */
function nameOf(one: Proposed): string {
  switch (one.kind) {
    case 'add': {
      const [place] = one.evidence
      return `add:${place === undefined ? '' : `${place.message_id}:${place.start}-${place.end}`}`
    }
    case 'revise':
    case 'retire':
    case 'withdraw':
      return `${one.kind}:${one.requirement_id}@${one.revision}`
    case 'infer':
      return `infer:${one.rule}`
    case 'issue':
    case 'settled': {
      const { requirement_id, rule, start, end, related_id } = one.issue
      const other = related_id === null ? '' : `:${related_id}`
      return `${one.kind}:${requirement_id}:${rule}:${start}-${end}${other}`
    }
    case 'sentence': {
      const { message_id, start, end } = one.place
      return `sentence:${message_id}:${start}-${end}`
    }
  }
}
