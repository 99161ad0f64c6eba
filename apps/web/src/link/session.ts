/**
 * A session over the wire: its state is read once, then its events are followed
 * for as long as somebody listens.
 *
 * What is said goes through the stream under the id it was written with, so it
 * is in the log once, whatever the connection does; everything else goes over HTTP.
 */
import { openSessionStream, type Api, type SessionStream, type Status } from '@parley/client'
import { messageId } from '@parley/domain'
import type { Me, SnapshotView, TicketAnswer, Who } from '@parley/protocol'
import type { Answer, LinkNews, Problem, SessionLink, UiState } from '../session/session-link.ts'
import { aboutMe, presentMe } from './about.ts'
import { answerOf, mapped, unreachable } from './answer.ts'
import { connectionAfter, type Connection } from './connection.ts'
import { newsOf, openGathering } from './gathering.ts'
import { sessionCommands } from './session-commands.ts'
import { hearTyping, tellTyping } from './typing.ts'
import { openWishKeys } from './wish-keys.ts'

/** About one frame of the screen. */
const TOGETHER_MS = 16
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000
const UI_SETTLED_MS = 1_000

export function sessionLink(id: string, api: Api): SessionLink {
  let following: Following | null = null
  const keys = openWishKeys(() => crypto.randomUUID())
  const typing = tellTyping((isTyping) => following?.stream()?.typing(isTyping))

  return {
    ...sessionCommands(
      id,
      watching(api, () => following?.signedOut()),
      keys,
    ),
    listen: (hear) => {
      const mine = follow(id, api, hear)
      following = mine
      return () => {
        mine.stop()
        if (following === mine) following = null
      }
    },
    tryNow: () => following?.tryNow(),
    typing: typing.typed,
    say: async ({ cid, text }) => {
      typing.ended()
      const stream = following?.stream() ?? null
      return stream === null ? { accepted: false, problem: unreachable('none') } : say(stream, cid, text)
    },
    showUi: tellUi(id, api),
  }
}

async function say(stream: SessionStream, cid: string, text: string): ReturnType<SessionLink['say']> {
  const outcome = await stream.say(text, { cid })
  if (outcome.done) {
    const { message_id } = outcome
    return {
      accepted: true,
      value: { message_id: message_id === null ? null : messageId(message_id) },
    }
  }
  // The stream was closed before an answer came: whoever opens it next sends it again, under the same id.
  if (outcome.error_code === 'ENDED') return { accepted: false, problem: unreachable('unknown') }
  const { error_code: code, message, effect } = outcome
  return { accepted: false, problem: { code, message, effect, retry_after_ms: null, report_id: null } }
}

interface Following {
  readonly stop: () => void
  readonly tryNow: () => void
  readonly signedOut: () => void
  readonly stream: () => SessionStream | null
}

