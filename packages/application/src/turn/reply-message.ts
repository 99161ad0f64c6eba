/** The reply as it is kept: what was told, word for word, and what it rests on. */
import { touchedIn } from '@parley/agents'
import {
  MAIN_THREAD,
  recordMessage,
  type Message,
  type MessageId,
  type SessionEvent,
  type Sha256,
  type Turn,
} from '@parley/domain'

import { openDeciding } from '../deciding.ts'
import type { HotSession } from '../session/hot-session.ts'
import { occasionOf } from './step-events.ts'

export interface Written {
  readonly id: MessageId
  readonly content: string
  readonly at: string
}

export function replyMessage(
  { state, turnEvents }: HotSession,
  turn: Turn,
  { id, content, at }: Written,
  sha256: Sha256,
): readonly SessionEvent[] {
  const run = turn.runs.at(-1)
  const question = turnEvents.findLast((event) => event.type === 'question.asked')
  const byAgents = turnEvents.filter(({ by }) => by.kind === 'agent')
  const metadata: Message['metadata'] = {
    turn_id: turn.id,
    ...(run === undefined ? {} : { run_id: run.id }),
    ...(turn.thread_id === MAIN_THREAD ? {} : { thread_id: turn.thread_id }),
    requirement_ids: touchedIn(byAgents),
    confidence: state.confidence,
    ...(question === undefined ? {} : { question_id: question.question_id }),
    sha256: sha256(content),
  }
  const deciding = openDeciding(state, occasionOf(run?.agent ?? 'review', at))
  const message = { id, role: 'assistant', content, timestamp: at, metadata } as const
  deciding.must(recordMessage(state, message, deciding.occasion))
  return deciding.events
}
