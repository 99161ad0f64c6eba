export { CLOSE, type CloseCode } from './close-codes.ts'
export { clientFrames, type ClientFrameType } from './client-frames.ts'
export type { ClientCommand, Decoded, Fault, Stamp, UiUpdate } from './command.ts'
export type {
  Chunk,
  Elided,
  Envelope,
  ErrorPayload,
  EventFrame,
  EventInLog,
  Json,
  NamedEvent,
  PassingFrame,
  PassingPayload,
  PassingType,
  ServerFrame,
  StateHead,
  StateSync,
  TextInFlight,
  WireFrame,
} from './frame.ts'
export { frameOfEvent } from './frame-of-event.ts'
export {
  MAX_INBOUND_BYTES,
  MAX_NESTING,
  MAX_OUTBOUND_BYTES,
  NATIVE_PROTOCOL,
  TICKET_PREFIX,
} from './limits.ts'
