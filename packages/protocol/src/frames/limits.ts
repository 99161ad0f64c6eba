/** What both ends of a connection have to know: bounds of frames and messages. */
export const MAX_INBOUND_BYTES = 512 * 1024
export const MAX_OUTBOUND_BYTES = 256 * 1024
/** Deeper nested JSON has no use here and would only cost. */
export const MAX_NESTING = 64
/** The subprotocol that chooses the native dialect. */
export const NATIVE_PROTOCOL = 'parley.v1'
/** A second subprotocol entry carries the ticket, so that it stands in no address. */
export const TICKET_PREFIX = 'ticket.'
