/**
 * A session that lives in this page: commands go through the domain, its events
 * come back as news. Only for looking at the workspace; nothing is kept.
 */
import {
  accountForSentence,
  changeSession,
  composeDocument,
  confirmLinks,
  decideRequirement,
  dismissIssue,
  messageId,
  proposeRequirement,
  replay,
  requestCancel,
  requirementId,
  restoreRequirement,
  restoreSource,
  retireRequirement,
  reviewDocument,
  reviseRequirement,
  refusalMessage,
  withdrawSource,
  type Decision,
  type Occasion,
  type Refusal,
  type SessionEvent,
  type SessionState,
} from '@parley/domain'
import type { Answer, ConnectionStatus, LinkNews, SessionLink, VersionText } from '../session/session-link.ts'
import { PEOPLE, person } from './fridge-pilot.ts'

export interface Sample {
  readonly state: SessionState
  /** The texts of versions, by number. */
  readonly versions?: ReadonlyMap<number, VersionText>
  readonly status?: ConnectionStatus
  readonly access?: 'read' | 'write' | 'sign'
  /** Sent once, after the state: text being written, somebody typing. */
  readonly news?: readonly LinkNews[]
  /** What somebody else does two seconds later. */
  readonly meanwhile?: readonly SessionEvent[]
  /** Every send is refused with this line. */
  readonly refuses?: string
}

