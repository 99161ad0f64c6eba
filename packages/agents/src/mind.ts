/**
 * What the agents of one session keep in mind between turns, so that a turn costs
 * what changed and not what stands.
 *
 * It holds nothing that the log does not: `note` takes in what was committed, in
 * order, and `catchUp` reads what is meant from the state. Forgotten and built
 * anew from the same events, it is the same.
 */
import {
  openHearing,
  openInference,
  openSetCheck,
  spelledOut,
  type Inference,
  type Listening,
  type SaidMessage,
  type SetCheck,
} from '@parley/analyst'
import {
  findMessage,
  findRequirement,
  isInForce,
  isWithSource,
  openComposer,
  touchedBy,
  type Composer,
  type MessageId,
  type RequirementId,
  type SessionEvent,
  type SessionState,
  type Sha256,
} from '@parley/domain'

import { drive, type Pace, type People } from './agent.ts'
import { openFindings, type Findings } from './findings.ts'
import { knownOf } from './inference/known-of.ts'
import type { Reading } from './reading.ts'
import { isAboutRequirements } from './touched-in.ts'

export interface Mind {
  readonly inference: Inference
  readonly setCheck: SetCheck
  readonly composer: Composer
  /** Requirements that changed since they were last read against the rules. */
  readonly unchecked: ReadonlySet<RequirementId>
  /** Those whose findings against others may differ from what is written down. */
  readonly unsettled: Set<RequirementId>
  readonly people: People
  readonly findings: Findings
  readonly definedTerms: () => readonly string[]
  /** Takes in what was committed. Costs next to nothing: the reading comes with `catchUp`. */
  readonly note: (events: readonly SessionEvent[]) => void
  /** Reads what was noted, as it stands now: events may be noted while it reads. */
  readonly catchUp: (newest: () => SessionState, pace: Pace) => Promise<void>
  /** What was heard last. */
  readonly heard: () => Listening | null
  /** What a message says, knowing all that is known. Read once, however often it is asked for. */
  readonly hear: (
    state: SessionState,
    said: SaidMessage,
    before: readonly SaidMessage[] | null,
    pace: Pace,
  ) => Promise<Listening>
}

export interface MindOptions {
  readonly sha256: Sha256
  /** Reads long texts elsewhere; left out: here, in steps. */
  readonly reading?: Reading | undefined
}

/** Above this, about 200 sentences, a text is read elsewhere where that is possible. */
const LONG_TEXT = 20_000

export function openMind(options: MindOptions): Mind {
  return new SessionMind(options)
}

class SessionMind implements Mind {
  readonly inference = openInference()
  readonly setCheck = openSetCheck()
  readonly composer: Composer
  readonly unchecked = new Set<RequirementId>()
  readonly unsettled = new Set<RequirementId>()
  readonly people: People = {
    nameOf: (user_id) => this.#names.get(user_id) ?? null,
    reviewerOf: (version) => this.#names.get(this.#reviewers.get(version) ?? '') ?? null,
  }
  readonly findings = openFindings()
  readonly #reading: Reading | undefined
  readonly #hearing = openHearing()
  readonly #terms = openTerms()
  readonly #names = new Map<string, string>()
  readonly #reviewers = new Map<number, string>()
  /** Noted, and not read yet. */
  readonly #dirty = new Set<RequirementId>()
  readonly #unread = new Set<MessageId>()
  /** Messages that came after the last validation: what they explain may settle a finding. */
  readonly #news = new Set<MessageId>()
  #isFresh = true
  /** Grows with every change of a requirement: what was heard before it may be heard otherwise now. */
  #knowledge = 0
  #lastHeard: { readonly key: string; readonly listening: Listening } | null = null

  constructor({ sha256, reading }: MindOptions) {
    this.composer = openComposer(sha256)
    this.#reading = reading
  }

  definedTerms(): readonly string[] {
    return this.#terms.all()
  }

  heard(): Listening | null {
    return this.#lastHeard?.listening ?? null
  }

  note(events: readonly SessionEvent[]): void {
    for (const event of events) this.#noteOne(event)
  }

