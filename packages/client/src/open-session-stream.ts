/**
 * A session's stream over a WebSocket, in a browser or in Node: it connects, goes
 * on where it was after every drop, and sends what was said exactly once.
 *
 * What is to be done is decided in `stream.ts`; here are the socket, the timers
 * and the world outside.
 */
import { LONGEST_MESSAGE } from '@parley/domain'

import type {
  Delivered,
  Effect,
  EndReason,
  Happening,
  Outcome,
  Outgoing,
  Passed,
  Status,
  Stream,
  Timer,
} from './happening.ts'
import { newStream, turn } from './stream.ts'

export interface SessionStreamOptions {
  /** Where the server is, as in `http://127.0.0.1:8000`; left out: where this page comes from. */
  readonly baseUrl?: string
  readonly sessionId: string
  /** A new ticket for each connection. Rejects with a `status` of 401 or 403: the stream ends. */
  readonly ticket: () => Promise<string>
  /** The last event that the state in hand holds; 0: everything is wanted. */
  readonly from: { readonly seq: number }
  /** Each once, in order; what it throws is told to `onFault` and stops nothing. */
  readonly onEvent: (delivered: Delivered) => void
  readonly onPassing?: (passed: Passed) => void
  readonly onStatus?: (status: Status) => void
  /**
   * The stream cannot go on from where it is: read the state anew over HTTP, put
   * it in place of the old one, and give its seq. Left out: everything is sent
   * again from the first event, and the state in hand must begin anew.
   */
  readonly onReset?: () => Promise<number> | number
  /** What went wrong and is no outcome of something sent. */
  readonly onFault?: (fault: { readonly code: string; readonly message: string }) => void
}

export interface SendOptions {
  /** One id, one effect: give one to recognise it in `onEvent`, or to send again what another page had sent. */
  readonly cid?: string
}

export interface Review {
  readonly version: number
  readonly decision: 'approved' | 'changes_requested'
  readonly feedback?: string
}

/** Promises resolve when the server has answered, however many connections that takes; they never reject. */
export interface SessionStream {
  say(text: string, options?: SendOptions & { readonly threadId?: string }): Promise<Outcome>
  review(review: Review, options?: SendOptions): Promise<Outcome>
  /** The turn that is under way, or one by its id. */
  cancel(options?: SendOptions & { readonly turnId?: string }): Promise<Outcome>
  /** That this person types; told to the others while it lasts, and to nobody when there is no connection. */
  typing(isTyping: boolean): void
  /** Sent and not answered yet, in order. */
  pending(): readonly Outgoing[]
  /** The last event that was handed over. */
  seq(): number
  /** Tries again now instead of waiting for the next try; when connected, finds out whether it still is. */
  wake(): void
  close(): void
}

export function openSessionStream(options: SessionStreamOptions): SessionStream {
  return new OpenStream(options)
}

class OpenStream implements SessionStream {
  readonly #options: SessionStreamOptions
  readonly #base: URL
  readonly #timers = new Map<Timer, ReturnType<typeof setTimeout>>()
  readonly #waiting = new Map<string, PromiseWithResolvers<Outcome>>()
  readonly #stopListening: () => void
  #stream: Stream
  #socket: WebSocket | null = null
  /** Of the connection that is open or being opened; what comes from an earlier one says nothing. */
  #connection = 0
  #failedToOpen = 0
  /** What happened and was not taken up yet. */
  readonly #happened: Happening[] = []

  constructor(options: SessionStreamOptions) {
    this.#options = options
    this.#base = new URL(options.baseUrl ?? globalThis.location?.href ?? 'http://127.0.0.1:8000')
    this.#stream = newStream(options.from.seq)
    this.#stopListening = listen((type) => this.#happen({ type }))
    this.#happen({ type: 'start' })
  }

  say(text: string, options: SendOptions & { readonly threadId?: string } = {}): Promise<Outcome> {
    const { cid = newCid(), threadId } = options
    if (text.length > LONGEST_MESSAGE) return Promise.resolve(tooLong(text.length, cid))
    const payload = {
      session_id: this.#options.sessionId,
      message: text,
      timestamp: new Date().toISOString(),
      ...(threadId !== undefined && { thread_id: threadId }),
    }
    return this.#send('chat_message', payload, cid)
  }

