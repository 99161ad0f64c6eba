/** One WebSocket's way out: frames in its dialect, counted, and how much of them is still on its way. */
import type { Dialect, ErrorPayload, PassingFrame, PassingPayload, PassingType } from '@parley/protocol'
import { WebSocket } from 'ws'

import { textsOf, type Text } from './encode.ts'
import type { GatewayMetrics } from './metrics.ts'

export interface Outlet {
  put(texts: readonly Text[]): void
  tell<Type extends PassingType>(
    type: Type,
    payload: PassingPayload<Type>,
    about?: { readonly cid?: string | null; readonly run_id?: string },
  ): void
  error(payload: ErrorPayload, cid?: string | null): void
  buffered(): number
}

export interface OutletNeeds {
  readonly socket: WebSocket
  readonly dialect: Dialect
  readonly connection_id: string
  readonly stream: string
  readonly metrics: GatewayMetrics
  readonly now: () => number
  /** Bytes have left. */
  readonly onRoom: () => void
}

export function openOutlet({
  socket,
  dialect,
  connection_id,
  stream,
  metrics,
  now,
  onRoom,
}: OutletNeeds): Outlet {
  let told = 0

  function put(texts: readonly Text[]): void {
    if (socket.readyState !== WebSocket.OPEN) return
    for (const { type, text } of texts) {
      metrics.sent(type)
      socket.send(text, onRoom)
    }
  }

  const tell: Outlet['tell'] = (type, payload, { cid = null, run_id } = {}) => {
    told += 1
    const frame = {
      v: 1,
      type,
      id: `${connection_id}.${told}`,
      ts: new Date(now()).toISOString(),
      stream,
      ...(cid !== null && { cid }),
      ...(run_id !== undefined && { run_id }),
      payload,
    } as PassingFrame
    put(textsOf(frame, dialect))
  }

  return {
    put,
    tell,
    error: (payload, cid = null) => {
      metrics.error(payload.error_code.toLowerCase())
      tell('error', payload, { cid })
    },
    buffered: () => socket.bufferedAmount,
  }
}
