/**
 * One WebSocket from its opening to its end: what comes in is read, counted and
 * carried out in the order it was sent; what ends it ends it once.
 *
 * It has no timer of its own: `tick` is called every second for all of them.
 */
import type { Workspace } from '@parley/application'
import type { Principal } from '@parley/domain'
import {
  CLOSE,
  DIALECTS,
  MAX_INBOUND_BYTES,
  type ClientCommand,
  type CloseCode,
  type Decoded,
  type Dialect,
  type ErrorPayload,
  type UiUpdate,
} from '@parley/protocol'
import type { RawData, WebSocket } from 'ws'

import type { Access } from '../access/access.ts'
import { carryOut, putUiState } from './commands.ts'
import { alive, begin, erred, PING_MS, tick, type Conduct } from './conduct.ts'
import { ofFailure, ofFault, rateLimited, refused } from './errors.ts'
import { openInbox, type Inbox } from './inbox.ts'
import type { GatewayMetrics } from './metrics.ts'
import { openOutlet, type Outlet } from './outlet.ts'
import type { Peers } from './peers.ts'
import { LogReader } from './reader.ts'
import type { UiStates } from './ui-states.ts'
import { principalOf, type Door } from './upgrade.ts'
import { FRAMES_PER_MINUTE, PINGS_PER_MINUTE, type Users } from './users.ts'
import { admit, type Window } from './window.ts'

export interface GatewayLog {
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

/** What all connections share. */
export interface Shared {
  readonly workspace: Workspace
  readonly access: Access
  readonly users: Users
  readonly peers: Peers
  readonly uiStates: UiStates
  readonly metrics: GatewayMetrics
  readonly log: GatewayLog
  readonly version: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** From 0 to 1. */
  readonly random: () => number
  readonly newId: () => string
}

/** So long a connection may go without a token. */
export const PROVE_WITHIN_MS = 10_000
/** What may be told before the token, and is applied after it. */
const MOST_HELD = 16
/** Before the token there is no person to count for. */
const UNPROVEN_FRAMES_PER_MINUTE = 60
/** So long the other end may take to close as well. */
const CLOSE_WITHIN_MS = 2_000

type Read = Extract<Decoded, { readonly ok: true }>

/** Somebody whose token was good, and what they read and may do here. */
interface Visitor {
  readonly principal: Principal
  readonly reader: LogReader
  readonly leave: () => void
}

export class LiveConnection {
  readonly ended: Promise<void>
  readonly #socket: WebSocket
  readonly #door: Door
  readonly #shared: Shared
  readonly #dialect: Dialect
  readonly #outlet: Outlet
  readonly #inbox: Inbox<Read>
  readonly #connection_id: string
  readonly #opened_at: number
  #address: string | undefined
  #visitor: Visitor | null = null
  #conduct: Conduct
  #unproven: Window = []
  #held: readonly UiUpdate[] = []
  /** Set when it is to end: then nothing more is taken. */
  #terminate_at: number | null = null