  review(review: Review, { cid = newCid() }: SendOptions = {}): Promise<Outcome> {
    return this.#send('review_decision', { ...review }, cid)
  }

  cancel({ cid = newCid(), turnId }: SendOptions & { readonly turnId?: string } = {}): Promise<Outcome> {
    return this.#send('cancel_run', turnId === undefined ? {} : { turn_id: turnId }, cid)
  }

  typing(isTyping: boolean): void {
    this.#write({ type: 'typing', payload: { is_typing: isTyping } })
  }

  pending(): readonly Outgoing[] {
    return this.#stream.outbox
  }

  seq(): number {
    return this.#stream.last
  }

  wake(): void {
    this.#happen({ type: 'woke' })
  }

  close(): void {
    this.#happen({ type: 'stop' })
  }

  #send(type: Outgoing['type'], payload: Outgoing['payload'], cid: string): Promise<Outcome> {
    const known = this.#waiting.get(cid)
    if (known !== undefined) return known.promise
    const made = Promise.withResolvers<Outcome>()
    this.#waiting.set(cid, made)
    this.#happen({ type: 'send', outgoing: { cid, type, payload } })
    return made.promise
  }

  #happen(happening: Happening): void {
    this.#happened.push(happening)
    // What an effect sets off is taken up after it, so that effects keep their order.
    if (this.#happened.length > 1) return
    for (let one = this.#happened[0]; one !== undefined; one = this.#happened[0]) {
      this.#safely(() => this.#takeUp(one))
      this.#happened.shift()
    }
  }

  #takeUp(happening: Happening): void {
    const [next, effects] = turn(this.#stream, happening, Math.random())
    this.#stream = next
    for (const effect of effects) this.#run(effect)
  }

  #run(effect: Effect): void {
    const { onEvent, onPassing, onStatus, onFault } = this.#options
    switch (effect.do) {
      case 'connect':
        this.#connect().catch((failure: unknown) => {
          this.#tellFault('NOT_CONNECTED', failure)
          this.#happen(BROKEN)
        })
        return
      case 'disconnect':
        return this.#disconnect(effect.code)
      case 'send':
        return this.#write(effect.frame)
      case 'deliver':
        return this.#safely(() => onEvent(effect.delivered))
      case 'pass':
        return this.#safely(() => onPassing?.(effect.passed))
      case 'tell':
        if (effect.status.status === 'ended') this.#stopListening()
        return this.#safely(() => onStatus?.(effect.status))
      case 'fault':
        return this.#safely(() => onFault?.({ code: effect.code, message: effect.message }))
      case 'settle':
        this.#waiting.get(effect.outcome.cid)?.resolve(effect.outcome)
        this.#waiting.delete(effect.outcome.cid)
        return
      case 'set':
        return this.#setTimer(effect.timer, effect.ms)
      case 'clear':
        return this.#clearTimer(effect.timer)
      case 'reset':
        void this.#reset()
    }
  }

  #setTimer(timer: Timer, ms: number): void {
    this.#clearTimer(timer)
    const set = setTimeout(() => {
      this.#timers.delete(timer)
      this.#happen({ type: 'timer', timer })
    }, ms)
    this.#timers.set(timer, set)
  }

  #clearTimer(timer: Timer): void {
    clearTimeout(this.#timers.get(timer))
    this.#timers.delete(timer)
  }

  #write(frame: object): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame))
  }

  async #connect(): Promise<void> {
    const mine = ++this.#connection
    const denied = await this.#whyDenied()
    if (mine !== this.#connection) return
    if (denied !== null) return this.#happen({ type: 'denied', reason: denied })
    const ticket = await this.#options.ticket().catch((failure: unknown) => ({ failure }))
    if (mine !== this.#connection) return
    if (typeof ticket === 'string') return this.#open(ticket, mine)
    const reason = reasonIn(ticket.failure)
    this.#happen(reason === null ? BROKEN : { type: 'denied', reason })
  }

  #open(ticket: string, mine: number): void {
    const address = new URL(`/ws/${encodeURIComponent(this.#options.sessionId)}`, this.#base)
    address.protocol = this.#base.protocol === 'https:' ? 'wss:' : 'ws:'
    const socket = new WebSocket(address, ['parley.v1', `ticket.${ticket}`])
    this.#socket = socket
    this.#failedToOpen += 1
    const hear = (happening: Happening): void => {
      if (mine === this.#connection) this.#happen(happening)
    }
    socket.addEventListener('open', () => {
      this.#failedToOpen = 0
      hear({ type: 'opened' })
    })
    socket.addEventListener('message', ({ data }: MessageEvent) => {
      if (typeof data === 'string') hear({ type: 'received', text: data })
    })
    socket.addEventListener('close', ({ code, reason }: CloseEvent) => hear({ type: 'closed', code, reason }))
  }

  /** A refused upgrade looks like a broken network; when it keeps failing, whether the session is still there is asked. */
  async #whyDenied(): Promise<EndReason | null> {
    if (this.#failedToOpen < 2) return null
    const address = new URL(`/api/v1/sessions/${encodeURIComponent(this.#options.sessionId)}`, this.#base)
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(10_000) })
      if (response.status !== 404) return null
      const problem = (await response.json()) as { readonly code?: unknown } | null
      // Some other server's 404 says nothing about our session.
      return problem?.code === 'NOT_FOUND' ? 'not_found' : null
    } catch {
      return null
    }
  }

  #disconnect(code: number): void {
    this.#connection += 1
    const leaving = this.#socket
    this.#socket = null
    leaving?.close(code)
    this.#happen({ type: 'closed', code, reason: '' })
  }

  async #reset(): Promise<void> {
    const { onReset = () => 0 } = this.#options
    try {
      this.#happen({ type: 'reset', seq: await onReset() })
    } catch (failure) {
      this.#tellFault('RESET_FAILED', failure)
      this.#disconnect(RESET_FAILED)
    }
  }

  /** Neither a listener that throws nor a frame that makes no sense stops what comes after it. */
  #safely(tell: () => void): void {
    try {
      tell()
    } catch (failure) {
      this.#tellFault('THREW', failure)
    }
  }

  #tellFault(code: string, failure: unknown): void {
    this.#options.onFault?.({ code, message: failure instanceof Error ? failure.message : String(failure) })
  }
}

