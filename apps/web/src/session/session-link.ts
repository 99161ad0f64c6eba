/**
 * The port between the workspace and a session, wherever the session is kept.
 *
 * News comes in order and never twice: the link drops what was seen, asks again
 * for what is missing, and says so when it had to load everything anew. Every
 * command answers; none throws. A command that may be repeated carries an id of
 * the client, so that one wish has one effect.
 */
import type {
  DraftChanges,
  MessageId,
  Place,
  Priority,
  RequirementId,
  Section,
  SessionEvent,
  SessionState,
  SourceId,
} from '@parley/domain'

export type ConnectionStatus =
  | 'connecting'
  | 'live'
  | 'reconnecting'
  | 'offline'
  | 'signed_out'
  /** No session at this address, or none for this reader. */
  | 'gone'
  /** As many connections as one person may have. */
  | 'crowded'
  /** This page and the server no longer understand each other: only loading it anew helps. */
  | 'outdated'

export interface Person {
  readonly user_id: string
  readonly name: string
  /** What they do, in their own words; null when nobody said. */
  readonly role: string | null
  readonly presence: 'here' | 'seen_today' | 'away'
}

export type LinkNews =
  | { readonly type: 'connection'; readonly status: ConnectionStatus; readonly since: string }
  /** Everything, in place of what was known; `reloaded` when the history was too long to send as events. */
  | { readonly type: 'state'; readonly state: SessionState; readonly seq: number; readonly reloaded: boolean }
  /** Facts to fold; `seq` is that of the last one. */
  | { readonly type: 'events'; readonly events: readonly SessionEvent[]; readonly seq: number }
  /** After a reconnection: how much had happened. */
  | { readonly type: 'caught_up'; readonly events: number }
  /** Text being written. It lies at `offset` in its message; the recorded message takes its place. */
  | {
      readonly type: 'chunk'
      readonly message_id: MessageId
      readonly offset: number
      readonly content: string
    }
  /** A message that will not be finished, or did not match its hash and is loaded again. */
  | {
      readonly type: 'chunk_dropped'
      readonly message_id: MessageId
      readonly reason: 'abandoned' | 'hash_mismatch'
    }
  | { readonly type: 'thinking'; readonly agent: string; readonly text: string }
  | { readonly type: 'typing'; readonly name: string; readonly typing: boolean }
  | { readonly type: 'presence'; readonly people: readonly Person[] }
  | { readonly type: 'about'; readonly about: AboutSession }

/** What is true of this reader and this server, besides the session itself. */
export interface AboutSession {
  readonly me: { readonly user_id: string; readonly name: string }
  /** Everybody who is here may read. `edit`: requirements, issues, coverage, the name. */
  readonly may: { readonly say: boolean; readonly edit: boolean; readonly sign: boolean }
  /** Null: the built-in analyst works alone. */
  readonly model: string | null
  readonly limits: { readonly message_characters: number; readonly import_bytes: number }
}

export type Answer<Value = null> =
  | { readonly accepted: true; readonly value: Value }
  | { readonly accepted: false; readonly problem: Problem }

export interface Problem {
  /** `CONCURRENT_MODIFICATION` and the like; `UNREACHABLE` when nobody answered. */
  readonly code: string
  /** One line for people. */
  readonly message: string
  /** `unknown`: repeat it with the same id. */
  readonly effect: 'none' | 'done' | 'unknown'
  readonly retry_after_ms: number | null
  /** By which the operator finds it. */
  readonly report_id: string | null
}

export interface Saying {
  /** The client's own id: the same one is one message, however often it is sent. */
  readonly cid: string
  readonly text: string
}

export interface Addressing {
  readonly requirement_id: RequirementId
  /** The revision that was being read. */
  readonly based_on: number
}

export interface AddingRequirement {
  readonly cid: string
  /** Title and kind are read from it. */
  readonly statement: string
  readonly priority: Priority
}

/** A document as it was at one version. */
export interface VersionText {
  readonly version: number
  readonly document_hash: string
  readonly published_at: string
  readonly sections: readonly Section[]
}

export interface ImportOutcome {
  /** When the same file came before; null when it is new. */
  readonly imported_before: string | null
}

export const EXPORT_FORMATS = ['markdown', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What the assistant may know of the screen. */
export interface UiState {
  readonly pane: 'talk' | 'requirements' | 'document' | 'issues'
  readonly open_requirement: RequirementId | null
  readonly reading_version: number | null
}

export interface SessionLink {
  /** Begins to listen; news comes until the returned function is called. */
  readonly listen: (hear: (news: LinkNews) => void) => () => void
  /** Connects now instead of when its time comes. */
  readonly tryNow: () => void

  /** A null id: the server took it for nothing that was said. */
  readonly say: (saying: Saying) => Promise<Answer<{ readonly message_id: MessageId | null }>>
  readonly typing: () => void
  readonly cancelTurn: (turn_id: string) => Promise<Answer>

  readonly add: (adding: AddingRequirement) => Promise<Answer<{ readonly requirement_id: RequirementId }>>
  readonly revise: (
    revising: Addressing & { readonly changes: DraftChanges; readonly reason?: string },
  ) => Promise<Answer>
  readonly accept: (addressed: Addressing) => Promise<Answer>
  readonly reject: (addressed: Addressing & { readonly reason: string }) => Promise<Answer>
  readonly retire: (addressed: Addressing & { readonly reason: string }) => Promise<Answer>
  readonly restore: (addressed: Addressing) => Promise<Answer>
  /** The other ends changed, somebody looked, and the links still hold. */
  readonly confirmLinks: (
    confirming: Addressing & {
      readonly ids: readonly RequirementId[]
      /** In which revision the other ends were read. */
      readonly seen: Readonly<Record<string, number>>
    },
  ) => Promise<Answer>

  readonly takeSentence: (place: Place) => Promise<Answer<{ readonly requirement_id: RequirementId }>>
  readonly setSentenceAside: (aside: Place & { readonly because: string }) => Promise<Answer>
  readonly dismissIssue: (dismissing: {
    readonly requirement_id: RequirementId
    readonly rule: string
    readonly start: number
    readonly end: number
    readonly reason: string
  }) => Promise<Answer>

  readonly review: (reviewing: {
    readonly version: number
    readonly decision: 'approved' | 'changes_requested'
    readonly feedback: string
  }) => Promise<Answer>
  readonly rename: (renaming: { readonly project_name: string; readonly based_on: number }) => Promise<Answer>

  readonly readVersion: (version: number) => Promise<Answer<VersionText>>
  readonly importFile: (file: {
    readonly name: string
    readonly content: Blob
  }) => Promise<Answer<ImportOutcome>>
  /** What the import brought is taken back as a unit; how many requirements went, and how many stay. */
  readonly undoImport: (
    source_id: SourceId,
  ) => Promise<Answer<{ readonly retired: number; readonly kept: number }>>
  readonly redoImport: (source_id: SourceId) => Promise<Answer>
  /** Where the latest version is to be had as a file. */
  readonly exportUrl: (format: ExportFormat) => string
  readonly showUi: (ui: UiState) => void
}
