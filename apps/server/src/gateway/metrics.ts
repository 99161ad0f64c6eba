/** The gateway's numbers, in the server's registry. Labels come from closed lists, never from what a client sent. */
import { Counter, Gauge, type Registry } from 'prom-client'

export interface GatewayMetrics {
  readonly received: (message_type: string) => void
  readonly sent: (message_type: string) => void
  readonly error: (error_type: string) => void
}

export function gatewayMetrics(registry: Registry | undefined, connections: () => number): GatewayMetrics {
  if (registry === undefined) return { received: () => {}, sent: () => {}, error: () => {} }
  const registers = [registry]
  const open: Gauge = new Gauge({
    name: 'websocket_connections_active',
    help: 'WebSocket connections that are open in this process.',
    registers,
    collect: () => {
      open.set(connections())
    },
  })
  const messages = new Counter({
    name: 'websocket_messages_total',
    help: 'Frames, by direction and type.',
    labelNames: ['direction', 'message_type'] as const,
    registers,
  })
  const errors = new Counter({
    name: 'websocket_errors_total',
    help: 'Frames that could not be taken, connections refused or lost, by why.',
    labelNames: ['error_type'] as const,
    registers,
  })
  return {
    received: (message_type) => messages.inc({ direction: 'inbound', message_type }),
    sent: (message_type) => messages.inc({ direction: 'outbound', message_type }),
    error: (error_type) => errors.inc({ error_type }),
  }
}
