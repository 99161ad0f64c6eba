/**
 * What a document is written from, looked up once and remembered: messages by
 * their ids, findings by their requirement, who spoke.
 *
 * It follows one session as it grows. What only grew is read on from where the
 * last reading ended; a state that did not grow out of the last one starts anew.
 */
import type { SentenceOutcome } from '../coverage/coverage.ts'
import type { MessageId, RequirementId, SourceId } from '../ids.ts'
import type { Message, Place, Source } from '../message/message.ts'
import type { SessionState } from '../session/state.ts'
import type { ValidationIssue } from '../validation/validation-issue.ts'

export interface Quote {
  readonly words: string
  readonly speaker: string | null
  readonly source: Source | null
  readonly message_id: MessageId
  readonly start: number
  readonly end: number
}

export interface Reading {
  /** False: this state did not grow out of the one before, and nothing remembered of that holds. */
  following(state: SessionState): Generator<void, boolean>
  issuesOf(id: RequirementId): readonly ValidationIssue[]
  /** Those about which something else was found since they were last read; the reader takes them out. */
  readonly stale: Set<RequirementId>
  quoteAt(place: Place): Quote
  /** Each once, in the order in which they first spoke. */
  readonly speakers: readonly string[]
}

export function openReading(): Reading {
  let messages: readonly Message[] = []
  let sources: readonly Source[] = []
  let issues: readonly ValidationIssue[] = []
  const messageOf = new Map<MessageId, Message>()
  const sourceOf = new Map<SourceId, Source>()
  const issuesOf = new Map<RequirementId, readonly ValidationIssue[]>()
  const speakers: string[] = []
  const heard = new Set<string>()
  const stale = new Set<RequirementId>()

  function forget(): void {
    messages = []
    sources = []
    issues = []
    messageOf.clear()
    sourceOf.clear()
    issuesOf.clear()
    heard.clear()
    speakers.length = 0
  }

  function hear(message: Message): void {
    messageOf.set(message.id, message)
    const { speaker } = message.metadata
    if (speaker === undefined || heard.has(speaker)) return
    heard.add(speaker)
    speakers.push(speaker)
  }

  return {
    speakers,
    *following(state) {
      const grew = growsFrom(messages, state.messages) && growsFrom(sources, state.sources)
      if (!grew) forget()
      for (const message of state.messages.slice(messages.length)) hear(message)
      for (const source of state.sources.slice(sources.length)) sourceOf.set(source.id, source)
      messages = state.messages
      sources = state.sources
      yield
      // Left halfway, it is done again: until its end nothing counts as noted.
      for (const id of yield* notingIssues(issuesOf, issues, state.validation_issues)) stale.add(id)
      issues = state.validation_issues
      return grew
    },
    issuesOf: (id) => issuesOf.get(id) ?? [],
    stale,
    quoteAt({ message_id, start, end }) {
      const message = messageOf.get(message_id)
      if (!message) throw new Error(`a place points at ${message_id}, which this session does not have`)
      const { speaker = null, source_id } = message.metadata
      const source = source_id === undefined ? null : (sourceOf.get(source_id) ?? null)
      return { words: message.content.slice(start, end), speaker, source, message_id, start, end }
    },
  }
}

/** Whether the list after is the list before with more at its end. */
export function growsFrom<Item>(before: readonly Item[], after: readonly Item[]): boolean {
  if (before === after) return true
  if (before.length > after.length) return false
  for (let at = 0; at < before.length; at += 1) if (before[at] !== after[at]) return false
  return true
}

/** So many findings are sorted between two stops. */
const AT_A_STRETCH = 2_000

/**
 * Findings leave from anywhere and enter at the end: what the two lists do not
 * share tells whose have changed, and nothing else is looked into.
 */
function* notingIssues(
  known: Map<RequirementId, readonly ValidationIssue[]>,
  before: readonly ValidationIssue[],
  after: readonly ValidationIssue[],
): Generator<void, Iterable<RequirementId>> {
  const gone = new Set<ValidationIssue>()
  let at = 0
  for (const issue of before) {
    if (issue === after[at]) at += 1
    else gone.add(issue)
  }
  const changed = new Map<RequirementId, ValidationIssue[]>()
  const listOf = (id: RequirementId): ValidationIssue[] => {
    let list = changed.get(id)
    if (list === undefined) {
      list = (known.get(id) ?? []).filter((issue) => !gone.has(issue))
      changed.set(id, list)
    }
    return list
  }
  for (const { requirement_id } of gone) listOf(requirement_id)
  yield
  for (const [index, issue] of after.slice(at).entries()) {
    listOf(issue.requirement_id).push(issue)
    if (index % AT_A_STRETCH === AT_A_STRETCH - 1) yield
  }
  for (const [id, theirs] of changed) known.set(id, theirs)
  return changed.keys()
}

/** Sentences of which nobody could tell whether they ask for something. */
export function unsureIn(coverage: readonly SentenceOutcome[]): readonly SentenceOutcome[] {
  return coverage.filter((sentence) => sentence.outcome === 'set_aside' && sentence.reason === 'unsure')
}
