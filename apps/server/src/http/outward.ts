/**
 * How everything that was not done looks over HTTP: one table.
 *
 * Codes are public: add freely, never reuse. A refusal without an entry does
 * not compile.
 *
 * @critical
 */
import type { Unable } from '@parley/application'
import { REFUSAL_CODES, refusalMessage, type Refusal } from '@parley/domain'

/** What only this door can refuse. */
export type EdgeCode =
  | 'UNAUTHENTICATED'
  | 'SIGN_IN_NEEDED'
  | 'FOREIGN_HOST'
  | 'FOREIGN_ORIGIN'
  | 'REQUEST_INVALID'
  | 'BODY_INVALID'
  | 'BODY_NOT_JSON'
  | 'BODY_TOO_LARGE'
  | 'MEDIA_TYPE_UNKNOWN'
  | 'IDEMPOTENCY_KEY_INVALID'
  | 'IF_MATCH_INVALID'
  | 'PRECONDITION_REQUIRED'
  | 'CURSOR_INVALID'
  | 'FILE_MISSING'
  | 'FILE_NOT_TEXT'
  | 'DOCUMENT_NOT_WRITTEN'
  | 'BACKUP_ELSEWHERE'
  | 'BACKUP_UNDER_WAY'
  | 'WEB_APP_NOT_BUILT'
  | 'STARTING'
  | 'DRAINING'
  | 'UNAVAILABLE'
  | 'STORE_BROKEN'
  | 'INTERNAL'

export type OutwardCode = Unable['code'] | EdgeCode

export interface Outward {
  readonly status: number
  /** The same for every case of it. */
  readonly title: string
  /** When it is worth another try; left out: not as it is. */
  readonly retryAfterSeconds?: number
}

const NOT_THERE = { status: 404, title: 'Not there' }
const BAD_VALUE = { status: 422, title: 'A value that cannot be used' }
const NOT_NOW = { status: 409, title: 'It does not fit what stands there' }
const NOT_ALLOWED = { status: 403, title: 'Not allowed' }
/** A fault of an agent, never of a request; it reaches nobody outside, and has its words all the same. */
const MISPLACED = { status: 422, title: 'A place that does not fit' }

