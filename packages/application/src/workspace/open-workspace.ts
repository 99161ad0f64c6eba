/** The workspace on a log: every door talks to this one, and whatever lasts goes through the log. */
import { BUILT_IN, draftFrom, type Agents, type Reading } from '@parley/agents'
import { mayDo, type Principal, type SessionEvent, type SessionId, type Sha256 } from '@parley/domain'
import type { JsonValue, Log, StoredEvent } from '@parley/log'

import { auditOfSession } from '../audit/audit-of-session.ts'
import { exportSession } from '../export/export-session.ts'
import { openPacing } from '../pacing.ts'
import type { Similarity } from '../ports.ts'
import { similarInProcess } from '../search/similar-in-process.ts'
import { openHotSessions } from '../session/hot-sessions.ts'
import type { HotSession } from '../session/hot-session.ts'
import { runtimeTimers, type Timers } from '../timers.ts'
import { openTurnRunner } from '../turn/run-turns.ts'
import { startCleaningUp } from './clean-up.ts'
import { createSession } from './create-session.ts'
import { documentVersion } from './document-version.ts'
import { openFollowers } from './followers.ts'
import { perform, unable } from './perform.ts'
import { eventsUntil, openReanalyses } from './reanalyses.ts'
import type { Workspace } from './workspace.ts'

export interface WorkspaceOptions {
  readonly log: Log
  readonly sha256: Sha256
  /** RFC 3339, UTC. */
  readonly now: () => string
  /** At least 122 random bits, in characters that may stand in a URL. */
  readonly newId: () => string
  /** Reads long texts away from the event loop; left out: here, in steps. */
  readonly reading?: Reading
  readonly agents?: Agents
  /** Finds similar wording; left out: in this process. */
  readonly similarity?: Similarity
  readonly timers?: Timers
  /** Names this process among those that take turns; left out: a new id. */
  readonly worker?: string
  /** Sessions that take turns at once. */
  readonly turnsAtOnce?: number
  /** Sessions kept folded, and how many characters they may hold together. */
  readonly hotSessions?: number
  readonly hotCharacters?: number
  /** A session stays folded so long after its last use; 4 hours unless told. */
  readonly hotMinutes?: number
  /** Told of what failed in the background; the work goes on. */
  readonly onFault?: (fault: unknown) => void
}

const DEFAULTS = { turnsAtOnce: 4, hotSessions: 500, hotCharacters: 200_000_000, hotMinutes: 240 }
const MINUTE_MS = 60_000