  constructor(socket: WebSocket, door: Door, shared: Shared) {
    const { newId, now, random, metrics } = shared
    this.#socket = socket
    this.#door = door
    this.#shared = shared
    this.#dialect = DIALECTS[door.dialect]
    this.#connection_id = newId()
    this.#opened_at = now()
    this.#conduct = begin(this.#opened_at, random())
    this.#inbox = openInbox(socket, (read) => this.#carryOut(read))
    this.#outlet = openOutlet({
      socket,
      dialect: this.#dialect,
      connection_id: this.#connection_id,
      stream: door.session_id,
      metrics,
      now,
      onRoom: () => this.#visitor?.reader.pump(),
    })
    this.ended = this.#listen()
  }

  /** Greets, and begins to read for whoever came with a token; others bring it in a message. */
  open(known: Principal | null, address?: string): void {
    this.#address = address
    this.#outlet.tell('connection_established', {
      connection_id: this.#connection_id,
      session_id: this.#door.session_id,
      version: this.#shared.version,
      authenticated: known !== null,
      heartbeat_ms: PING_MS,
      max_frame_bytes: MAX_INBOUND_BYTES,
    })
    if (known === null) return
    // Commands that come before reading has begun wait for it.
    this.#inbox.openAfter(this.#enter(known).catch((failure: unknown) => this.#fail(failure)))
  }

  isProven(): boolean {
    return this.#visitor !== null
  }

  tick(): void {
    const now = this.#shared.now()
    if (this.#terminate_at !== null) {
      if (now >= this.#terminate_at) this.#socket.terminate()
      return
    }
    if (this.#visitor === null && now - this.#opened_at >= PROVE_WITHIN_MS) {
      this.#outlet.error(refused('AUTH_REQUIRED', 'No token came within 10 s; connect again with one.'))
      return this.close(CLOSE.FORBIDDEN, 'no token came')
    }
    const buffered = this.#socket.bufferedAmount
    const [after, what] = tick(this.#conduct, { now, buffered, spread: this.#shared.random() })
    this.#conduct = after
    if (what === 'ping') this.#socket.ping()
    else if (what === 'lost') this.#lose()
    else if (what === 'stuck') this.close(CLOSE.SLOW_READER, 'you read too slowly; come again from your seq')
    this.#visitor?.reader.pump()
  }

  close(code: CloseCode, reason: string): void {
    if (this.#terminate_at !== null) return
    this.#terminate_at = this.#shared.now() + CLOSE_WITHIN_MS
    this.#inbox.clear()
    this.#visitor?.reader.stop()
    this.#socket.close(code, reason)
  }

  terminate(): void {
    this.#socket.terminate()
  }

  #listen(): Promise<void> {
    const { metrics, now } = this.#shared
    this.#socket.on('message', (data, isBinary) => this.#take(data, isBinary))
    this.#socket.on('pong', () => {
      this.#conduct = alive(this.#conduct)
    })
    this.#socket.on('error', (failure) => {
      const isTooLarge = 'code' in failure && failure.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
      metrics.error(isTooLarge ? 'frame_too_large' : 'protocol')
    })
    return new Promise((resolve) => {
      this.#socket.once('close', (code) => {
        this.#terminate_at ??= now()
        this.#inbox.clear()
        this.#visitor?.reader.stop()
        this.#visitor?.leave()
        if (code === 1006) metrics.error('disconnect')
        resolve()
      })
    })
  }

  #take(data: RawData, isBinary: boolean): void {
    if (this.#terminate_at !== null) return
    this.#conduct = alive(this.#conduct)
    if (isBinary) return this.#fault(refused('FRAME_NOT_TEXT', 'Frames are JSON as text, not binary.'))
    const decoded = this.#dialect.decode(bytesOf(data).toString('utf8'))
    this.#shared.metrics.received(decoded.ok ? decoded.type : 'unknown')
    const limited = this.#limit(decoded)
    if (limited !== null) return this.#fault(limited, decoded.ok ? cidOf(decoded.command) : decoded.cid)
    if (!decoded.ok) {
      this.#fault(ofFault(decoded.fault), decoded.cid)
      if (decoded.fault.code === 'INVALID_JSON') this.close(CLOSE.BAD_JSON, 'not JSON')
      return
    }
    const { command, auth_token } = decoded
    const isToken = this.#visitor === null && auth_token !== null
    // These change nothing, so they need not wait for what does.
    if (command.type === 'ping' && !isToken) this.#outlet.tell('pong', { timestamp: command.timestamp })
    else if (command.type === 'heartbeat' && !isToken) this.#outlet.tell('heartbeat_ack', { ack: true })
    else this.#inbox.push(decoded)
  }

  /** Null when it may come in. */
  #limit(decoded: Decoded): ErrorPayload | null {
    const now = this.#shared.now()
    if (this.#visitor === null) {
      const admitted = admit(this.#unproven, UNPROVEN_FRAMES_PER_MINUTE, now)
      this.#unproven = admitted.window
      const what = `${UNPROVEN_FRAMES_PER_MINUTE} frames`
      return admitted.admitted ? null : rateLimited(admitted.retry_after_ms, what)
    }
    const isPing = decoded.ok && (decoded.command.type === 'ping' || decoded.command.type === 'heartbeat')
    const admitted = this.#shared.users.admit(this.#visitor.principal, isPing ? 'pings' : 'frames', now)
    if (admitted.admitted) return null
    const what = isPing ? `${PINGS_PER_MINUTE} pings` : `${FRAMES_PER_MINUTE} frames`
    return rateLimited(admitted.retry_after_ms, what)
  }

  async #carryOut({ command, auth_token }: Read): Promise<void> {
    try {
      const visitor = this.#visitor ?? (await this.#prove(command, auth_token))
      if (visitor === null || this.#terminate_at !== null) return
      const { principal, reader } = visitor
      const { session_id } = this.#door
      const { workspace, uiStates, newId, peers } = this.#shared
      const outlet = this.#outlet
      await carryOut(
        {
          workspace,
          principal,
          session_id,
          outlet,
          reader,
          uiStates,
          newId,
          tellTyping: (is_typing) => peers.tellTyping(principal, session_id, is_typing, outlet),
          onGone: () => this.#gone(),
        },
        command,
      )
    } catch (failure) {
      const facts = { err: failure, connection_id: this.#connection_id }
      this.#shared.log.error(facts, 'a command could not be carried out')
      this.#outlet.error(ofFailure(failure), cidOf(command))
    }
  }

  /** The token that came with a command, or null: then the command is not carried out now. */
  async #prove(command: ClientCommand, auth_token: string | null): Promise<Visitor | null> {
    if (auth_token === null) {
      const mayWait = command.type === 'ui_state' && this.#held.length < MOST_HELD
      if (mayWait) this.#held = [...this.#held, command]
      else this.#fault(refused('AUTH_REQUIRED', 'Send auth_token with the first message.'), cidOf(command))
      return null
    }
    const { access, workspace, uiStates } = this.#shared
    const { session_id } = this.#door
    const principal = principalOf(access, auth_token)
    if (principal === null) {
      const payload = refused('AUTH_INVALID', 'This token is not good, or not any more; get a new ticket.')
      this.#outlet.error(payload, cidOf(command))
      this.close(CLOSE.FORBIDDEN, 'the token is not good')
      return null
    }
    if ((await workspace.session(principal, session_id)) === null) {
      this.#gone()
      return null
    }
    const visitor = await this.#enter(principal)
    if (visitor === null) return null
    const held = this.#held
    this.#held = []
    for (const update of held) {
      await putUiState({ uiStates, principal, session_id, outlet: this.#outlet }, update)
    }
    return visitor
  }

  async #enter(known: Principal): Promise<Visitor | null> {
    if (this.#terminate_at !== null) return null
    const principal = this.#address === undefined ? known : { ...known, address: this.#address }
    const { users, peers, workspace } = this.#shared
    const { session_id } = this.#door
    if (!users.enter(principal)) {
      const what = 'There are 20 connections of yours already; close one first.'
      this.#outlet.error(refused('TOO_MANY_CONNECTIONS', what))
      this.close(CLOSE.TOO_MANY_CONNECTIONS, 'too many connections')
      return null
    }
    const leavePeers = peers.enter(principal, session_id, this.#outlet)
    const reader = new LogReader({
      workspace,
      principal,
      session_id,
      dialect: this.#dialect,
      outlet: this.#outlet,
      onFailure: (failure) => this.#fail(failure),
    })
    const leave = (): void => {
      leavePeers()
      users.leave(principal)
    }
    this.#visitor = { principal, reader, leave }
    if (await reader.start()) return this.#visitor
    this.#gone()
    return null
  }

  #fault(payload: ErrorPayload, cid: string | null = null): void {
    this.#outlet.error(payload, cid)
    const [after, isTooMany] = erred(this.#conduct, this.#shared.now())
    this.#conduct = after
    if (isTooMany) this.close(CLOSE.TOO_MANY_ERRORS, 'too many errors in a minute')
  }

  #fail(failure: unknown): void {
    this.#shared.log.error(
      { err: failure, connection_id: this.#connection_id },
      'a connection could not go on reading',
    )
    this.close(CLOSE.INTERNAL, 'the session cannot be read now; come again')
  }

  #gone(): void {
    this.#outlet.error(refused('NOT_FOUND', 'There is no such session that you can see; check the id.'))
    this.close(CLOSE.FORBIDDEN, 'no such session')
  }

  /** Whoever does not answer will not answer a goodbye either. */
  #lose(): void {
    this.#shared.metrics.error('heartbeat_lost')
    this.close(CLOSE.HEARTBEAT_LOST, 'no answer to pings')
    this.#socket.terminate()
  }
}

function cidOf(command: ClientCommand): string | null {
  return 'cid' in command ? command.cid : null
}

function bytesOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data)
  return Buffer.isBuffer(data) ? data : Buffer.from(data)
}
