/**
 * A dialect: how one family of clients writes what all of them mean.
 *
 * Pure both ways: a frame becomes the frames that this family reads, in order,
 * at most one of them with the frame's `seq`; a text becomes a command. Which
 * one is spoken follows from the address and the subprotocol.
 */
import type { Decoded } from '../frames/command.ts'
import type { ServerFrame, WireFrame } from '../frames/frame.ts'

export type DialectName = 'query' | 'path' | 'native'

export interface Dialect {
  readonly name: DialectName
  /** A reader of this dialect gets live frames at once; others when they have asked from where. */
  readonly listensAtOnce: boolean
  /** A reply that this reader did not see being written is given as chunks all the same. */
  readonly wantsEveryReplyInChunks: boolean
  /** May open without a token and bring it in a message. */
  readonly mayProveLater: boolean
  readonly encode: (frame: ServerFrame) => readonly WireFrame[]
  readonly decode: (text: string) => Decoded
}

/** The same, carried by another type: it passes by, so it has no seq. */
export function passingAs(
  { v, id, ts, stream, run_id, cid }: ServerFrame,
  type: string,
  payload: object,
): WireFrame {
  return {
    v,
    type,
    id: `${id}.${type}`,
    ts,
    stream,
    ...(run_id !== undefined && { run_id }),
    ...(cid !== undefined && { cid }),
    payload,
  }
}