export const outward: Readonly<Record<OutwardCode, Outward>> = {
  NOT_FOUND: NOT_THERE,
  SESSION_UNKNOWN: NOT_THERE,
  SOURCE_UNKNOWN: NOT_THERE,
  MESSAGE_UNKNOWN: NOT_THERE,
  REQUIREMENT_UNKNOWN: NOT_THERE,
  ISSUE_UNKNOWN: NOT_THERE,
  SENTENCE_UNKNOWN: NOT_THERE,
  VERSION_UNKNOWN: NOT_THERE,
  TURN_UNKNOWN: NOT_THERE,
  QUESTION_UNKNOWN: NOT_THERE,
  DOCUMENT_NOT_WRITTEN: { status: 404, title: 'No document yet' },

  FORBIDDEN: NOT_ALLOWED,
  SIGN_IN_NEEDED: { status: 403, title: 'Only a person who is signed in may do this' },
  PERSON_REQUIRED: { status: 403, title: 'Only a person may do this' },
  UNDO_NEEDS_PERSON: { status: 403, title: 'Only a person may do this' },
  REVIEW_NEEDS_PERSON: { status: 403, title: 'Only a person may do this' },

  CONCURRENT_MODIFICATION: { status: 409, title: 'Somebody else was faster' },
  VERSION_STALE: { status: 409, title: 'A newer version was written' },
  REVIEW_BLOCKED: { status: 409, title: 'Something stands before approval' },
  SESSION_EXISTS: NOT_NOW,
  SOURCE_ID_TAKEN: NOT_NOW,
  SOURCE_WITHDRAWN: { status: 409, title: 'Its import was undone' },
  TURN_UNDER_WAY: { status: 409, title: 'A turn is under way' },
  UNDO_TOO_LARGE: { status: 409, title: 'Too much for one step' },
  MESSAGE_ID_TAKEN: NOT_NOW,
  QUESTION_ID_TAKEN: NOT_NOW,
  QUESTION_WITHDRAWN: NOT_NOW,
  QUESTION_ANSWERED: NOT_NOW,
  REQUIREMENT_INFERRED: NOT_NOW,
  REQUIREMENT_REJECTED: NOT_NOW,
  REQUIREMENT_RETIRED: NOT_NOW,
  REQUIREMENT_SUPERSEDED: NOT_NOW,
  REQUIREMENT_IN_FORCE: NOT_NOW,
  ALREADY_IMPORTED: { status: 409, title: 'Imported before' },
  BACKUP_ELSEWHERE: { status: 409, title: 'Nothing to back up here' },
  BACKUP_UNDER_WAY: { status: 503, title: 'One backup at a time', retryAfterSeconds: 5 },
  SESSION_FULL: { status: 409, title: 'The session is full' },

  TEXT_NOT_STORABLE: BAD_VALUE,
  TEXT_BLANK: BAD_VALUE,
  TIME_INVALID: BAD_VALUE,
  CONFIDENCE_OUT_OF_RANGE: BAD_VALUE,
  QUALITY_MISPLACED: BAD_VALUE,
  PRIORITY_UNKNOWN: BAD_VALUE,
  RATIONALE_MISSING: BAD_VALUE,
  RULE_MISSING: BAD_VALUE,
  REASON_MISSING: BAD_VALUE,
  FEEDBACK_MISSING: BAD_VALUE,
  LINK_UNKNOWN: BAD_VALUE,
  LINK_TO_ITSELF: BAD_VALUE,
  STATUS_NOT_SETTABLE: BAD_VALUE,
  SPLIT_TOO_FEW: BAD_VALUE,
  MERGE_TOO_FEW: BAD_VALUE,
  SUPERSEDED_BY_ITSELF: BAD_VALUE,
  NOTHING_TO_READ: { status: 422, title: 'No text to read' },
  EVIDENCE_MISSING: MISPLACED,
  EVIDENCE_UNKNOWN_MESSAGE: MISPLACED,
  EVIDENCE_MISMATCH: MISPLACED,
  EVIDENCE_BLANK: MISPLACED,
  ISSUE_MISPLACED: MISPLACED,
  COVERAGE_MISPLACED: MISPLACED,

  TOO_LONG: { status: 413, title: 'Too long' },
  TOO_LARGE: { status: 413, title: 'Too large' },
  BODY_TOO_LARGE: { status: 413, title: 'Too large' },

  UNAUTHENTICATED: { status: 401, title: 'Not signed in' },
  FOREIGN_HOST: { status: 421, title: 'Not this server' },
  FOREIGN_ORIGIN: { status: 403, title: 'Asked from elsewhere' },
  REQUEST_INVALID: { status: 400, title: 'A request that cannot be read' },
  BODY_INVALID: BAD_VALUE,
  BODY_NOT_JSON: { status: 400, title: 'A body that is no JSON' },
  MEDIA_TYPE_UNKNOWN: { status: 415, title: 'A body of an unknown kind' },
  IDEMPOTENCY_KEY_INVALID: { status: 400, title: 'An Idempotency-Key that cannot be used' },
  IF_MATCH_INVALID: { status: 400, title: 'An If-Match that cannot be used' },
  PRECONDITION_REQUIRED: { status: 428, title: 'Say which version you read' },
  CURSOR_INVALID: { status: 400, title: 'An unknown cursor' },
  FILE_MISSING: { status: 422, title: 'No file' },
  FILE_NOT_TEXT: { status: 415, title: 'No text to read' },

  BUSY: { status: 503, title: 'Too much at once', retryAfterSeconds: 1 },
  STARTING: { status: 503, title: 'Not ready yet', retryAfterSeconds: 1 },
  DRAINING: { status: 503, title: 'Shutting down', retryAfterSeconds: 5 },
  UNAVAILABLE: { status: 503, title: 'The database does not answer', retryAfterSeconds: 2 },
  WEB_APP_NOT_BUILT: { status: 503, title: 'The web app was not built' },
  STORE_BROKEN: { status: 500, title: 'The database cannot be used' },
  INTERNAL: { status: 500, title: 'A fault of this server' },
}

/** One sentence for a person: what is wrong, and the way out. */
export function detailOf(unable: Unable): string {
  if (isRefusal(unable)) return refusalMessage(unable)
  switch (unable.code) {
    case 'NOT_FOUND':
      return 'There is nothing by this name that you can see; check the id.'
    case 'FORBIDDEN':
      return unable.action === 'review'
        ? 'Reviewing needs a person who is signed in and may review; a key cannot.'
        : `Your role does not allow this (${unable.action}); ask the owner.`
    case 'TOO_LONG':
      return `It has ${grouped(unable.characters)} characters, and ${grouped(unable.limit)} is the most; send it in parts, or import it as a file.`
    case 'TOO_LARGE':
      return `It has ${grouped(unable.bytes)} bytes, and ${grouped(unable.limit)} is the most; split it into several files.`
    case 'NOTHING_TO_READ':
      return `${unable.name} holds no words; nothing was imported.`
    case 'ALREADY_IMPORTED':
      return `${unable.name} was imported on ${unable.imported_at} with the same text; nothing was imported again.`
    case 'SESSION_FULL':
      return `This session has its ${grouped(unable.limit)} ${unable.what}, which is the most; start another session.`
    case 'BUSY':
      return 'Others were faster several times in a row; send it again with the same Idempotency-Key.'
  }
}

const codes: ReadonlySet<string> = new Set(REFUSAL_CODES)

const isRefusal = (unable: Unable): unable is Refusal => codes.has(unable.code)

const grouped = (number: number): string => number.toLocaleString('en-US')