const BROKEN: Happening = { type: 'closed', code: 1006, reason: '' }
/** The state that is needed to go on is not to be had now: come again, and ask anew. */
const RESET_FAILED = 4004

/** Also where `crypto.randomUUID` is away: on pages without TLS. */
function newCid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `c_${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function tooLong(characters: number, cid: string): Outcome {
  const limit = LONGEST_MESSAGE
  return {
    done: false,
    cid,
    error_code: 'MESSAGE_TOO_LONG',
    message: `The message has ${characters} characters, and ${limit} is the most; send it in parts, or import it as a file.`,
    effect: 'none',
    facts: { characters, limit },
  }
}

function reasonIn(failure: unknown): EndReason | null {
  const status =
    typeof failure === 'object' && failure !== null && 'status' in failure ? failure.status : null
  if (status === 401) return 'signed_out'
  if (status === 403) return 'forbidden'
  return status === 404 ? 'not_found' : null
}

/** What a browser knows of the network and of sleep; in Node there is nothing to hear. Returns how to stop. */
function listen(tell: (type: 'online' | 'offline' | 'woke') => void): () => void {
  const page = globalThis.document as Document | undefined
  const pane = typeof globalThis.addEventListener === 'function' ? globalThis : undefined
  const online = (): void => tell('online')
  const offline = (): void => tell('offline')
  const seen = (): void => {
    if (page?.visibilityState === 'visible') tell('woke')
  }
  pane?.addEventListener('online', online)
  pane?.addEventListener('offline', offline)
  page?.addEventListener('visibilitychange', seen)
  return () => {
    pane?.removeEventListener('online', online)
    pane?.removeEventListener('offline', offline)
    page?.removeEventListener('visibilitychange', seen)
  }
}
