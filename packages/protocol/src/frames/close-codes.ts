/**
 * Why a connection ends, as a number: RFC 6455's own where one fits; 4000 to 4499 mean
 * reconnect and resume, 4500 to 4999 mean stop.
 */
export const CLOSE = {
  NORMAL: 1000,
  BAD_JSON: 1007,
  TOO_MANY_ERRORS: 1008,
  TOO_LARGE: 1009,
  INTERNAL: 1011,
  /** The server goes; the reason is JSON with `retry_after_ms`. */
  DRAINING: 1012,
  SLOW_READER: 1013,
  HEARTBEAT_LOST: 4002,
  VERSION_UNSUPPORTED: 4503,
  FORBIDDEN: 4504,
  TOO_MANY_CONNECTIONS: 4505,
} as const

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]
