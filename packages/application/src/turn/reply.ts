/**
 * The reply of a turn, while it grows: each agent's sentences are told as soon as
 * what they rest on is committed.
 *
 * The text is read from committed events alone. A worker that takes over writes
 * it anew under another message id, so two texts never mix; the stored message
 * is what was told, word for word.
 */
import { agentNamed, type Agents, type View } from '@parley/agents'
import { messageId, type MessageId, type RunId, type SessionEvent, type Turn } from '@parley/domain'

import type { InFlight, Passing } from '../workspace/workspace.ts'

export interface Reply {
  readonly inFlight: InFlight
  /** Adds sentences, and tells all but the last words: whether they are final is known later. */
  readonly add: (sentences: readonly string[]) => void
  /** Adds the last sentences and tells the rest; gives the whole text. Finished once, it stays as it is. */
  readonly finish: (sentences?: readonly string[]) => string
}

/** Pieces of about so many characters, cut behind a word. */
const CHUNK = 32
const NOTHING_TO_SAY = 'Noted.'

export function openReply(turn: Turn, tell: (passing: Passing) => void): Reply {
  const message_id = replyId(turn)
  let content = ''
  let told = 0
  let index = 0
  let isFinished = false

  function tellUntil(end: number, is_final: boolean): void {
    tell({
      type: 'message_chunk',
      message_id,
      turn_id: turn.id,
      index,
      offset: told,
      content: content.slice(told, end),
      is_final,
    })
    index += 1
    told = end
  }

  function tellAllButTheLast(): void {
    for (;;) {
      const end = content.indexOf(' ', told + CHUNK) + 1
      if (end === 0 || end >= content.length) return
      tellUntil(end, false)
    }
  }

  function add(sentences: readonly string[]): void {
    for (const sentence of sentences) content += content === '' ? sentence : ` ${sentence}`
    tellAllButTheLast()
  }

  return {
    get inFlight() {
      return { message_id, turn_id: turn.id, content: content.slice(0, told) }
    },
    add,
    finish: (sentences = []) => {
      if (isFinished) return content
      isFinished = true
      add(sentences)
      if (content === '') content = NOTHING_TO_SAY
      tellAllButTheLast()
      tellUntil(content.length, true)
      return content
    },
  }
}

/** Another one for every worker that took the turn over. */
export function replyId({ id, runs }: Turn): MessageId {
  const takenOver = runs.filter(({ status }) => status === 'interrupted').length
  return messageId(`msg_${id.slice('trn_'.length)}_a${takenOver + 1}`)
}

/** What every run of the turn that is over has to say, read from its events. */
export function saidSoFar(agents: Agents, view: View): readonly string[] {
  return view.turn.runs.flatMap((run) =>
    run.status === 'completed'
      ? agentNamed(agents, run.agent).say(view, eventsOfRun(view.events, run.id))
      : [],
  )
}

/** What agents did between a run's start and its end; people's events may stand in between. */
export function eventsOfRun(events: readonly SessionEvent[], id: RunId): readonly SessionEvent[] {
  const start = events.findIndex((event) => event.type === 'run.started' && event.run_id === id)
  const end = events.findIndex((event) => event.type === 'run.completed' && event.run_id === id)
  if (start === -1 || end === -1) return []
  return events.slice(start + 1, end).filter(({ by }) => by.kind === 'agent')
}
