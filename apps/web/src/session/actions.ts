/**
 * What a person can do in the workspace, each as one function.
 *
 * Every action shows its effect when the log brings it back; what fails says so
 * and loses nothing. What can be taken back goes on the undo stack.
 */
import {
  findRequirement,
  type Place,
  type Requirement,
  type RequirementId,
  standing,
  type SessionState,
  type Source,
} from '@parley/domain'
import type { SaidStop } from '../requirements/found-words.ts'
import { words } from '../words/en.ts'
import { moment } from '../words/moments.ts'
import { nextToSend, withStatus, without } from './outbox.ts'
import type { AddingRequirement, Answer, Problem, SessionLink } from './session-link.ts'
import { withNews, type SessionStore, type Toast } from './session-store.ts'

export interface Surroundings {
  readonly now: () => Date
  readonly newId: () => string
}

export type Actions = ReturnType<typeof createActions>

export function createActions(store: SessionStore, link: SessionLink, { now, newId }: Surroundings) {
  const set = store.setState
  const get = store.getState
  let toasts = 0

  function start(): () => void {
    return link.listen((news) => {
      set((view) => withNews(view, news))
      if (news.type === 'connection' && news.status === 'live') void pump()
      if (news.type === 'events') announce(news.events)
    })
  }

  function announce(events: readonly { readonly type: string }[]): void {
    if (events.some(({ type }) => type === 'turn.started')) set({ said: words.talk.turnStarted })
    if (!events.some(({ type }) => type === 'turn.ended')) return
    const last = get().state?.messages.findLast(({ role }) => role === 'assistant')
    set({ said: words.talk.answered(last?.metadata.requirement_ids?.length ?? 0) })
  }

  // Writing

  function write(text: string): void {
    const cid = newId()
    const written_at = now().toISOString()
    const message = {
      cid,
      text,
      written_at,
      status: 'kept',
      message_id: null,
      problem: null,
    } as const
    set(({ outbox }) => ({ outbox: [...outbox, message] }))
    void pump()
  }

  async function pump(): Promise<void> {
    if (get().connection.status !== 'live') return
    const message = nextToSend(get().outbox)
    if (message === null) return
    set(({ outbox }) => ({ outbox: withStatus(outbox, message.cid, 'sending') }))
    const answer = await link.say({ cid: message.cid, text: message.text })
    set(({ outbox, state }) => ({ outbox: settled(outbox, message.cid, answer, state) }))
    if (answer.accepted) await pump()
  }

  function sendAgain(cid: string): void {
    set(({ outbox }) => ({ outbox: withStatus(outbox, cid, 'kept') }))
    void pump()
  }

  function discard(cid: string): void {
    set(({ outbox }) => ({ outbox: without(outbox, cid) }))
  }

  // Toasts and undo

  function toast(text: string, extra: Partial<Omit<Toast, 'id' | 'text'>> = {}): void {
    toasts += 1
    const next: Toast = { id: toasts, tone: 'plain', text, action: null, ...extra }
    set(({ toasts: shown }) => ({ toasts: [...shown.filter(({ tone }) => tone === 'bad'), next] }))
  }

  function closeToast(id: number): void {
    set(({ toasts: shown }) => ({ toasts: shown.filter((one) => one.id !== id) }))
  }

  function undo(): void {
    const step = get().undo.at(-1)
    if (step === undefined) return
    set((view) => ({
      undo: view.undo.slice(0, -1),
      toasts: view.toasts.filter(({ tone }) => tone === 'bad'),
    }))
    step.run()
  }

  function done(text: string, back: (() => void) | null): void {
    if (back !== null) set((view) => ({ undo: [...view.undo.slice(-49), { what: text, run: back }] }))
    toast(text, back === null ? {} : { action: { label: words.toast.undo, key: 'Z', run: undo } })
  }

  function failed(problem: Problem, again: (() => void) | null = null): void {
    const { code, effect, retry_after_ms } = problem
    // What was refused for good is refused again.
    const mayHelp = code === 'UNREACHABLE' || effect === 'unknown' || retry_after_ms !== null
    const action = again === null || !mayHelp ? null : { label: words.talk.tryAgain, run: again }
    toast(problem.message === '' ? words.toast.failed(problem.report_id) : problem.message, {
      tone: 'bad',
      action,
    })
  }

  async function perform<Value>(
    ask: () => Promise<Answer<Value>>,
    then: (value: Value) => void = () => undefined,
  ): Promise<Problem | null> {
    set(({ saving }) => ({ saving: saving + 1 }))
    const answer = await ask()
    set(({ saving }) => ({ saving: saving - 1 }))
    if (answer.accepted) then(answer.value)
    return answer.accepted ? null : answer.problem
  }

  /** Does it, and says so when it could not. */
  async function attempt<Value>(
    ask: () => Promise<Answer<Value>>,
    then?: (value: Value) => void,
  ): Promise<boolean> {
    const problem = await perform(ask, then)
    if (problem !== null) failed(problem, () => void attempt(ask, then))
    return problem === null
  }

  // Requirements

  const at = ({ id, revision }: Requirement) => ({ requirement_id: id, based_on: revision })
  const restoreById = (id: RequirementId) => () => {
    const requirement = current(id)
    if (requirement !== null) void attempt(() => link.restore(at(requirement)))
  }
  const current = (id: RequirementId): Requirement | null => {
    const { state } = get()
    return state === null ? null : findRequirement(state, id)
  }

  const accept = (requirement: Requirement) =>
    attempt(
      () => link.accept(at(requirement)),
      () => done(words.requirements.accepted_now(requirement.id), restoreById(requirement.id)),
    )
  const reject = (requirement: Requirement, reason: string) =>
    attempt(
      () => link.reject({ ...at(requirement), reason }),
      () => done(words.requirements.rejected_now(requirement.id), restoreById(requirement.id)),
    )
  const retire = (requirement: Requirement, reason: string) =>
    attempt(
      () => link.retire({ ...at(requirement), reason }),
      () => done(words.requirements.retired_now(requirement.id), restoreById(requirement.id)),
    )
  const restore = (requirement: Requirement) =>
    attempt(
      () => link.restore(at(requirement)),
      () => done(words.requirements.restored_now(requirement.id), null),
    )

  /** The problem comes back, because a stale revision is shown where it happened, with both wordings. */
  async function revise(
    requirement: Requirement,
    changes: Parameters<SessionLink['revise']>[0]['changes'],
  ): Promise<Problem | null> {
    const before = Object.fromEntries(
      Object.keys(changes).map((field) => [field, requirement[field as keyof Requirement]]),
    )
    const back = () => {
      const latest = current(requirement.id)
      if (latest !== null) void attempt(() => link.revise({ ...at(latest), changes: before }))
    }
    return perform(
      () => link.revise({ ...at(requirement), changes }),
      () => done(words.requirements.saved_now(requirement.id, requirement.revision + 1), back),
    )
  }

  const add = (adding: Omit<AddingRequirement, 'cid'>) => {
    const cid = newId()
    return attempt(
      () => link.add({ ...adding, cid }),
      ({ requirement_id }) => {
        done(words.requirements.added_now, null)
        reach(requirement_id)
      },
    )
  }
  /** `revision`: the one of the other end that is on the screen. */
  const confirmLinks = (requirement: Requirement, id: RequirementId, revision: number) =>
    attempt(
      () => link.confirmLinks({ ...at(requirement), ids: [id], seen: { [id]: revision } }),
      () => done(words.requirements.confirmed_now(requirement.id, id), null),
    )
  const takeSentence = (place: Place) =>
    attempt(
      () => link.takeSentence(place),
      ({ requirement_id }) => {
        done(words.unheard.taken_now, null)
        reach(requirement_id)
      },
    )
  const setSentenceAside = (place: Place, because: string) =>
    attempt(
      () => link.setSentenceAside({ ...place, because }),
      () => done(words.unheard.aside_now, null),
    )
  const dismissIssue = (dismissing: Parameters<SessionLink['dismissIssue']>[0]) =>
    attempt(
      () => link.dismissIssue(dismissing),
      () => done(words.issues.dismissed_now, null),
    )
  const review = (reviewing: Parameters<SessionLink['review']>[0]) =>
    attempt(
      () => link.review(reviewing),
      () =>
        done(
          reviewing.decision === 'approved'
            ? words.review.signedNow(reviewing.version)
            : words.review.askedNow(reviewing.version),
          null,
        ),
    )
  const rename = (project_name: string) => {
    const based_on = get().state?.version ?? 0
    return attempt(() => link.rename({ project_name, based_on }))
  }

  async function importFile(name: string, content: Blob): Promise<boolean> {
    const most = get().about?.limits.import_bytes ?? 10_000_000
    if (content.size > most) {
      toast(words.import.tooLarge(name, Math.round(most / 1_000_000)), { tone: 'bad' })
      return false
    }
    const text = await content.text()
    // What the server would refuse is said at once.
    if (text.includes('\0')) {
      toast(words.import.unreadable(name), { tone: 'bad' })
      return false
    }
    const before = importedBefore(get().state, text)
    if (before !== null) {
      toast(words.import.again(moment(before, { now: now() })))
      return true
    }
    toast(words.import.reading(name))
    return attempt(
      () => link.importFile({ name, content }),
      ({ imported_before }) => {
        const clock = { now: now() }
        toast(
          imported_before === null
            ? words.import.taken(name)
            : words.import.again(moment(imported_before, clock)),
        )
      },
    )
  }

  const undoImport = (source: Source): Promise<boolean> =>
    attempt(
      () => link.undoImport(source.id),
      ({ retired, kept }) => done(words.import.undone_now(retired, kept), () => void redoImport(source)),
    )
  const redoImport = (source: Source): Promise<boolean> =>
    attempt(
      () => link.redoImport(source.id),
      () => done(words.import.redone_now(source.name), () => void undoImport(source)),
    )

  const cancelTurn = (turn_id: string) => attempt(() => link.cancelTurn(turn_id))

  // What is open

  function open(requirement_id: RequirementId | null): void {
    set({ open: requirement_id, ...(requirement_id === null ? { selected: null } : {}) })
  }
  function edit(requirement_id: RequirementId | null): void {
    set(requirement_id === null ? { editing: null } : { editing: requirement_id, open: requirement_id })
  }
  function reach(requirement_id: RequirementId): void {
    set(({ reach: before }) => ({
      open: requirement_id,
      reach: { requirement_id, count: (before?.count ?? 0) + 1 },
    }))
  }
  function showQuote(requirement_id: RequirementId, place: Place, said: string): void {
    set(({ jump }) => ({
      selected: { requirement_id, place },
      jump: { message_id: place.message_id, start: place.start, count: (jump?.count ?? 0) + 1 },
      said,
    }))
  }
  /** Brings words of a search into view; null: there are none, and only that is said. */
  function showWords(stop: SaidStop | null, said: string): void {
    if (stop === null) return set({ found: null, said })
    set(({ jump }) => ({
      selected: null,
      found: { message_id: stop.message_id, places: stop.places },
      jump: { message_id: stop.message_id, start: stop.start, count: (jump?.count ?? 0) + 1 },
      said,
    }))
  }
  const hideWords = () => set({ found: null })
  function goBack(): boolean {
    const { selected } = get()
    if (selected === null) return false
    reach(selected.requirement_id)
    return true
  }
  function keepDraft(key: string, draft: unknown): void {
    set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }))
  }
  const passed = () => set({ passing: null })

  return {
    start,
    write,
    sendAgain,
    discard,
    toast,
    closeToast,
    undo,
    accept,
    reject,
    retire,
    restore,
    revise,
    add,
    confirmLinks,
    takeSentence,
    setSentenceAside,
    dismissIssue,
    review,
    rename,
    importFile,
    undoImport,
    redoImport,
    cancelTurn,
    open,
    edit,
    reach,
    showQuote,
    showWords,
    hideWords,
    goBack,
    keepDraft,
    passed,
    link,
  }
}

/** When the same text came in; null when it is new, or its import was undone. */
function importedBefore(state: SessionState | null, text: string): string | null {
  const content = text.replace(/^\uFEFF/, '')
  const counts = state === null ? () => false : standing(state)
  const known = state?.messages.find(
    (message) => message.metadata.source_id !== undefined && message.content === content && counts(message),
  )
  return known?.timestamp ?? null
}

function settled(
  outbox: Parameters<typeof withStatus>[0],
  cid: string,
  answer: Awaited<ReturnType<SessionLink['say']>>,
  state: SessionState | null,
): Parameters<typeof withStatus>[0] {
  if (!answer.accepted) {
    return answer.problem.code === 'UNREACHABLE'
      ? withStatus(outbox, cid, 'kept')
      : withStatus(outbox, cid, 'not_sent', answer.problem)
  }
  const { message_id } = answer.value
  if (message_id === null) return without(outbox, cid)
  if (state?.messages.some(({ id }) => id === message_id) === true) return without(outbox, cid)
  return outbox.map((message) =>
    message.cid === cid ? { ...message, status: 'sent' as const, message_id } : message,
  )
}