export function sampleLink({
  state: opened,
  versions = new Map(),
  status = 'live',
  access = 'sign',
  news = [],
  meanwhile = [],
  refuses,
}: Sample): SessionLink {
  let state = opened
  let seq = 1
  let hear: (news: LinkNews) => void = () => undefined

  const occasion = (): Occasion => ({ at: new Date().toISOString(), by: person('usr_1') })
  const publish = (events: readonly SessionEvent[]): void => {
    if (events.length === 0) return
    state = replay(state, events)
    seq += events.length
    hear({ type: 'events', events, seq })
  }
  const decided = async <Value>(
    decision: Decision<SessionEvent, Refusal>,
    value: Value,
  ): Promise<Answer<Value>> => {
    if (decision.accepted) {
      publish(decision.events)
      return { accepted: true, value }
    }
    return {
      accepted: false,
      problem: {
        code: decision.refusal.code,
        message: refusalMessage(decision.refusal),
        effect: 'none',
        retry_after_ms: null,
        report_id: null,
      },
    }
  }
  const refused = (message: string): Answer<never> => ({
    accepted: false,
    problem: { code: 'UNAVAILABLE', message, effect: 'none', retry_after_ms: null, report_id: null },
  })
  const nextId = () => requirementId(state.requirements.length + 1, false)

  return {
    listen: (listener) => {
      hear = listener
      let later: ReturnType<typeof setTimeout> | undefined
      const timer = setTimeout(() => {
        const since = new Date().toISOString()
        hear({
          type: 'about',
          about: {
            me: { user_id: 'usr_1', name: PEOPLE.marta },
            may: { say: access !== 'read', edit: access !== 'read', sign: access === 'sign' },
            model: null,
            limits: { message_characters: 100_000, import_bytes: 10_000_000 },
          },
        })
        hear({
          type: 'presence',
          people: Object.values(PEOPLE).map((name, index) => ({
            user_id: `usr_${index + 1}`,
            name,
            role: null,
            presence: name === PEOPLE.priya ? 'away' : 'here',
          })),
        })
        hear({ type: 'state', state, seq, reloaded: false })
        hear({ type: 'connection', status, since })
        for (const item of news) hear(item)
        if (meanwhile.length > 0) later = setTimeout(() => publish(meanwhile), 2_000)
      }, 0)
      return () => {
        clearTimeout(timer)
        clearTimeout(later)
        hear = () => undefined
      }
    },
    tryNow: () => hear({ type: 'connection', status: 'live', since: new Date().toISOString() }),
    typing: () => undefined,
    showUi: () => undefined,
    say: async ({ text }) => {
      if (refuses !== undefined) return refused(refuses)
      const id = messageId(`msg_${state.messages.length + 1}`)
      const { at, by } = occasion()
      publish([
        {
          type: 'message.recorded',
          at,
          by,
          message: { id, role: 'user', content: text, timestamp: at, metadata: { speaker: PEOPLE.marta } },
        },
      ])
      return { accepted: true, value: { message_id: id } }
    },
    cancelTurn: async (turn_id) =>
      decided(requestCancel(state, { turn_id: turn_id as never }, occasion()), null),
    add: async ({ statement, priority }) => {
      const { at, by } = occasion()
      const id = messageId(`msg_${state.messages.length + 1}`)
      publish([
        {
          type: 'message.recorded',
          at,
          by,
          message: {
            id,
            role: 'user',
            content: statement,
            timestamp: at,
            metadata: { speaker: PEOPLE.marta, as: 'requirement' },
          },
        },
      ])
      const draft = {
        title: statement.slice(0, 60),
        statement,
        type: 'functional',
        priority,
        quality: null,
        actor: null,
        action: null,
        object: null,
        condition: null,
        acceptance_criteria: [],
        priority_label: null,
        confidence: 1,
        rationale: 'A person wrote it.',
        produced_by: { engine: 'person', version: '1', rule: null, model: null, prompt_hash: null },
        links: [],
      } as const
      const requirement_id = nextId()
      return decided(
        proposeRequirement(
          state,
          { draft, evidence: [{ message_id: id, start: 0, end: statement.length, quote: statement }] },
          occasion(),
        ),
        { requirement_id },
      )
    },
    revise: async (command) => decided(reviseRequirement(state, command, occasion()), null),
    accept: async (command) =>
      decided(decideRequirement(state, { ...command, decision: 'accept' }, occasion()), null),
    reject: async (command) =>
      decided(decideRequirement(state, { ...command, decision: 'reject' }, occasion()), null),
    retire: async (command) => decided(retireRequirement(state, command, occasion()), null),
    restore: async ({ requirement_id }) =>
      decided(restoreRequirement(state, { requirement_id }, occasion()), null),
    confirmLinks: async (command) => decided(confirmLinks(state, command, occasion()), null),
    takeSentence: async (place) => {
      const requirement_id = requirementId(1, false)
      return decided(
        accountForSentence(
          state,
          { ...place, outcome: 'refined', requirement_id, why: 'A person took it.' },
          occasion(),
        ),
        { requirement_id },
      )
    },
    setSentenceAside: async ({ because, ...place }) =>
      decided(
        accountForSentence(
          state,
          { ...place, outcome: 'set_aside', reason: 'out_of_scope', why: because },
          occasion(),
        ),
        null,
      ),
    dismissIssue: async (command) => decided(dismissIssue(state, command, occasion()), null),
    review: async (command) => decided(reviewDocument(state, command, occasion()), null),
    rename: async ({ project_name, based_on }) =>
      decided(changeSession(state, { based_on, changes: { project_name } }, occasion()), null),
    readVersion: async (version) => {
      const text = versions.get(version) ?? {
        version,
        document_hash: '',
        published_at: new Date().toISOString(),
        sections: composeDocument(state),
      }
      return { accepted: true, value: text }
    },
    importFile: async ({ content }) => {
      await content.text()
      return { accepted: true, value: { imported_before: null } }
    },
    undoImport: async (source_id) => {
      const answer = await decided(withdrawSource(state, { source_id }, occasion()), null)
      if (!answer.accepted) return answer
      const { retired = [], kept = [] } = state.sources.find(({ id }) => id === source_id)?.withdrawn ?? {}
      return { accepted: true, value: { retired: retired.length, kept: kept.length } }
    },
    redoImport: async (source_id) => decided(restoreSource(state, { source_id }, occasion()), null),
    exportUrl: (format) => `/api/v1/sessions/${state.session_id}/export?format=${format}`,
  }
}
