/**
 * Who may open a WebSocket here, decided before it opens and before anything of a
 * session is read: where the request comes from, with which token, to which session.
 *
 * A cookie alone opens nothing: a page elsewhere could make a browser send it.
 */
import type { IncomingMessage } from 'node:http'

import type { Workspace } from '@parley/application'
import { sessionId, type Principal, type SessionId } from '@parley/domain'
import { NATIVE_PROTOCOL, TICKET_PREFIX, type DialectName } from '@parley/protocol'

import type { Access } from '../access/access.ts'

export interface Door {
  readonly dialect: DialectName
  readonly session_id: SessionId
}

export type Entry =
  | {
      readonly admitted: true
      readonly door: Door
      readonly principal: Principal | null
      /** Where it is asked from. */
      readonly address: string | undefined
    }
  | { readonly admitted: false; readonly status: 401 | 403 | 404; readonly why: string }

const LONGEST_ID = 200

/** Null: no address of ours. */
export function doorOf(url: string | undefined, protocols: readonly string[]): Door | null {
  const address = parse(url)
  if (address === null) return null
  const isNative = protocols.includes(NATIVE_PROTOCOL)
  const { pathname, searchParams } = address
  if (pathname === '/ws' || pathname === '/ws/') {
    const id = searchParams.get('session_id') ?? ''
    return isId(id) ? { dialect: isNative ? 'native' : 'query', session_id: sessionId(id) } : null
  }
  const id = decoded(/^\/ws\/([^/]+)\/?$/.exec(pathname)?.[1] ?? '')
  return isId(id) ? { dialect: isNative ? 'native' : 'path', session_id: sessionId(id) } : null
}

export async function admit(
  request: IncomingMessage,
  { workspace, access }: { readonly workspace: Workspace; readonly access: Access },
): Promise<Entry> {
  const { origin, host } = request.headers
  if (!access.isOwnOrigin(origin, host)) return refused(403, 'a page elsewhere may not connect here')
  const protocols = protocolsOf(request)
  const door = doorOf(request.url, protocols)
  if (door === null) return refused(404, 'there is no such address')

  const address = request.socket.remoteAddress
  const token = tokenOf(request, protocols)
  if (token === null) {
    const mayComeLater = door.dialect === 'path'
    return mayComeLater
      ? { admitted: true, door, principal: null, address }
      : refused(401, 'a ticket is needed')
  }
  const principal =
    token.kind === 'ticket' ? access.redeemTicket(token.value) : access.principalOfBearer(token.value)
  if (principal === null) return refused(401, 'the ticket or key is not good, or not any more')
  if ((await workspace.session(principal, door.session_id)) === null) {
    return refused(404, 'there is no such session')
  }
  return { admitted: true, door, principal, address }
}

export function protocolsOf({ headers }: Pick<IncomingMessage, 'headers'>): readonly string[] {
  const offered = headers['sec-websocket-protocol'] ?? ''
  return offered.split(',').map((one) => one.trim())
}

/** The token of a first message: a ticket, or a key as in a bearer header. */
export function principalOf(access: Access, auth_token: string): Principal | null {
  return access.redeemTicket(auth_token) ?? access.principalOfBearer(auth_token)
}

interface Token {
  readonly kind: 'ticket' | 'bearer'
  readonly value: string
}

function tokenOf({ url, headers }: IncomingMessage, protocols: readonly string[]): Token | null {
  const inProtocols = protocols.find((one) => one.startsWith(TICKET_PREFIX))?.slice(TICKET_PREFIX.length)
  const ticket = parse(url)?.searchParams.get('token') ?? inProtocols
  if (ticket !== undefined && ticket !== '') return { kind: 'ticket', value: ticket }
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1]
  return bearer === undefined ? null : { kind: 'bearer', value: bearer }
}

function refused(status: 401 | 403 | 404, why: string): Entry {
  return { admitted: false, status, why }
}

function isId(id: string): boolean {
  return id !== '' && id.length <= LONGEST_ID && id.isWellFormed() && !id.includes('\0')
}

function parse(url: string | undefined): URL | null {
  return URL.parse(url ?? '', 'ws://here')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
