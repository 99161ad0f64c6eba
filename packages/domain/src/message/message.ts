/**
 * What people said, and where it came from. Everything else points here.
 *
 * Offsets are UTF-16 code units into `content` after a leading BOM was removed;
 * line ends are kept as they came.
 */
import type { MessageId, RequirementId, SourceId } from '../ids.ts'
import type { QuestionId } from '../question/question.ts'
import type { By } from '../session/occasion.ts'
import type { RunId, TurnId } from '../turn/turn.ts'

export interface Message {
  readonly id: MessageId
  readonly role: 'user' | 'assistant'
  readonly content: string
  /** RFC 3339, UTC. */
  readonly timestamp: string
  readonly metadata: {
    readonly source_id?: SourceId
    readonly speaker?: string
    /** How the text is to be read; left out: as it looks. */
    readonly format?: 'text' | 'markdown' | 'vtt' | 'srt'
    /** Left out: `main`. */
    readonly thread_id?: string
    /** Written down by a person as a requirement: nobody has to listen to it again. */
    readonly as?: 'requirement'

    /** Of a reply: the turn and the run it ends, what they brought, and how sure they are. */
    readonly turn_id?: TurnId
    readonly run_id?: RunId
    readonly requirement_ids?: readonly RequirementId[]
    readonly confidence?: number
    readonly question_id?: QuestionId
    /** SHA-256 of the content's UTF-8 bytes, lower-case hex. */
    readonly sha256?: string
  }
}

/** A meeting, a thread, a file: where messages come from. */
export interface Source {
  readonly id: SourceId
  readonly name: string
  readonly kind: 'meeting' | 'thread' | 'file' | 'chat'
  /** RFC 3339 date or instant, when it is known. */
  readonly held_at: string | null
  readonly participants: readonly string[]
  /** A person took it back, with all that it brought; absent while it stands. */
  readonly withdrawn?: Withdrawal & { readonly at: string; readonly by: By }
}

/** Why a requirement that a source has to do with stays when the source is taken back. */
export const KEPT_BECAUSE = ['accepted', 'approved', 'worked_on', 'taken', 'said_elsewhere'] as const
export type KeptBecause = (typeof KEPT_BECAUSE)[number]

/** What taking back a source does. */
export interface Withdrawal {
  /** Made by it, and touched by nobody since. */
  readonly retired: readonly RequirementId[]
  /** There before it, changed by it and by nobody since: as they were again. */
  readonly put_back: readonly RequirementId[]
  readonly kept: readonly { readonly requirement_id: RequirementId; readonly because: KeptBecause }[]
  /** Open ones that it raised. */
  readonly questions: readonly QuestionId[]
}

/** A place in a message: code units, `start` included, `end` not. */
export interface Place {
  readonly message_id: MessageId
  readonly start: number
  readonly end: number
}

/** A place with the words that stand there. Stored as a place; the quote is filled in when read. */
export interface Evidence extends Place {
  readonly quote: string
}
