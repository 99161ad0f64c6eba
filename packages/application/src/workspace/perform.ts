/**
 * Doing what a person asks: deciding on the folded state, and appending on the
 * head that it was decided on.
 *
 * A client id has one effect for ever: sent again, it gets its first answer, even
 * where the same command would be refused by now.
 */
import {
  LANE_OF_TIER,
  mayDo,
  messageId,
  replay,
  sourceId,
  type Principal,
  type SessionEvent,
  type SessionId,
  type Sha256,
} from '@parley/domain'
import type { JsonValue, Log, Repeated } from '@parley/log'

import { auditEntries } from '../audit/audit-entries.ts'
import type { HotSession } from '../session/hot-session.ts'
import type { HotSessions } from '../session/hot-sessions.ts'
import { sessionRow } from '../session/session-row.ts'
import { tooMuch } from './bounds.ts'
import { decideCommand } from './decide-command.ts'
import type { Asking, Decided } from './decided.ts'
import { RIGHT_FOR, type Answer, type Command, type Performed } from './workspace.ts'

export interface PerformMeans {
  readonly log: Log
  readonly hots: HotSessions
  readonly sha256: Sha256
  readonly now: () => string
  readonly newId: () => string
}

export interface Asked {
  readonly principal: Principal
  readonly session_id: SessionId
  readonly command: Command
  readonly cid: string | undefined
}

/** When so many others were faster one after the other, the asker is told to come again. */
const MOST_MOVES = 5

export async function perform(asked: Asked, means: PerformMeans): Promise<Performed> {
  const { principal, session_id, command, cid } = asked
  const hot = await means.hots.lately(principal.tenant_id, session_id)
  if (hot === null) return unable({ code: 'NOT_FOUND' })
  const action = RIGHT_FOR[command.type]
  if (!mayDo(principal, action)) {
    return hot.state.deleted ? unable({ code: 'NOT_FOUND' }) : unable({ code: 'FORBIDDEN', action })
  }

  const asking = askingOf(principal, means)
  for (let moves = 0; moves <= MOST_MOVES;) {
    const { seq, state } = hot
    const decision = decide(hot, command, asking)
    if (decision.accepted && (decision.events.length > 0 || cid !== undefined)) {
      const outcome = await append(hot, decision, asked, means)
      if (outcome !== 'moved') return outcome
      moves += 1
      await means.hots.refresh(hot)
      continue
    }
    const first = cid === undefined ? null : await means.log.outcomeOf(principal.tenant_id, session_id, cid)
    if (first !== null) return repeated(first)
    // What is refused, or changes nothing, is so on the newest state only.
    await means.hots.refresh(hot)
    if (hot.seq === seq && hot.state === state) {
      return decision.accepted
        ? { done: true, answer: decision.answer, seq, repeated: false }
        : { done: false, unable: decision.unable }
    }
    moves += 1
  }
  return unable({ code: 'BUSY' })
}

function askingOf(principal: Principal, { now, newId, sha256 }: PerformMeans): Asking {
  return {
    principal,
    occasion: { at: now(), by: { kind: 'person', id: principal.user_id } },
    message_id: messageId(`msg_${newId()}`),
    source_id: sourceId(`src_${newId()}`),
    sha256,
  }
}

function decide(hot: HotSession, command: Command, asking: Asking): Decided {
  const { state, seq } = hot
  if (state.deleted) return { accepted: false, unable: { code: 'NOT_FOUND' } }
  const excess = tooMuch(state, seq, command)
  return excess === null ? decideCommand(state, command, asking) : { accepted: false, unable: excess }
}

async function append(
  hot: HotSession,
  { events, answer }: Decided & { readonly accepted: true },
  { principal, cid }: Asked,
  { log, now }: PerformMeans,
): Promise<Performed | 'moved'> {
  const before = hot.state
  const after = replay(before, events)
  const isDue = after.due.length > 0
  hot.foresee({ before, events, after })
  const outcome = await log.append<SessionEvent>({
    tenant: principal.tenant_id,
    stream: hot.session_id,
    expected_seq: hot.seq,
    events,
    ...(events.length === 0
      ? {}
      : {
          projections: {
            session: sessionRow(after, events.at(-1)?.at ?? now()),
            audit: auditEntries(events, { session: after, after: hot.seq, asker: principal }),
          },
        }),
    ...(isDue ? { turn: { due: true, lane: LANE_OF_TIER[principal.tier] } } : {}),
    ...(cid === undefined ? {} : { cid, answer: answer as JsonValue }),
  })
  switch (outcome.outcome) {
    case 'appended':
      hot.take(outcome.events)
      return { done: true, answer, seq: outcome.head.seq, repeated: false }
    case 'repeated':
      return repeated(outcome)
    case 'moved':
      return 'moved'
    case 'foreign':
      return unable({ code: 'NOT_FOUND' })
    case 'lease_lost':
      throw new Error('an append without a lease was told that it lost one')
  }
}

export function repeated({ to_seq, answer }: Pick<Repeated, 'to_seq' | 'answer'>): Performed {
  return { done: true, answer: answer as Answer, seq: to_seq, repeated: true }
}

export function unable(why: (Performed & { readonly done: false })['unable']): Performed {
  return { done: false, unable: why }
}