function follow(id: string, api: Api, tell: (news: LinkNews) => void): Following {
  let stopped = false
  let stream: SessionStream | null = null
  let wasLive = false
  let connection: Connection = { status: 'connecting', since: new Date().toISOString() }
  let wait: PromiseWithResolvers<void> | null = null

  const hear = (news: LinkNews): void => {
    if (!stopped) tell(news)
  }
  const gathering = openGathering(hear, (run) => setTimeout(run, TOGETHER_MS))
  const others = hearTyping((name, isTyping) => gathering.pass({ type: 'typing', name, typing: isTyping }))
  const stand = (status: Status): void => {
    const next = connectionAfter(connection, status, new Date().toISOString())
    if (next === null) return
    connection = next
    hear({ type: 'connection', ...next })
  }

  const onStatus = (status: Status): void => {
    if (status.status === 'live') {
      gathering.live(wasLive)
      wasLive = true
    } else gathering.lost()
    stand(status)
  }

  async function start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const read = await readSession(id, api)
      if (stopped) return
      if (read.accepted) return begin(read.value)
      const ended = ENDS[read.problem.code]
      if (ended !== undefined) return stand({ status: 'ended', reason: ended })
      stand({ status: 'reconnecting', attempt })
      wait = Promise.withResolvers()
      const step = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt)
      const timer = setTimeout(wait.resolve, read.problem.retry_after_ms ?? step)
      await wait.promise
      clearTimeout(timer)
    }
  }

  function begin({ me, snapshot }: Opened): void {
    hear({ type: 'about', about: aboutMe(me) })
    hear({ type: 'presence', people: [presentMe(me)] })
    hear({ type: 'state', state: snapshot.state, seq: snapshot.seq, reloaded: false })
    stream = openSessionStream({
      sessionId: id,
      ticket: async () => (await api.post<TicketAnswer>('/auth/ticket')).ticket,
      from: { seq: snapshot.seq },
      onEvent: gathering.deliver,
      onPassing: (passed) => {
        if (passed.type !== 'typing') return gathering.pass(newsOf(passed))
        if (passed.user_id !== me.user_id) others.heard(passed.name, passed.is_typing, passed.expires_in_ms)
      },
      onStatus,
      onReset: async () => {
        const { state, seq } = await api.get<SnapshotView>(`/sessions/${encodeURIComponent(id)}/snapshot`)
        gathering.forget()
        hear({ type: 'state', state, seq, reloaded: true })
        return seq
      },
    })
  }

  void start()
  return {
    stop: () => {
      stopped = true
      others.stop()
      wait?.resolve()
      stream?.close()
    },
    tryNow: () => {
      wait?.resolve()
      stream?.wake()
    },
    signedOut: () => {
      stand({ status: 'ended', reason: 'signed_out' })
      stream?.close()
    },
    stream: () => stream,
  }
}

interface Opened {
  readonly me: Me
  readonly snapshot: SnapshotView
}

async function readSession(id: string, api: Api): Promise<Answer<Opened>> {
  const who = await answerOf(api.get<Who>('/auth/who'))
  if (!who.accepted) return who
  const { me } = who.value
  // Nobody is in: then nothing is asked that would only be refused.
  if (me === null) return { accepted: false, problem: SIGNED_OUT }
  const read = await answerOf(api.get<SnapshotView>(`/sessions/${encodeURIComponent(id)}/snapshot`))
  return mapped(read, (snapshot) => ({ me, snapshot }))
}

const SIGNED_OUT: Problem = {
  code: 'UNAUTHENTICATED',
  message: '',
  effect: 'none',
  retry_after_ms: null,
  report_id: null,
}

/** What no second try makes good. */
const ENDS: Readonly<Record<Problem['code'], 'signed_out' | 'not_found' | 'forbidden'>> = {
  UNAUTHENTICATED: 'signed_out',
  NOT_FOUND: 'not_found',
  SESSION_UNKNOWN: 'not_found',
  FORBIDDEN: 'forbidden',
}

/** The same API, and a word when access has ended meanwhile. */
function watching(api: Api, onSignedOut: () => void): Api {
  const watch = async <Value>(asked: Promise<Value>): Promise<Value> => {
    try {
      return await asked
    } catch (failure) {
      if ((failure as { readonly status?: unknown }).status === 401) onSignedOut()
      throw failure
    }
  }
  return {
    get: async (path, options) => watch(api.get(path, options)),
    post: async (path, options) => watch(api.post(path, options)),
    put: async (path, options) => watch(api.put(path, options)),
    patch: async (path, options) => watch(api.patch(path, options)),
    delete: async (path, options) => watch(api.delete(path, options)),
    text: async (path, options) => watch(api.text(path, options)),
  }
}

/** What is on the screen, once it has stood still for a moment. Nobody waits for it, and it may be lost. */
function tellUi(id: string, api: Api): SessionLink['showUi'] {
  let settled: ReturnType<typeof setTimeout> | undefined
  return (ui: UiState) => {
    clearTimeout(settled)
    settled = setTimeout(() => {
      void answerOf(api.put(`/sessions/${encodeURIComponent(id)}/ui-state`, { body: { ui_state: ui } }))
    }, UI_SETTLED_MS)
  }
}
