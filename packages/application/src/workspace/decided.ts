/** What deciding on a command needs, and what comes of it. */
import type {
  Decision,
  MessageId,
  Occasion,
  Principal,
  Refusal,
  SessionEvent,
  Sha256,
  SourceId,
} from '@parley/domain'

import type { Answer, Unable } from './workspace.ts'

/** One attempt: the same ids however often it is decided again. */
export interface Asking {
  readonly principal: Principal
  readonly occasion: Occasion
  readonly message_id: MessageId
  readonly source_id: SourceId
  readonly sha256: Sha256
}

export type Decided =
  | { readonly accepted: true; readonly events: readonly SessionEvent[]; readonly answer: Answer }
  | { readonly accepted: false; readonly unable: Unable }

/** The answer names the thing: of a command, its own ids. */
export function decided(decision: Decision<SessionEvent, Refusal>, answer: Answer): Decided {
  if (!decision.accepted) return { accepted: false, unable: decision.refusal }
  const { message_id, source_id, requirement_id, turn_id } = answer
  return {
    accepted: true,
    events: decision.events,
    answer: {
      ...(message_id === undefined ? {} : { message_id }),
      ...(source_id === undefined ? {} : { source_id }),
      ...(requirement_id === undefined ? {} : { requirement_id }),
      ...(turn_id === undefined ? {} : { turn_id }),
    },
  }
}
