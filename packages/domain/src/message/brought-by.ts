/**
 * What a source brought: what agents did in the turns that read its messages, and
 * what has happened to that since.
 *
 * What agents did on the word of a source that was taken back counts for nothing,
 * and so does what was done to take back or bring back a source: nobody looked at
 * the one requirement then.
 */
import type { MessageId, RequirementId, SourceId } from '../ids.ts'
import { isOpenQuestion, type QuestionId } from '../question/question.ts'
import type { RequirementEvent } from '../session/events.ts'
import type { SessionState } from '../session/state.ts'
import { passage, touchedBy } from '../session/story.ts'
import { isWithdrawn, messagesOfSource } from './withdrawn.ts'

export interface Brought {
  readonly messages: ReadonlySet<MessageId>
  /** Every requirement that it made or changed, in the order in which it first did. */
  readonly touched: readonly TouchedRequirement[]
  readonly questions: readonly QuestionId[]
}

export interface TouchedRequirement {
  readonly id: RequirementId
  /** It is there because of this source. */
  readonly made: boolean
  /** What it did to it: places in the session's history, in order, and the events there. */
  readonly acts: readonly Act[]
  /** What others did to it after that. */
  readonly since: readonly RequirementEvent[]
  /** The last event of its story. */
  readonly last: RequirementEvent
}

export interface Act {
  readonly at: number
  readonly event: RequirementEvent
}

export function broughtBy(state: SessionState, source_id: SourceId): Brought {
  const messages = messagesOfSource(state, source_id)
  const own = agentActs(state, messages)
  const idle = new Set(own)
  for (const source of state.sources.filter((one) => isWithdrawn(one) && one.id !== source_id)) {
    for (const at of agentActs(state, messagesOfSource(state, source.id))) idle.add(at)
  }
  const acts = Map.groupBy(
    [...own].flatMap((at) => {
      const event = state.history[at]
      return event === undefined ? [] : touchedBy(event).map((id) => ({ id, at, event }))
    }),
    ({ id }) => id,
  )
  const stories = storiesOf(state, acts)
  const touched = [...acts].map(([id, theirs]): TouchedRequirement => {
    const [first] = theirs
    const story = stories.get(id) ?? []
    const last = story.at(-1)
    if (first === undefined || last === undefined) throw new Error(`${id} was touched by nothing`)
    const since = story
      .filter(({ at, event }) => at > first.at && !idle.has(at) && !isWithSource(event))
      .map(({ event }) => event)
    return { id, made: makes(first.event, id), acts: theirs, since, last: last.event }
  })
  return { messages, touched, questions: questionsOf(state, messages) }
}

/** Done to take back or to bring back a source as a whole. */
export function isWithSource(event: RequirementEvent): boolean {
  return 'source_id' in event && event.source_id !== undefined
}

function turnsOf({ turns }: SessionState, messages: ReadonlySet<MessageId>): SessionState['turns'] {
  return turns.filter(({ trigger }) => trigger.kind === 'message' && messages.has(trigger.message_id))
}

function agentActs(state: SessionState, messages: ReadonlySet<MessageId>): ReadonlySet<number> {
  const places = new Set<number>()
  for (const { history_from, history_to } of turnsOf(state, messages)) {
    const end = history_to ?? state.history.length
    for (let at = history_from; at < end; at += 1) {
      if (state.history[at]?.by.kind === 'agent') places.add(at)
    }
  }
  return places
}

function storiesOf(
  { history }: SessionState,
  wanted: ReadonlyMap<RequirementId, unknown>,
): ReadonlyMap<RequirementId, readonly Act[]> {
  const stories = new Map<RequirementId, Act[]>()
  for (const [at, event] of history.entries()) {
    for (const id of touchedBy(event)) {
      if (!wanted.has(id)) continue
      const story = stories.get(id)
      if (story === undefined) stories.set(id, [{ at, event }])
      else story.push({ at, event })
    }
  }
  return stories
}

function makes(event: RequirementEvent, id: RequirementId): boolean {
  if (event.type === 'requirement.proposed') return true
  return event.type !== 'requirement.superseded' && passage(event).to.includes(id)
}

/** A question that another turn asked again is that one's. */
function questionsOf(state: SessionState, messages: ReadonlySet<MessageId>): readonly QuestionId[] {
  const own = new Set(turnsOf(state, messages).map(({ id }) => id))
  const open = new Set(state.questions.filter(isOpenQuestion).map(({ id }) => id))
  const askedLast = new Map(state.turns.flatMap(({ id, questions }) => questions.map((one) => [one, id])))
  return [...askedLast].filter(([one, turn]) => own.has(turn) && open.has(one)).map(([one]) => one)
}