export function openWorkspace(options: WorkspaceOptions): Workspace {
  const { log, sha256, now, newId, reading, agents = BUILT_IN, timers = runtimeTimers } = options
  const { onFault = () => undefined, similarity = similarInProcess } = options
  const { turnsAtOnce, hotSessions, hotCharacters, hotMinutes } = { ...DEFAULTS, ...options }
  const pacing = openPacing(timers)
  const hots = openHotSessions({
    log,
    pacing,
    timers,
    most: hotSessions,
    mostWeight: hotCharacters,
    keepMs: hotMinutes * MINUTE_MS,
    sha256,
    reading,
    similarity,
  })
  const followers = openFollowers(log, onFault)
  const reanalyses = openReanalyses({ log, sha256, agents, reading, pace: pacing.rest })
  const means = { log, hots, sha256, now, newId }
  const turns = openTurnRunner({
    log,
    hots,
    sha256,
    now,
    agents,
    timers,
    onFault,
    most: turnsAtOnce,
    worker: options.worker ?? `worker-${newId()}`,
    rest: pacing.rest,
    paceWith: pacing.checking,
    tellIn: ({ stream }) => ({
      tell: (passing) => followers.tell(stream, passing),
      setReply: (reply) => followers.setReply(stream, reply),
    }),
  })
  let stopListening: (() => void) | null = listen()
  let stopCleaningUp: (() => Promise<void>) | null = null

  function listen(): () => void {
    return log.onAppended((head, events) => {
      hots.news(head, events)
      followers.news(head, events)
    })
  }

  /** The session as the log has it now; null when it is not there for this principal. */
  async function seen(principal: Principal, session_id: SessionId): Promise<HotSession | null> {
    if (!mayDo(principal, 'read')) return null
    const hot = await hots.fresh(principal.tenant_id, session_id)
    return hot === null || hot.state.deleted ? null : hot
  }

  return {
    createSession: (principal, session) => createSession(principal, session, means),
    sessions: (principal, page) => log.sessions(principal.tenant_id, page),
    session: async (principal, session_id) => {
      const row = await log.session(principal.tenant_id, session_id)
      return row === null || row.deleted ? null : row
    },
    snapshot: async (principal, session_id) => {
      const hot = await seen(principal, session_id)
      return hot && { state: hot.state, seq: hot.seq, updated_at: hot.updated_at }
    },
    perform: (principal, session_id, command, { cid } = {}) =>
      perform({ principal, session_id, command, cid }, means),
    document: async (principal, session_id, version) => {
      const hot = await seen(principal, session_id)
      return hot && documentVersion(log, principal.tenant_id, hot.state, version, pacing.rest)
    },
    events: async (principal, session_id, page) => {
      const hot = await seen(principal, session_id)
      if (hot === null) return null
      return (await log.read(principal.tenant_id, session_id, page)) as readonly StoredEvent<SessionEvent>[]
    },
    history: async (principal, session_id, seq) => {
      const hot = await seen(principal, session_id)
      return hot && eventsUntil(log, principal.tenant_id, session_id, Math.min(seq, hot.seq))
    },
    exportSession: async (principal, session_id, asked) => {
      const hot = await seen(principal, session_id)
      return hot && exportSession(principal, hot, asked, { log, sha256, now, pace: pacing.rest })
    },
    reanalysis: async (principal, session_id) => {
      const hot = await seen(principal, session_id)
      return hot && reanalyses.of(principal.tenant_id, session_id, hot.seq)
    },
    search: async (principal, session_id, asked) => {
      const hot = await seen(principal, session_id)
      return hot && hot.search.search(hot, asked, pacing.rest)
    },
    similar: async (principal, session_id, requirement_id, limit) => {
      const hot = await seen(principal, session_id)
      if (hot === null) return null
      return (await hot.search.similar(() => hot, requirement_id, limit, pacing.rest)) ?? 'unknown'
    },
    follow: async (principal, session_id, follower) => {
      const hot = await seen(principal, session_id)
      return hot && followers.follow(principal.tenant_id, session_id, follower)
    },
    audit: (principal, session_id, query) => auditOfSession(log, principal, session_id, query),
    uiState: async (principal, session_id) => {
      const hot = await seen(principal, session_id)
      return hot && log.uiState(principal.tenant_id, session_id, principal.user_id, now())
    },
    putUiState: async (principal, session_id, state: JsonValue) => {
      const hot = await seen(principal, session_id)
      if (hot === null) return unable({ code: 'NOT_FOUND' })
      await log.putUiState(principal.tenant_id, session_id, principal.user_id, state, now())
      return { done: true, answer: {}, seq: hot.seq, repeated: false }
    },
    start: () => {
      stopListening ??= listen()
      stopCleaningUp ??= startCleaningUp({ log, hots, timers, now, onFault })
      warmUp()
      turns.start()
    },
    stop: async () => {
      await turns.stop()
      await stopCleaningUp?.()
      stopCleaningUp = null
      stopListening?.()
      stopListening = null
    },
    vitals: () => {
      const { running, done, failed } = turns.vitals()
      return { turns_running: running, hot_sessions: hots.count(), turns_done: done, turns_failed: failed }
    },
  }
}

/** Reads a sentence once, so that the first person does not wait for the tables behind it. */
function warmUp(): void {
  draftFrom('Users must be able to export the reports of the last month as CSV within 5 seconds.')
}