  async catchUp(newest: () => SessionState, pace: Pace): Promise<void> {
    for (const id of this.#unread) {
      this.#unread.delete(id)
      const explains = this.#terms.read(findMessage(newest(), id)?.content ?? '')
      if (explains && this.#news.has(id)) this.#recheck(newest())
      await pace()
    }
    for (const id of this.#dirty) {
      this.#dirty.delete(id)
      if (this.#learn(newest(), id) && this.unchecked.has(id)) this.#recheck(newest())
      await pace()
    }
    if (this.#terms.changed()) this.setCheck.define(this.#terms.all())
    // Built anew, it does not know which findings are written down: it looks at all of them once.
    if (this.#isFresh)
      for (const { requirement_id } of newest().validation_issues) this.unsettled.add(requirement_id)
    this.#isFresh = false
  }

  async hear(
    state: SessionState,
    said: SaidMessage,
    before: readonly SaidMessage[] | null,
    pace: Pace,
  ): Promise<Listening> {
    const key = `${said.id}:${this.#knowledge}`
    if (this.#lastHeard?.key === key) return this.#lastHeard.listening
    const options = before === null ? {} : { before }
    const listening =
      this.#reading !== undefined && said.text.length > LONG_TEXT
        ? await this.#reading.listen({ messages: [said], known: knownIn(state), ...options })
        : await drive(this.#hearing.listening([said], options), pace)
    this.#lastHeard = { key, listening }
    return listening
  }

  #noteOne(event: SessionEvent): void {
    if (isAboutRequirements(event)) {
      this.#knowledge += 1
      for (const id of touchedBy(event)) {
        this.#dirty.add(id)
        this.unchecked.add(id)
      }
    } else if (event.type === 'message.recorded') {
      const { id, role, metadata } = event.message
      if (role !== 'user') return
      this.#unread.add(id)
      this.#news.add(id)
      if (metadata.speaker !== undefined) this.#names.set(event.by.id, metadata.speaker)
    } else if (event.type === 'document.reviewed') {
      this.#reviewers.set(event.version, event.by.id)
    } else if (event.type === 'run.completed') {
      if (event.agent !== 'validation' || event.status !== 'completed') return
      this.unchecked.clear()
      this.unsettled.clear()
      this.#news.clear()
    }
  }

  /** True when it explains a term that nobody explained before. */
  #learn(state: SessionState, id: RequirementId): boolean {
    const requirement = findRequirement(state, id)
    if (requirement === null) return false
    const { statement, title, inferred } = requirement
    const stands = isInForce(requirement)
    if (stands && !inferred) {
      this.#hearing.know({ key: id, title, statement, inferred })
      this.setCheck.put({ id, text: statement })
    } else {
      this.#hearing.forget(id)
      this.setCheck.remove(id)
    }
    // What was inferred and turned down stays known: it is not proposed again. What went with an
    // import that was undone was turned down by nobody.
    const isKnown = stands || (inferred && !wentWithItsSource(state, id))
    if (isKnown) this.inference.know(knownOf(requirement))
    else this.inference.forget(id)
    return stands && !inferred && this.#terms.read(statement)
  }

  /** A term that is explained now was a finding before. */
  #recheck(state: SessionState): void {
    const fresh = this.#terms.latest()
    for (const { id, statement, ...one } of state.requirements)
      if (isInForce(one) && fresh.some((term) => statement.includes(term))) this.unchecked.add(id)
  }
}

function wentWithItsSource(state: SessionState, id: RequirementId): boolean {
  const last = state.history.findLast((event) => touchedBy(event).includes(id))
  return last?.type === 'requirement.retired' && isWithSource(last)
}

function knownIn(state: SessionState) {
  return state.requirements
    .filter(isInForce)
    .map(({ id, title, statement, inferred }) => ({ key: id, title, statement, inferred }))
}

/** Acronyms that somebody spelled out, anywhere in the session. */
function openTerms() {
  const known = new Set<string>()
  let list: readonly string[] = []
  let latest: readonly string[] = []
  let isChanged = false
  return {
    /** True when it spells out one that was not known. */
    read(text: string): boolean {
      latest = spelledOut([text]).filter((term) => !known.has(term))
      for (const term of latest) known.add(term)
      if (latest.length > 0) list = [...known].toSorted()
      isChanged ||= latest.length > 0
      return latest.length > 0
    },
    latest: () => latest,
    all: () => list,
    changed(): boolean {
      const was = isChanged
      isChanged = false
      return was
    },
  }
}
